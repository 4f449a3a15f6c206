import PolicyModel

/// The citations of a corpus as links: every mention of another document that leads somewhere.
public struct CitationLinks: Sendable {
    private let policies: [Policy]
    private let numbers: [String: Int]

    /// The citations between some documents.
    public init(_ policies: [Policy]) {
        self.policies = policies
        numbers = Dictionary(policies.enumerated().map { ($1.id, $0) }) { first, _ in first }
    }

    /// What one document cites, in its order; of several mentions between the same two ends the first.
    public func links(of document: Int, _ annotations: Annotations) -> [ClauseLink] {
        let policy = policies[document]
        var seen: Set<[ClauseLink.End]> = []
        return annotations.references.compactMap { reference in
            guard reference.kind == .external, let target = reference.target, let other = numbers[target.document],
                other != document
            else { return nil }
            let from = ClauseLink.End(document: document, clause: policy.clause(of: reference.passage))
            let to = ClauseLink.End(document: other, clause: target.provision.flatMap { clause(at: $0, of: other) })
            guard seen.insert([from, to]).inserted else { return nil }
            var evidence = ClauseLink.Evidence()
            evidence.cited = reference.passage
            return ClauseLink(
                from: from, to: to, relation: reference.relation == .basis ? .basis : .cites, grade: 1, score: 1,
                evidence: evidence)
        }
    }

    /// The clause at a path, or that holds it.
    private func clause(at path: String, of document: Int) -> ProvisionPlace? {
        for (division, part) in policies[document].divisions.enumerated() {
            if let node = part.provisions.node(at: path) {
                return part.provisions.clause(holding: node).map { ProvisionPlace(division: division, provision: $0) }
            }
        }
        return nil
    }
}
