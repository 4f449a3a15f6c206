import PolicyModel

/// What a provision is called in lists and titles: its literal marker and its own title.
public struct ProvisionName: Hashable, Sendable {
    /// What it is.
    public let kind: ProvisionKind
    /// The literal marker (`第九条`, `（八）`, `7.`); nil where it has none or only a dash or bullet.
    public let number: String?
    /// Its place among its like, for a provision without a number.
    public let ordinal: Int
    /// Its own title.
    public let heading: String?
    /// Whether the text leaves a space between the marker and what follows: `第二章 原则和任务`.
    public let isSpaced: Bool

    /// The name of a node.
    public init(of index: Int, in tree: ProvisionTree, source: SourceText) {
        let node = tree.nodes[index]
        kind = node.kind
        number = node.kind == .bullet ? nil : node.number.map { source[$0] }
        ordinal = node.ordinal
        heading = node.heading.map { source[$0] }
        isSpaced = if let number = node.number, let heading = node.heading { heading.start > number.end } else { false }
    }

    /// Marker and title as one line; nil for a provision without either.
    public var line: String? {
        switch (number, heading) {
        case (let number?, let heading?): number + (isSpaced ? "\u{3000}" : "") + heading
        case (let number?, nil): number
        case (nil, let heading): heading
        }
    }
}
