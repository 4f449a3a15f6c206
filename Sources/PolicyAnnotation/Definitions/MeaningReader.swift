import ChineseText
import PolicyModel

/// Reads 本办法所称X，是指… and, in a list of terms, X，是指….
struct MeaningReader: Sendable {
    /// Words of naming (所称), then definers (是指), then words that only begin like a definer.
    private let words: WordFinder
    private let namings: Range<Int>
    private let definers: Range<Int>
    private let inclusive: WordFinder
    /// The inclusive definers from this index on define nothing (不包括).
    private let inclusiveCount: Int
    private let scopes: WordFinder
    private let scopesBefore: WordsBefore
    private let notTerms: WordFinder
    private let termLists: WordFinder
    /// A term longer than this is a sentence about something else (…的笔误是指… is still one).
    private let longestTerm = 120

    init(_ vocabulary: Vocabulary) {
        let (naming, defining) = (vocabulary["definitions.named-by"], vocabulary["definitions.definers"])
        words = WordFinder(naming + defining + vocabulary["definitions.not-definers"])
        namings = naming.indices
        definers = naming.count..<(naming.count + defining.count)
        let inclusives = vocabulary["definitions.inclusive-definers"]
        inclusive = WordFinder(inclusives + vocabulary["definitions.not-inclusive-definers"])
        inclusiveCount = inclusives.count
        scopes = WordFinder(vocabulary["definitions.scopes"])
        scopesBefore = WordsBefore(vocabulary["definitions.scopes"])
        termLists = WordFinder(vocabulary["definitions.term-lists"])
        notTerms = WordFinder(vocabulary["definitions.not-terms"])
    }

    /// The scope that a sentence gives the terms below it (本条例下列用语的含义：), which may be items or paragraphs.
    func scopeOfTerms(below sentence: UTF8Cursor) -> Span? {
        guard termLists.first(in: sentence) != nil else { return nil }
        return scopes.first(in: sentence).map { Span($0.start, $0.end) }
    }

    /// The term that the sentence defines, or nil.
    func term(in sentence: UTF8Cursor, scopeOfList: Span?) -> DefinedTerm? {
        let (named, definer) = wordsOfMeaning(in: sentence)
        if let named { return namedTerm(behind: named, sentence, definer) }
        guard let definer else { return nil }
        let name = UTF8Cursor(sentence.bytes, from: sentence.offset, to: definer.start)
        guard notTerms.first(in: name) == nil, definer.start - sentence.offset <= longestTerm else { return nil }
        return term(name, definer, sentence, scope: scopeOfList)
    }

    /// The scope stands right before 所称, or what does is another text (刑法第三百一十三条所称): then it gives the scope.
    private func namedTerm(
        behind named: WordFinder.Match, _ sentence: UTF8Cursor, _ definer: WordFinder.Match?
    ) -> DefinedTerm? {
        let rest = UTF8Cursor(sentence.bytes, from: named.end, to: sentence.end)
        guard let definer = definer ?? inclusiveDefiner(in: rest) else { return nil }
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
            // 第二十四条第（三）项所称: a bracket does not begin a part here.
            if scalar.endsPart, scalar != "（", scalar != "(", !scalar.closesQuotation { start = cursor.offset }
        }
        return start < end ? start : nil
    }

    private func term(
        _ name: UTF8Cursor, _ definer: WordFinder.Match, _ sentence: UTF8Cursor, scope: Span?
    ) -> DefinedTerm? {
        let bytes = sentence.bytes
        var end = trimmingBlanks(bytes, from: name.offset, to: name.end).upperBound
        while end - name.offset >= 1, let mark = mark(before: end, bytes, from: name.offset) { end = mark }
        guard let end = withoutBracket(UTF8Cursor(bytes, from: name.offset, to: end)) else { return nil }
        let term = withoutQuotation(bytes, Span(name.offset, end))
        var meaning = UTF8Cursor(bytes, from: definer.end, to: sentence.end)
        meaning.skip { $0.isBlank || $0 == "：" || $0 == ":" || $0 == "，" }
        var last = sentence.end
        while let mark = sentenceEnd(before: last, bytes, from: meaning.offset) { last = mark }
        guard !term.isEmpty, term.count <= longestTerm, last > meaning.offset else { return nil }
        return DefinedTerm(name: term, meaning: Span(meaning.offset, last), scope: scope)
    }

    /// Where the name ends without a bracket behind it (国内水路运输（以下简称水路运输）); nil where a bracket is left open: the
    /// words are no name.
    private func withoutBracket(_ name: UTF8Cursor) -> Int? {
        var cursor = name
        var open: Int?
        var end = name.end
        while let scalar = cursor.next {
            let mark = cursor.offset
            cursor.advance()
            switch scalar {
            case "（", "(": open = open ?? mark
            case "）", ")":
                guard let start = open else { return nil }
                if cursor.isAtEnd { end = start }
                open = nil
            default: break
            }
        }
        return open == nil ? end : nil
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

    /// The first definer, and the first word of naming in front of it.
    private func wordsOfMeaning(in sentence: UTF8Cursor) -> (named: WordFinder.Match?, definer: WordFinder.Match?) {
        var cursor = sentence
        var named: WordFinder.Match?
        while let match = words.first(in: cursor) {
            if definers.contains(match.word) { return (named, match) }
            if named == nil, namings.contains(match.word) { named = match }
            cursor.offset = match.end
        }
        return (named, nil)
    }

    private func inclusiveDefiner(in rest: UTF8Cursor) -> WordFinder.Match? {
        inclusive.first(in: rest).flatMap { $0.word < inclusiveCount ? $0 : nil }
    }
}
