import PolicyModel

/// A clause that stands beside another, seen from that other.
public struct Counterpart: Sendable {
    /// The link between the two: its place in ``KnowledgeBase/links``.
    public let link: Int
    /// The clause that stands beside.
    public let other: ClauseLink.End
    /// Whether the clause from which it is seen answers the other; false where the other answers it.
    public let isAnswer: Bool
}

/// Which clauses stand beside which, in both directions. What people rejected is left out.
public struct Counterparts: Sendable {
    private let knowledge: KnowledgeBase
    private let byClause: [ClauseLink.End: [Counterpart]]
    private let localOnly: Set<ClauseLink.End>

    /// The counterparts among the links of a knowledge base.
    public init(_ knowledge: KnowledgeBase) {
        self.knowledge = knowledge
        localOnly = Set(knowledge.coverage.matrices.flatMap { $0.localOnly.flatMap { $0 } })
        var byClause: [ClauseLink.End: [Counterpart]] = [:]
        for (index, link) in knowledge.links.enumerated() where link.isShownAsCounterpart {
            byClause[link.from, default: []].append(Counterpart(link: index, other: link.to, isAnswer: true))
            byClause[link.to, default: []].append(Counterpart(link: index, other: link.from, isAnswer: false))
        }
        self.byClause = byClause.mapValues { found in
            found.sorted { one, other in
                let (left, right) = (knowledge.links[one.link], knowledge.links[other.link])
                return (right.grade, right.score, one.link) < (left.grade, left.score, other.link)
            }
        }
    }

    /// What stands beside a clause: whole counterparts before partial ones, the surest first.
    public func of(_ clause: ClauseLink.End) -> [Counterpart] { byClause[clause] ?? [] }

    /// Whether a clause answers nothing in the jurisdiction around its own.
    public func isLocalOnly(_ clause: ClauseLink.End) -> Bool { localOnly.contains(clause) }

    /// What stands beside a clause, by jurisdiction in the site's order; those without anything are left out.
    public func byJurisdiction(of clause: ClauseLink.End) -> [(jurisdiction: Jurisdiction, found: [Counterpart])] {
        let found = Dictionary(grouping: of(clause)) { knowledge.policies[$0.other.document].metadata.jurisdiction }
        return knowledge.jurisdictions.compactMap { jurisdiction in
            found[jurisdiction.code].map { (jurisdiction, $0) }
        }
    }

    /// The other jurisdictions with documents in which nothing stands beside a clause, in the site's order.
    public func silent(on clause: ClauseLink.End) -> [Jurisdiction] {
        let own = knowledge.policies[clause.document].metadata.jurisdiction
        let speaking = Set(of(clause).compactMap { knowledge.policies[$0.other.document].metadata.jurisdiction })
        return knowledge.jurisdictions.filter {
            $0.code != own && !speaking.contains($0.code) && knowledge.coverage.jurisdictions.contains($0.code)
        }
    }
}

extension ClauseLink {
    /// Whether it sets two clauses side by side and nobody rejected it.
    public var isShownAsCounterpart: Bool {
        relation == .counterpart && review != .rejected && from.clause != nil && to.clause != nil
    }
}
