import PolicyModel

/// What two clauses require, of whom and with which figures, where that is not the same.
public struct Contrast: Sendable {
    /// One side of a pair, as far as the other side differs.
    public struct Side: Sendable {
        /// How many norms of each kind it states; empty where both sides state the same kinds.
        public let modalities: [(kind: Norm.Modality, count: Int)]
        /// The actors whom only this side names, by their full names.
        public let actors: [String]
        /// The figures that only this side sets.
        public let figures: [Passage]

        /// Whether nothing on this side differs.
        public var isEmpty: Bool { modalities.isEmpty && actors.isEmpty && figures.isEmpty }
    }

    /// The clause that answers.
    public let from: Side
    /// The clause that it answers.
    public let to: Side

    /// The contrast between the findings in two clauses.
    public init(from: (policy: Policy, found: ClauseFindings), to: (policy: Policy, found: ClauseFindings)) {
        let differs = Set(from.found.norms.map(\.modality)) != Set(to.found.norms.map(\.modality))
        self.from = Self.side(from, against: to, statesKinds: differs)
        self.to = Self.side(to, against: from, statesKinds: differs)
    }

    private static func side(
        _ own: (policy: Policy, found: ClauseFindings), against other: (policy: Policy, found: ClauseFindings),
        statesKinds: Bool
    ) -> Side {
        let kinds = Norm.Modality.allCases.map { kind in (kind, own.found.norms.count { $0.modality == kind }) }
        let theirs = Set(actors(other.found))
        let figures = Set(other.found.targets.map { other.policy.quote($0.passage) })
        return Side(
            modalities: statesKinds ? kinds.filter { $0.1 > 0 } : [],
            actors: actors(own.found).filter { !theirs.contains($0) },
            figures: own.found.targets.map(\.passage).filter { !figures.contains(own.policy.quote($0)) })
    }

    /// Whom the norms name; who is presumed is named by nobody.
    private static func actors(_ found: ClauseFindings) -> [String] {
        var seen: Set<String> = []
        return found.norms.flatMap(\.actors).filter { $0.origin != .implied }.map { $0.canonical ?? $0.name }.filter {
            seen.insert($0).inserted
        }
    }
}
