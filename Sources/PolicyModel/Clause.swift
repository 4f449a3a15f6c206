extension ProvisionTree {
    /// Whether the node is a clause 条目: the provision that a practitioner cites.
    ///
    /// An article, a `clause`, or a division with text of its own (`五、切实做好组织实施` over unnumbered paragraphs;
    /// the sentences between `三、加强功能建设` and its first clause).
    public func isClause(_ index: Int) -> Bool {
        let node = nodes[index]
        switch node.kind {
        case .article, .clause: return !isInsideClause(index)
        case .book, .chapter, .section, .part: return !node.text.isEmpty
        case .paragraph, .item, .subitem, .point, .bullet: return node.parent == nil
        }
    }

    /// The indices of all clauses, in document order.
    public var clauses: [Int] {
        nodes.indices.filter(isClause)
    }

    /// The clause that holds the node: the node itself or its nearest ancestor that is one.
    ///
    /// A division without text of its own is held by none: in a chapter with text of its own its sections stand beside that
    /// text, not in it (`第三章 …` over `一般规定`, some articles and `第二节 …`).
    public func clause(holding index: Int) -> Int? {
        if nodes[index].kind.isDivision, !isClause(index) { return nil }
        return isClause(index) ? index : ancestors(of: index).first(where: isClause)
    }

    private func isInsideClause(_ index: Int) -> Bool {
        ancestors(of: index).contains { nodes[$0].kind == .article || nodes[$0].kind == .clause }
    }
}
