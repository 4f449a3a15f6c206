import ChineseText
import PolicyModel

/// Reads short names: …（以下简称X）.
struct ShortNameReader: Sendable {
    private let shortNames: WordFinder
    private let notShortNames: WordFinder
    private let leading: WordFinder
    /// The words from this index on only begin like a leading one.
    private let leadingCount: Int
    private let verbs: WordFinder

    /// What opens a bracket or ends a part of a sentence.
    private static let marks = ScalarSet("（(，,：:。；;！？!?".unicodeScalars)

    init(_ vocabulary: Vocabulary) {
        shortNames = WordFinder(vocabulary["definitions.short-names"])
        notShortNames = WordFinder(vocabulary["definitions.not-short-names"])
        let words = vocabulary["definitions.meaning-leading"]
        leading = WordFinder(words + vocabulary["definitions.meaning-not-leading"])
        leadingCount = words.count
        verbs = WordFinder(vocabulary["definitions.meaning-verbs"])
    }

    /// The short names that the sentence gives.
    func terms(in sentence: UTF8Cursor) -> [DefinedTerm] {
        var terms: [DefinedTerm] = []
        var cursor = sentence
        var partStart = cursor.offset
        while let scalar = cursor.skip(to: Self.marks) {
            if scalar == "（" || scalar == "(" {
                terms += term(at: &cursor, from: partStart).map { [$0] } ?? []
            } else {
                cursor.advance()
                partStart = cursor.offset
            }
        }
        return terms
    }

    /// The short name in the brackets at the cursor, which moves behind the opening one at least.
    private func term(at cursor: inout UTF8Cursor, from partStart: Int) -> DefinedTerm? {
        let bracket = cursor.offset
        cursor.advance()
        guard notShortNames.match(at: cursor) == nil, let match = shortNames.match(at: cursor) else { return nil }
        var name = UTF8Cursor(cursor.bytes, from: match.end, to: cursor.end)
        name.skip { $0 == "：" || $0.isBlank }
        let start = name.offset
        skipName(&name)
        guard name.next != nil, let meaning = meaning(before: bracket, cursor.bytes, from: partStart) else {
            return nil
        }
        cursor.offset = name.offset
        let term = withoutQuotation(cursor.bytes, Span(start, name.offset))
        return term.isEmpty ? nil : DefinedTerm(name: term, meaning: meaning, scope: nil)
    }

    /// Passes the name up to the closing bracket; a title's own brackets are part of it (《刑法修正案（六）》).
    private func skipName(_ cursor: inout UTF8Cursor) {
        var depth = 0
        while let scalar = cursor.next {
            switch scalar {
            case "《": depth += 1
            case "》": depth -= 1
            case "）", ")", "，", "；", "。": if depth <= 0 { return }
            default: break
            }
            cursor.advance()
        }
    }

    /// What the short name stands for: the title before the bracket, or the words of its part of the sentence.
    private func meaning(before bracket: Int, _ bytes: [UInt8], from partStart: Int) -> Span? {
        var cursor = UTF8Cursor(bytes, from: partStart, to: bracket)
        var title: Int?
        var depth = 0
        while let scalar = cursor.next {
            if scalar == "《" {
                if depth == 0 { title = cursor.offset }
                depth += 1
            }
            cursor.advance()
            if scalar == "》" { depth -= 1 }
            if scalar != "》", depth == 0 { title = nil }
        }
        if let title { return Span(title, bracket) }
        var start = UTF8Cursor(bytes, from: partStart, to: bracket)
        start.offset = behindVerb(start)
        start.skipBlanks()
        while let match = leading.match(at: start), match.word < leadingCount { start.offset = match.end }
        return start.offset < bracket ? Span(start.offset, bracket) : nil
    }

    /// Behind the last verb whose object the words are; 本市编制的规划 is one name.
    private func behindVerb(_ part: UTF8Cursor) -> Int {
        let objects = verbs.matches(in: part).map { UTF8Cursor(part.bytes, from: $0.end, to: part.end) }
        return objects.last { !$0.isAtEnd && $0.next != "的" }?.offset ?? part.offset
    }
}
