import ChineseText
import PolicyModel

/// Reads 本办法所称X，是指… and, in a list of terms, X，是指….
struct MeaningReader: Sendable {
    private let namedBy: WordFinder
    private let definers: WordFinder
    /// The definers from this index on only begin like one.
    private let definerCount: Int
    private let inclusive: WordFinder
    private let scopes: WordFinder
    private let scopesBefore: WordsBefore
    private let notTerms: WordFinder
    /// A term longer than this is a sentence about something else (…的笔误是指… is still one).
    private let longestTerm = 120

    init(_ vocabulary: Vocabulary) {
        namedBy = WordFinder(vocabulary["definitions.named-by"])
        let words = vocabulary["definitions.definers"]
        definers = WordFinder(words + vocabulary["definitions.not-definers"])
        definerCount = words.count
        inclusive = WordFinder(vocabulary["definitions.inclusive-definers"])
        scopes = WordFinder(vocabulary["definitions.scopes"])
        scopesBefore = WordsBefore(vocabulary["definitions.scopes"])
        notTerms = WordFinder(vocabulary["definitions.not-terms"])
    }

    /// The scope that a lead-in gives the list below it: 本条例下列用语的含义：.
    func scope(in leadIn: UTF8Cursor) -> Span? {
        first(of: scopes, in: leadIn).map { Span($0.start, $0.end) }
    }

    /// The term that the sentence defines, or nil.
    func term(in sentence: UTF8Cursor, scopeOfList: Span?) -> DefinedTerm? {
        let definer = definer(in: sentence)
        if let named = first(of: namedBy, in: sentence), named.start < definer?.start ?? Int.max {
            return namedTerm(behind: named, sentence, definer)
        }
        guard let definer else { return nil }
        let name = UTF8Cursor(sentence.bytes, from: sentence.offset, to: definer.start)
        guard first(of: notTerms, in: name) == nil, definer.start - sentence.offset <= longestTerm else { return nil }
        return term(name, definer, sentence, scope: scopeOfList)
    }

    /// The scope stands right before 所称, or what does is another text (刑法第三百一十三条所称): then it gives the scope.
    private func namedTerm(
        behind named: WordFinder.Match, _ sentence: UTF8Cursor, _ definer: WordFinder.Match?
    ) -> DefinedTerm? {
        let rest = UTF8Cursor(sentence.bytes, from: named.end, to: sentence.end)
        guard let definer = definer ?? first(of: inclusive, in: rest) else { return nil }
        let scope = scopeStart(before: named.start, in: sentence).map { Span($0, named.start) }
        let name = UTF8Cursor(sentence.bytes, from: named.end, to: definer.start)
        return term(name, definer, sentence, scope: scope)
    }

    /// Where the words before 所称 begin: behind the last mark.
    private func scopeStart(before end: Int, in sentence: UTF8Cursor) -> Int? {
        if let start = scopesBefore.start(sentence.bytes, from: sentence.offset, to: end) { return start }
        var cursor = UTF8Cursor(sentence.bytes, from: sentence.offset, to: end)
        var start = cursor.offset
        while let scalar = cursor.next {
            cursor.advance()
            if scalar.endsPart { start = cursor.offset }
        }
        return start < end ? start : nil
    }

    private func term(
        _ name: UTF8Cursor, _ definer: WordFinder.Match, _ sentence: UTF8Cursor, scope: Span?
    ) -> DefinedTerm? {
        let bytes = sentence.bytes
        var end = trimmingBlanks(bytes, from: name.offset, to: name.end).upperBound
        while end - name.offset >= 1, let mark = mark(before: end, bytes, from: name.offset) { end = mark }
        let term = withoutQuotation(bytes, Span(name.offset, end))
        var meaning = UTF8Cursor(bytes, from: definer.end, to: sentence.end)
        meaning.skip { $0.isBlank || $0 == "：" || $0 == ":" || $0 == "，" }
        var last = sentence.end
        while let mark = sentenceEnd(before: last, bytes, from: meaning.offset) { last = mark }
        guard !term.isEmpty, term.count <= longestTerm, last > meaning.offset else { return nil }
        return DefinedTerm(name: term, meaning: Span(meaning.offset, last), scope: scope)
    }

    private func mark(before end: Int, _ bytes: [UInt8], from start: Int) -> Int? {
        precededBy(["，", "：", ",", ":", "、", " ", "　"], end, bytes, start)
    }

    private func sentenceEnd(before end: Int, _ bytes: [UInt8], from start: Int) -> Int? {
        precededBy(["。", "；", ";", "！", "？"], end, bytes, start)
    }

    private func precededBy(_ marks: [String], _ end: Int, _ bytes: [UInt8], _ start: Int) -> Int? {
        for mark in marks where end - mark.utf8.count >= start {
            if bytes[(end - mark.utf8.count)..<end].elementsEqual(mark.utf8) { return end - mark.utf8.count }
        }
        return nil
    }

    private func definer(in sentence: UTF8Cursor) -> WordFinder.Match? {
        var cursor = sentence
        while !cursor.isAtEnd {
            if let match = definers.match(at: cursor) {
                if match.word < definerCount { return match }
                cursor.offset = match.end
            } else {
                cursor.advance()
            }
        }
        return nil
    }

    private func first(of finder: WordFinder, in cursor: UTF8Cursor) -> WordFinder.Match? {
        var cursor = cursor
        while !cursor.isAtEnd {
            if let match = finder.match(at: cursor) { return match }
            cursor.advance()
        }
        return nil
    }
}
