import ChineseText
import PolicyModel

/// Finds what a figure counts: the words before its bound (行业营业收入突破5000亿元) or behind its unit (培育20家龙头机构).
struct MetricReader: Sendable {
    private let leading: WordFinder
    /// The words from this index on only begin like a leading one.
    private let leadingCount: Int
    private let trailing: WordsBefore
    private let verbs: WordsBefore
    private let goalVerbs: WordsBefore
    private let fine: WordFinder
    private let upper: WordFinder

    init(_ vocabulary: Vocabulary) {
        let words = vocabulary["targets.metric-leading"] + vocabulary["targets.goal-verbs"]
        leading = WordFinder(words + vocabulary["targets.metric-not-leading"])
        leadingCount = words.count
        trailing = WordsBefore(vocabulary["targets.metric-trailing"])
        verbs = WordsBefore(vocabulary["targets.metric-verbs"])
        goalVerbs = WordsBefore(vocabulary["targets.goal-verbs"])
        fine = WordFinder(vocabulary["targets.fine-words"].filter { $0.begins(with: "罚") })
        upper = WordFinder(vocabulary["targets.at-most-after"])
    }

    /// What the figure counts, in a part of the sentence that begins at `partStart`; nil where neither side says.
    func metric(
        around span: Span, in sentence: UTF8Cursor, from partStart: Int, for verdict: FigureVerdict, of figure: Figure
    ) -> Span? {
        if verdict.kind == .fine, let name = fineName(span, sentence, from: partStart) { return name }
        let before = before(span, sentence.bytes, from: partStart).flatMap {
            isStart($0, sentence.bytes) && behind(span, sentence, verdict, figure) != nil ? nil : $0
        }
        if let before, !verdict.metricStandsBehind, !endsInVerb(before, sentence.bytes) { return before }
        if before == nil, !verdict.metricStandsBehind, let term = term(span, figure, sentence.bytes) { return term }
        return behind(span, sentence, verdict, figure).flatMap { isBound($0, sentence.bytes) ? nil : $0 } ?? before
    }

    /// 自形成之日起: since when, not what.
    private func isStart(_ words: Span, _ bytes: [UInt8]) -> Bool {
        var cursor = UTF8Cursor(bytes, from: words.start, to: words.end)
        return cursor.take("自") && words.count > 6 && bytes[..<words.end].suffix(3).elementsEqual("起".utf8)
    }

    /// 不满 of 在四千元以上不满五万元的: the other bound.
    private func isBound(_ words: Span, _ bytes: [UInt8]) -> Bool {
        var cursor = UTF8Cursor(bytes, from: words.start, to: words.end)
        return (cursor.take(word: "不满") || cursor.take(word: "不足") || cursor.take(word: "不超过")) && cursor.isAtEnd
    }

    /// 聘期三年, 试行期两年: the words that say what the time is name it.
    private func term(_ span: Span, _ figure: Figure, _ bytes: [UInt8]) -> Span? {
        var end = trimmed(bytes, span.start, max(span.start, figure.start))
        while let word = trailing.start(bytes, from: span.start, to: end) { end = trimmed(bytes, span.start, word) }
        guard end - span.start >= 6, bytes[(end - 3)..<end].elementsEqual("期".utf8) else { return nil }
        return Span(span.start, end)
    }

    /// 罚款 or 罚金, behind the figure or before it.
    private func fineName(_ span: Span, _ sentence: UTF8Cursor, from partStart: Int) -> Span? {
        var end = UTF8Cursor(sentence.bytes, from: span.end, to: sentence.end)
        end.skip { !$0.endsPart }
        let behind = UTF8Cursor(sentence.bytes, from: span.end, to: end.offset)
        let before = UTF8Cursor(sentence.bytes, from: partStart, to: span.start)
        let match = fine.matches(in: behind).first ?? fine.matches(in: before).last
        return match.map { Span($0.start, $0.end) }
    }

    /// The words of the part before the figure, without the adverbs around them.
    private func before(_ span: Span, _ bytes: [UInt8], from partStart: Int) -> Span? {
        var end = trimmed(bytes, partStart, span.start)
        var start = UTF8Cursor(bytes, from: partStart, to: end)
        start.skipBlanks()
        while let match = leading.match(at: start), match.word < leadingCount { start.offset = match.end }
        end = withoutBound(start, to: withoutBaseline(start, to: end))
        while let word = trailing.start(bytes, from: start.offset, to: end) { end = trimmed(bytes, start.offset, word) }
        return end > start.offset ? Span(start.offset, end) : nil
    }

