import ChineseText
import PolicyModel

/// Decides what a date sets: from when a text applies, until when, by when something is due.
struct DateJudge: Sendable {
    /// What a date sets.
    struct Finding {
        var kind: Target.Kind
        var span: Span
        var metric: String?
    }

    /// When a date lies, seen from the document.
    enum Tense {
        /// Goals are to be reached by then.
        case future
        /// What follows is background.
        case past
        /// It says nothing about the figures that follow.
        case open
    }

    private let inForce: WordFinder
    private let validUntil: WordsBefore
    private let start: WordsBefore
    private let wholeVerbs: WordFinder
    private let baselineBefore: WordsBefore
    private let baselineAfter: WordFinder

    init(_ vocabulary: Vocabulary) {
        inForce = WordFinder(vocabulary["targets.in-force"])
        validUntil = WordsBefore(vocabulary["targets.valid-until"])
        start = WordsBefore(vocabulary["targets.start-date-before"])
        wholeVerbs = WordFinder(vocabulary["targets.whole-verbs"])
        baselineBefore = WordsBefore(vocabulary["targets.baseline-before"])
        baselineAfter = WordFinder(vocabulary["targets.baseline-after"])
    }

    /// What the date sets; nil where it sets nothing by itself, as the year of a goal does.
    func finding(_ date: DateMention, in sentence: UTF8Cursor, documentYear: Int?) -> Finding? {
        let bytes = sentence.bytes
        if let word = validUntil.start(bytes, from: date.partStart, to: date.start) {
            return Finding(kind: .validity, span: Span(word, date.end), metric: subject(bytes, date.partStart, word))
        }
        if date.role == .start { return force(date, sentence) }
        guard date.hasDay, date.isLimit, let documentYear, date.year >= documentYear else { return nil }
        return Finding(kind: .period, span: Span(date.start, date.end), metric: rest(behind: date, sentence))
    }

    /// 本办法自2018年1月1日起实施. Another text's date (《…》自…起施行) is none of this text's.
    private func force(_ date: DateMention, _ sentence: UTF8Cursor) -> Finding? {
        var behind = UTF8Cursor(sentence.bytes, from: date.end, to: sentence.end)
        behind.skipBlanks()
        guard let match = inForce.match(at: behind) else { return nil }
        // 2006年1月1日起实施的《某办法》
        behind.offset = match.end
        guard !behind.take("的") else { return nil }
        let word = start.start(sentence.bytes, from: date.partStart, to: date.start) ?? date.start
        let words = String(decoding: sentence.bytes[match.start..<match.end], as: UTF8.self)
        guard let subject = subject(sentence.bytes, date.partStart, word) else {
            return Finding(kind: .validity, span: Span(word, match.end), metric: nil)
        }
        guard !subject.holds("》") else { return nil }
        let verb = words.begins(with: "起") ? String(words.dropFirst()) : words
        return Finding(kind: .validity, span: Span(word, match.end), metric: subject + verb)
    }

    /// When the date lies. A year that stands alone is a goal's if it is not past (2030年超过2000家).
    func tense(of date: DateMention, in sentence: UTF8Cursor, documentYear: Int?) -> Tense {
        if isBaseline(date, in: sentence) { return .open }
        if let documentYear, date.year < documentYear { return .past }
        switch date.role {
        case .goal: return .future
        case .start: return .open
        case .plain: return documentYear == nil || date.hasDay ? .open : .future
        }
    }

    /// 较2025年翻一番, 与2020年相比, 由2024年的38%提高到45%: with what the aim is compared.
    private func isBaseline(_ date: DateMention, in sentence: UTF8Cursor) -> Bool {
        if date.role != .plain { return false }
        if baselineBefore.start(sentence.bytes, from: date.partStart, to: date.start) != nil { return true }
        return baselineAfter.match(at: UTF8Cursor(sentence.bytes, from: date.end, to: sentence.end)) != nil
    }

    /// What is covered as a whole: the words between 实现 and 全覆盖.
    func metricOfWhole(_ span: Span, in sentence: UTF8Cursor, from partStart: Int) -> Span? {
        let part = UTF8Cursor(sentence.bytes, from: partStart, to: span.start)
        guard let verb = wholeVerbs.matches(in: part).last else { return nil }
        return verb.end < span.start ? Span(verb.end, span.start) : nil
    }

    private func subject(_ bytes: [UInt8], _ start: Int, _ end: Int) -> String? {
        let range = trimmingBlanks(bytes, from: start, to: end)
        return range.isEmpty ? nil : String(decoding: bytes[range], as: UTF8.self)
    }

    private func rest(behind date: DateMention, _ sentence: UTF8Cursor) -> String? {
        var end = UTF8Cursor(sentence.bytes, from: date.end, to: sentence.end)
        end.skip { !$0.endsPart }
        return subject(sentence.bytes, date.end, end.offset)
    }
}
