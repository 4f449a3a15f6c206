/// Words with which a text may begin, each with what it means; found by their first character.
public struct Openings<Meaning: Sendable>: Sendable {
    private let words: [Unicode.Scalar?: [(word: String, meaning: Meaning)]]

    /// Words in the order in which they are tried.
    public init(_ words: [(word: String, meaning: Meaning)]) {
        self.words = Dictionary(grouping: words) { $0.word.unicodeScalars.first }
    }

    /// What the first of the words means with which `text` begins; nil where it begins with none.
    public func meaning(of text: String) -> Meaning? {
        words[text.unicodeScalars.first]?.first { text.begins(with: $0.word) }?.meaning
    }
}
