extension ProvisionTree {
    /// Whether the node is a clause 条目: the provision that a practitioner cites.
    ///
    /// An article, a `clause`, or a division with text of its own (`五、切实做好组织实施` over unnumbered paragraphs;
    /// the sentences between `三、加强功能建设` and its first clause).
    public func isClause(_ index: Int) -> Bool { holders[index] == index }

    /// The indices of all clauses, in document order.
    public var clauses: [Int] {
        nodes.indices.filter(isClause)
    }

    /// The clause that holds the node: the node itself or its nearest ancestor that is one.
    ///
    /// A division without text of its own is held by none: in a chapter with text of its own its sections stand beside that
    /// text, not in it (`第三章 …` over `一般规定`, some articles and `第二节 …`).
    public func clause(holding index: Int) -> Int? {
        let holder = Int(holders[index])
        return holder < 0 ? nil : holder
    }

    /// For each of some nodes in document order the clause that holds it, -1 for none.
    static func holders(of nodes: [Provision]) -> [Int32] {
        var holders: [Int32] = []
        holders.reserveCapacity(nodes.count)
        // The nearest clause upwards, and whether an article or a clause is among what lies there: that holds no further ones.
        var above: [(clause: Int32, isInside: Bool)] = []
        above.reserveCapacity(nodes.count)
        for (index, node) in nodes.enumerated() {
            let (outer, isInside) = node.parent.map { above[$0] } ?? (-1, false)
            let isClause: Bool
            switch node.kind {
            case .article, .clause: isClause = !isInside
            case .book, .chapter, .section, .part: isClause = !node.text.isEmpty
            case .paragraph, .item, .subitem, .point, .bullet: isClause = node.parent == nil
            }
            let nearest = isClause ? Int32(index) : outer
            above.append((nearest, isInside || node.kind == .article || node.kind == .clause))
            holders.append(node.kind.isDivision && !isClause ? -1 : nearest)
        }
        return holders
    }
}