    /// Without the other bound: 总面额 of 总面额在四千元以上不满五万元.
    private func withoutBound(_ start: UTF8Cursor, to end: Int) -> Int {
        var behind = UTF8Cursor(start.bytes, from: max(start.offset, end - 6), to: end)
        guard end - start.offset > 6, behind.take(word: "以上") || behind.take(word: "以下") else { return end }
        var cursor = UTF8Cursor(start.bytes, from: start.offset, to: end - 6)
        while let scalar = cursor.next {
            let place = cursor.offset
            if scalar.beginsQuantity, cursor.takeNumeral() != nil, end - 6 - cursor.offset <= 12 {
                return place > start.offset ? trimmed(start.bytes, start.offset, place) : end
            }
            if cursor.offset == place { cursor.advance() }
        }
        return end
    }

    /// Without where it begins: 占比 of 占比由2024年的38%提高到45%.
    private func withoutBaseline(_ start: UTF8Cursor, to end: Int) -> Int {
        var cursor = UTF8Cursor(start.bytes, from: start.offset, to: end)
        while let scalar = cursor.next, scalar != "由", scalar != "从" { cursor.advance() }
        let cut = cursor.offset
        guard cut > start.offset, cut < end else { return end }
        cursor.skip { $0.digit == nil }
        return cursor.isAtEnd ? end : cut
    }

    /// The words behind the figure up to the next mark; 20家知识产权服务龙头机构、100家规模以上服务机构 are two figures.
    private func behind(_ span: Span, _ sentence: UTF8Cursor, _ verdict: FigureVerdict, _ figure: Figure) -> Span? {
        var cursor = UTF8Cursor(sentence.bytes, from: span.end, to: sentence.end)
        skipUpperBound(&cursor)
        _ = cursor.take("的")
        cursor.skipBlanks()
        // 应当在收到之日起十五日内，办理注销登记: what is due stands behind the comma.
        if verdict.kind == .period, verdict.metricStandsBehind, cursor.take("，") || cursor.take(",") {
            skipAsides(&cursor)
        }
        let start = cursor.offset
        // 对所移送的案件进行审查, 向原审核、发证机关办理: the phrase in front holds the 的 and the 、.
        let holdsPhrase = beginsPhrase(cursor)
        let endsAtDe = figure.measure == .time && !holdsPhrase
        cursor.skip { !$0.endsPart && ($0 != "、" || holdsPhrase) && $0.digit == nil && !(endsAtDe && $0 == "的") }
        var end = trimmed(cursor.bytes, start, cursor.offset)
        while let word = trailing.start(cursor.bytes, from: start, to: end) { end = word }
        return end > start ? Span(start, end) : nil
    }

    private func beginsPhrase(_ cursor: UTF8Cursor) -> Bool {
        var start = cursor
        return start.take("对") || start.take("向") || start.take(word: "依据") || start.take(word: "依照")
            || start.take(word: "按照") || start.take(word: "根据")
    }

    /// 三日内，依照刑法、刑事诉讼法的规定，对案件进行审查; 三十日内，未接到通知书的自公告之日起四十五日内，申报债权: by what rule, and what
    /// holds in another case, stands before what is due.
    private func skipAsides(_ cursor: inout UTF8Cursor) {
        for _ in 0..<2 {
            var rest = cursor
            guard
                rest.take(word: "依照") || rest.take(word: "按照") || rest.take(word: "根据") || rest.take(word: "依据")
                    || rest.take(word: "未")
            else {
                return
            }
            rest.skip { !$0.endsPart }
            guard rest.take("，") || rest.take(",") else { return }
            cursor = rest
        }
    }

    /// Between the lower bound and what both bounds are about: 五年以上十年以下有期徒刑.
    private func skipUpperBound(_ cursor: inout UTF8Cursor) {
        guard cursor.next?.beginsQuantity == true else { return }
        var end = cursor
        end.skip { !$0.endsPart && $0 != "、" }
        let part = UTF8Cursor(cursor.bytes, from: cursor.offset, to: end.offset)
        cursor.offset = upper.matches(in: part).first?.end ?? end.offset
    }

    private func endsInVerb(_ span: Span, _ bytes: [UInt8]) -> Bool {
        verbs.start(bytes, from: span.start, to: span.end) != nil
            || goalVerbs.start(bytes, from: span.start, to: span.end) != nil
    }

    private func trimmed(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
        trimmingBlanks(bytes, from: start, to: end).upperBound
    }
}
