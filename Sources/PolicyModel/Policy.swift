/// One policy text, parsed: a law, regulation, 办法, 意见, 措施, 方案, 通知, 批复 …
///
/// It never changes, and much refers to it: it is a class, so that a reference costs nothing but itself.
public final class Policy: Sendable {
    /// The document's stable name, from its front matter or its file name.
    public let id: String
    /// The text that everything points into.
    public let source: SourceText
    /// Where the text came from.
    public let provenance: Provenance
    /// Facts about the document as a whole.
    public let metadata: PolicyMetadata
    /// The document's own text.
    public let main: Division
    /// The texts that it carries, in order.
    public let attachments: [Division]
    /// The document's own text, then its attachments.
    public let divisions: [Division]

    /// A parsed text.
    public init(
        id: String, source: SourceText, provenance: Provenance, metadata: PolicyMetadata, main: Division,
        attachments: [Division]
    ) {
        self.id = id
        self.source = source
        self.provenance = provenance
        self.metadata = metadata
        self.main = main
        self.attachments = attachments
        divisions = [main] + attachments
    }

    /// The node's own text: its lines joined by line feeds.
    public func text(of index: Int, in tree: ProvisionTree) -> String {
        tree.textLines(of: index).map { source[$0] }.joined(separator: "\n")
    }
}
