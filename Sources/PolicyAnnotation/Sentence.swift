import PolicyModel

/// A sentence of a document: up to 。；！？ or the end of its line.
public struct Sentence: Sendable {
    /// Where it stands, closing mark included; a marker (（一）) and a heading are not part of it.
    public let passage: Passage
    /// Whether it is a heading: a provision's own title, or a line of the document's title. Headings state no norm.
    public let isHeading: Bool
    /// Index of the sentence that introduces the list to which it belongs (依托单位的主要工作包括：), or nil.
    public let leadIn: Int?

    /// A sentence and its place.
    public init(passage: Passage, isHeading: Bool, leadIn: Int?) {
        self.passage = passage
        self.isHeading = isHeading
        self.leadIn = leadIn
    }
}
