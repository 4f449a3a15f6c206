import ChineseText

/// What kinds of mentions can begin with a scalar.
struct MentionStarts: OptionSet, Sendable {
    let rawValue: UInt16

    static let title = MentionStarts(rawValue: 1)
    static let ordinal = MentionStarts(rawValue: 1 << 1)
    static let own = MentionStarts(rawValue: 1 << 2)
    static let previous = MentionStarts(rawValue: 1 << 3)
    static let anaphor = MentionStarts(rawValue: 1 << 4)
    static let law = MentionStarts(rawValue: 1 << 5)
    static let aliasMarker = MentionStarts(rawValue: 1 << 6)
    static let plainTitle = MentionStarts(rawValue: 1 << 7)
    static let measure = MentionStarts(rawValue: 1 << 8)
    static let generic = MentionStarts(rawValue: 1 << 9)
    static let alias = MentionStarts(rawValue: 1 << 10)
    static let number = MentionStarts(rawValue: 1 << 11)
    static let quotation = MentionStarts(rawValue: 1 << 12)
}

/// For every scalar, the kinds of mentions that can begin with it.
struct MentionStartTable: Sendable {
    /// The scalars with which one can begin: one look at a small set decides for most of a text.
    private(set) var scalars = ScalarSet()
    private var starts = [UInt16](repeating: 0, count: 0x10000)

    /// The kinds for one of ``scalars``.
    subscript(scalar: Unicode.Scalar) -> MentionStarts { MentionStarts(rawValue: starts[Int(scalar.value)]) }

    mutating func insert(_ start: MentionStarts, for words: [String]) {
        for word in words {
            guard let first = word.unicodeScalars.first, first.value < 0x10000 else { continue }
            scalars.insert(first)
            starts[Int(first.value)] |= start.rawValue
        }
    }
}
