import PolicyModel

/// Gives the nodes of an outline their kinds, as the data contract's table has them.
struct KindReader {
    private let reader: LineReader
    private let outline: Outline

    init(_ reader: LineReader, outline: Outline) {
        self.reader = reader
        self.outline = outline
    }

    /// The kind of each node.
    func kinds() -> [ProvisionKind] {
        let topLevel = kindOfTopLevel()
        var kinds: [ProvisionKind] = []
        kinds.reserveCapacity(outline.nodes.count)
        for node in outline.nodes {
            kinds.append(kind(of: node, below: node.parent.map { kinds[$0] }, topLevel: topLevel))
        }
        return kinds
    }

    private func kind(of node: Outline.Node, below parent: ProvisionKind?, topLevel: ProvisionKind) -> ProvisionKind {
        switch node.role {
        case .article: return .article
        case .paragraph: return .paragraph
        case .grouping: return grouping(node.shape)
        case .entry: break
        }
        if node.shape == .bullet { return .bullet }
        switch parent {
        case nil: return topLevel
        case .book, .chapter, .section, .part: return .clause
        case .article, .paragraph, .clause, .bullet: return .item
        case .item: return .subitem
        case .subitem, .point: return .point
        }
    }

    private func grouping(_ shape: Shape) -> ProvisionKind {
        switch shape {
        case .book, .subbook: .book
        case .section: .section
        case .portion, .hanComma, .hanParenthesis: .part
        default: .chapter
        }
    }

    /// `一、` over clauses is a part; where it is the only numbered level, or carries the rule itself, it is the clause
    /// that a reader cites (the prose paragraphs of a 批复).
    private func kindOfTopLevel() -> ProvisionKind {
        let tops = outline.nodes.indices.filter { outline.nodes[$0].parent == nil && outline.nodes[$0].role == .entry }
        let isOverNumbers = outline.nodes.contains { node in
            guard node.role == .entry, node.shape != .bullet, let parent = node.parent else { return false }
            return outline.nodes[parent].parent == nil && outline.nodes[parent].role == .entry
        }
        guard isOverNumbers else { return .clause }
        let headings = tops.count { top in
            outline.nodes[top].marker.map { !reader.endsAsSentence($0.rest) || isShortSentence($0, top) } ?? false
        }
        return headings * 2 >= tops.count ? .part : .clause
    }

    /// `一、总体要求。` on a line of its own.
    private func isShortSentence(_ marker: Marker, _ node: Int) -> Bool {
        !reader.isLonger(marker.rest, than: 20) && reader.lastScalar(marker.rest) == "。"
            && node + 1 < outline.nodes.count && outline.nodes[node + 1].parent == node
    }
}
