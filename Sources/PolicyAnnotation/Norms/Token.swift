import ChineseText

/// A word of the vocabulary in a sentence.
struct Token: Sendable {
    /// What stands around it.
    enum Nesting: Sendable {
        /// The sentence itself.
        case none
        /// Round brackets: an explanation, or who is responsible.
        case bracket
        /// Quotation marks or 《》: words of another text, or a name.
        case quotation
    }

    /// Offset of its first byte.
    let start: Int
    /// Offset one past its last byte.
    let end: Int
    /// What it can be.
    let meaning: WordClass
    /// What stands around it.
    let nesting: Nesting

    /// Whether it can be one of `classes`, outside quotations and brackets.
    func isAny(of classes: WordClass) -> Bool { nesting == .none && meaning.isAny(of: classes) }
}

extension Token {
    /// Whether it must end in a norm or in an exclusion.
    var isAccountedFor: Bool { meaning.isAny(of: WordClass.triggers.union(.disguised)) }

    /// Whether it is `word`, of which `bytes` hold the text.
    func reads(_ word: StaticString, in bytes: [UInt8]) -> Bool {
        guard end - start == word.utf8CodeUnitCount else { return false }
        var cursor = UTF8Cursor(bytes, from: start, to: end)
        return cursor.take(word: word)
    }

    /// Whether the verb in front of it names somebody by what he does: 保管人, 审批机关. No verb has such an object.
    func namesDoer(in bytes: [UInt8]) -> Bool { reads(anyOf: ["人", "者", "员", "机关"], in: bytes) }

    /// Whether it is one of `words`.
    func reads(anyOf words: [StaticString], in bytes: [UInt8]) -> Bool {
        words.contains { reads($0, in: bytes) }
    }
}

/// A part of a sentence between commas or colons.
struct Segment: Sendable {
    /// Offset of its first byte.
    let start: Int
    /// Offset of the mark that ends it.
    var end: Int
    /// The indices of its tokens.
    var tokens: Range<Int>
    /// Whether a colon ends it.
    var endsInColon = false
}
