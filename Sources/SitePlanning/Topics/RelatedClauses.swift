import PolicyModel

extension TopicIndex {
    /// A clause of the same document that shares topics with another.
    public struct Related: Sendable {
        /// The clause.
        public let clause: ClauseLink.End
        /// The topics that both share, by id, the most telling first.
        public let topics: [String]
    }

    /// The clauses of the same document that share most with a clause, at most `limit`, the nearest first.
    ///
    /// A topic counts as strongly as it shows in the weaker of the two, and the less the more clauses of the document are
    /// on it; formal topics do not count.
    public func related(to clause: ClauseLink.End, limit: Int) -> [Related] {
        var shared: [ProvisionPlace: [(topic: String, weight: Double)]] = [:]
        for label in labels(of: clause) where !(self[label.topic]?.isFormal ?? true) {
            let others = entries(on: label.topic, of: clause.document).filter { $0.label.clause != label.clause }
            for other in others {
                let weight = min(label.score, other.label.score) / Double(others.count + 1)
                shared[other.label.clause, default: []].append((label.topic, weight))
            }
        }
        let ranked = shared.map { ($0.key, $0.value, $0.value.reduce(0) { $0 + $1.weight }) }.sorted {
            ($1.2, $0.0) < ($0.2, $1.0)
        }
        return ranked.prefix(limit).map { place, topics, _ in
            let order = topics.enumerated().sorted { ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset) }
            return Related(
                clause: ClauseLink.End(document: clause.document, clause: place), topics: order.map(\.element.topic))
        }
    }
}
