import PolicyModel

/// Reports numbering that restarts, skips or repeats. The text is kept as it is.
struct NumberingAudit {
    private let policy: Policy

    init(_ policy: Policy) {
        self.policy = policy
    }

    func diagnostics() -> [Diagnostic] {
        policy.divisions.flatMap { audit($0.provisions) }
    }

    /// Lists number within their parent, or run on from one parent to the next (（一）1. 2. （二）3. 4. in plans).
    private func audit(_ tree: ProvisionTree) -> [Diagnostic] {
        var findings = audit(.article, in: tree) + audit(.clause, in: tree)
        var previous = [Int?](repeating: nil, count: tree.nodes.count + 1)
        var last: [ProvisionKind: Int] = [:]
        for index in tree.nodes.indices where isListed(tree.nodes[index]) {
            let node = tree.nodes[index]
            let parent = node.parent ?? tree.nodes.count
            let before = last.updateValue(node.ordinal, forKey: node.kind)
            if previous[parent] == nil, let before, node.ordinal == before + 1 {
                previous[parent] = index
                continue
            }
            if let finding = compare(previous[parent], index, in: tree, mayRestart: false) { findings.append(finding) }
            previous[parent] = index
        }
        return findings.sorted { ($0.line ?? 0) < ($1.line ?? 0) }
    }

    private func isListed(_ node: Provision) -> Bool {
        switch node.kind {
        case .item, .subitem, .point, .part, .book, .chapter, .section: true
        case .article, .clause, .paragraph, .bullet: false
        }
    }

    /// Articles and clauses number through the text; clauses may begin anew in each part.
    private func audit(_ kind: ProvisionKind, in tree: ProvisionTree) -> [Diagnostic] {
        var findings: [Diagnostic] = []
        var previous: Int?
        for index in tree.nodes.indices where tree.nodes[index].kind == kind {
            let isNewScope = previous.map { tree.nodes[$0].parent != tree.nodes[index].parent } ?? true
            let mayRestart = kind == .clause && isNewScope
            if let finding = compare(previous, index, in: tree, mayRestart: mayRestart) { findings.append(finding) }
            previous = index
        }
        return findings
    }

    private func compare(_ previous: Int?, _ index: Int, in tree: ProvisionTree, mayRestart: Bool) -> Diagnostic? {
        let node = tree.nodes[index]
        guard let previous else {
            return node.ordinal == 1 ? nil : finding("numbering-start", node) { "the numbering begins at \($0)" }
        }
        let last = tree.nodes[previous]
        if node.ordinal == last.ordinal + 1, node.branch == 0 { return nil }
        if node.ordinal == last.ordinal, node.branch == last.branch + 1 { return nil }
        if node.ordinal == 1, mayRestart { return nil }
        let number = (last.number ?? last.heading).map { policy.source[$0] } ?? ""
        if (node.ordinal, node.branch) == (last.ordinal, last.branch) {
            return finding("numbering-repeat", node) { "the numbering repeats \($0)" }
        }
        if node.ordinal < last.ordinal {
            return finding("numbering-restart", node) { "the numbering goes back from \(number) to \($0)" }
        }
        return finding("numbering-gap", node) { "the numbering skips from \(number) to \($0)" }
    }

    private func finding(_ code: String, _ node: Provision, _ message: (String) -> Message) -> Diagnostic {
        Diagnostic(
            .warning, code, message((node.number ?? node.heading).map { policy.source[$0] } ?? ""),
            file: policy.source.file,
            line: node.line, column: 1, hint: "The text is kept as it is; compare it with the official print.")
    }
}
