/// The provisions of one text in document order: a node is followed by its descendants, then by its next sibling.
public final class ProvisionTree: Sendable {
    /// All nodes, in the order in which they stand in the text.
    public let nodes: [Provision]
    /// The lines of all nodes' own texts, in document order, trimmed of white space and Markdown marks.
    public let textLines: [Span]
    /// The path of the attachment whose tree this is (`annex-1`), or "" for the document's own.
    public let root: String
    /// For each node the clause that holds it; -1 for none.
    let holders: [Int32]

    /// A tree from its nodes, which must be in document order with consistent `parent` and `end`.
    public init(nodes: [Provision], textLines: [Span], root: String = "") {
        self.nodes = nodes
        self.textLines = textLines
        self.root = root
        holders = Self.holders(of: nodes)
    }

    /// A tree without provisions.
    public static let empty = ProvisionTree(nodes: [], textLines: [])

    /// The indices of the nodes without a parent, in order.
    public var roots: Siblings { Siblings(tree: self, upcoming: 0, end: nodes.count) }

    /// The indices of a node's children, in order.
    public func children(of index: Int) -> Siblings {
        Siblings(tree: self, upcoming: index + 1, end: nodes[index].end)
    }

    /// The indices from the outermost ancestor to the node itself.
    public func lineage(of index: Int) -> [Int] {
        var lineage = [index]
        while let parent = nodes[lineage[lineage.count - 1]].parent { lineage.append(parent) }
        return lineage.reversed()
    }

    /// The node's path: the segments from the root joined by `/`, unique within the document.
    ///
    /// Articles number through a document, so the path of an article begins at the article.
    public func path(of index: Int) -> String {
        let segment = nodes[index].segment
        // Most paths have one step, and few have more than three.
        if nodes[index].kind != .article, let parent = nodes[index].parent { return path(of: parent) + "/" + segment }
        return root.isEmpty ? segment : root + "/" + segment
    }

    /// The node at a path, or nil.
    public func node(at path: String) -> Int? {
        // Paths are long to make and differ in their first step: only nodes that end as the path does are asked for theirs.
        let last = path.utf8.split(separator: UInt8(ascii: "/")).dropLast(root.isEmpty ? 0 : 1).last
        return nodes.indices.first { index in
            last.map { nodes[index].segment.utf8.elementsEqual($0) } == true && self.path(of: index) == path
        }
    }

    /// The lines of the node's own text.
    public func textLines(of index: Int) -> ArraySlice<Span> {
        textLines[nodes[index].text]
    }
}

extension ProvisionTree {
    /// The indices of nodes that share a parent.
    public struct Siblings: Sequence, IteratorProtocol, Sendable {
        fileprivate let tree: ProvisionTree
        fileprivate var upcoming: Int
        fileprivate let end: Int

        /// The next sibling's index.
        public mutating func next() -> Int? {
            guard upcoming < end else { return nil }
            defer { upcoming = tree.nodes[upcoming].end }
            return upcoming
        }
    }
}
