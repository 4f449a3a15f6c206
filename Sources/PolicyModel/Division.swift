/// A text with a structure of its own: the document itself, or one of its attachments.
public final class Division: Sendable {
    /// "" for the document itself, `annex-1` for its first attachment.
    public let path: String
    /// Its title, joined to one line; nil where it has none.
    public let title: String?
    /// The lines before its first provision.
    public let front: [MarginLine]
    /// Its provisions.
    public let provisions: ProvisionTree
    /// The lines after its last provision.
    public let closing: [MarginLine]

    /// A division of a text.
    public init(
        path: String, title: String?, front: [MarginLine], provisions: ProvisionTree, closing: [MarginLine]
    ) {
        self.path = path
        self.title = title
        self.front = front
        self.provisions = provisions
        self.closing = closing
    }
}
