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
