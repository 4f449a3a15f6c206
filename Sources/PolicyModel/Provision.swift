/// One node of a provision tree. Its words are spans of the source; it owns no text.
public struct Provision: Sendable {
    /// What it is.
    public let kind: ProvisionKind
    /// The literal marker (`第九条`, `（八）`, `7.`, `——`), or nil where it has none (款).
    public let number: Span?
    /// The value of the marker; for unnumbered kinds the 1-based place among siblings of the kind.
    public let ordinal: Int
    /// 1 for 第X条之一, 2 for 之二 …; 0 where the marker has no such part.
    public let branch: Int
    /// How many earlier provisions have the same kind, ordinal and branch in the same scope: 0 unless the text
    /// repeats a number.
    public let repetition: Int
    /// Its own title, without the 。that closes a run-in heading.
    public let heading: Span?
    /// Its own text: indices into ``ProvisionTree/textLines``.
    public let text: Range<Int>
    /// The 1-based source line on which it begins.
    public let line: Int
    /// Index of the parent in ``ProvisionTree/nodes``; nil at the top.
    public let parent: Int?
    /// Index one past its last descendant.
    public var end: Int

    /// A node with all its facts, as the parser found them.
    public init(
        kind: ProvisionKind, number: Span?, ordinal: Int, branch: Int = 0, repetition: Int = 0, heading: Span?,
        text: Range<Int>, line: Int, parent: Int?, end: Int
    ) {
        self.kind = kind
        self.number = number
        self.ordinal = ordinal
        self.branch = branch
        self.repetition = repetition
        self.heading = heading
        self.text = text
        self.line = line
        self.parent = parent
        self.end = end
    }

    /// The path segment of this node alone: `art-9-1`, `item-3`; a repeated number adds `~2`, `~3` …
    public var segment: String {
        // Written for every provision of a corpus: joined, which takes less than interpolation.
        var segment = kind.segment + "-" + String(ordinal)
        if branch > 0 { segment += "-" + String(branch) }
        if repetition > 0 { segment += "~" + String(repetition + 1) }
        return segment
    }
}
