import PolicyModel

/// Every norm of the corpus, one row each: who must, may, must not or is encouraged to do what, by when, under which clause.
public struct Register: Sendable {
    /// A norm and where it stands.
    public struct Row: Sendable {
        /// Index of the document in ``KnowledgeBase/policies``.
        public let document: Int
        /// The clause that holds it.
        public let clause: ClausePlace
        /// What it says.
        public let norm: Norm
        /// What the clause is about above all: the topic's id; nil where nothing tells.
        public let topic: String?
    }

    /// In the documents' order, then as they stand in the text. Norms outside every clause (in a preamble) have no row.
    public let rows: [Row]

    /// The norms of a knowledge base.
    public init(_ knowledge: KnowledgeBase) {
        rows = zip(knowledge.policies, knowledge.annotations).enumerated().flatMap { document, found -> [Row] in
            let (policy, annotations) = found
            let topics = Dictionary(
                annotations.topics.filter { $0.isPrimary && $0.review != .rejected }.map { ($0.clause, $0.topic) }
            ) { first, _ in first }
            return annotations.norms.compactMap { norm in
                guard let place = policy.clausePlace(of: norm.passage) else { return nil }
                let key = ProvisionPlace(division: norm.passage.division, provision: place.node)
                return Row(document: document, clause: place, norm: norm, topic: topics[key])
            }
        }
    }
}

extension Policy {
    /// The clause that holds a passage; nil in the front, the closing and outside every clause.
    public func clausePlace(of passage: Passage) -> ClausePlace? {
        let division = divisions[passage.division]
        guard let provision = passage.provision, let clause = division.provisions.clause(holding: provision) else {
            return nil
        }
        return ClausePlace(policy: self, division: division, node: clause)
    }
}
