import PolicyModel

/// What is on which topic. What people rejected is left out.
public struct TopicIndex: Sendable {
    /// A clause on a topic.
    public struct Entry: Sendable {
        /// The clause.
        public let clause: ClauseLink.End
        /// Why it is on the topic.
        public let label: TopicLabel
    }

    private let knowledge: KnowledgeBase
    private let topics: [String: Topic]
    private let byTopic: [String: [Entry]]
    private let byClause: [ClauseLink.End: [TopicLabel]]

    init(_ knowledge: KnowledgeBase) {
        self.knowledge = knowledge
        topics = Dictionary(knowledge.topics.map { ($0.id, $0) }) { first, _ in first }
        var byTopic: [String: [Entry]] = [:]
        var byClause: [ClauseLink.End: [TopicLabel]] = [:]
        for (document, annotations) in knowledge.annotations.enumerated() {
            for label in annotations.topics where label.review != .rejected && topics[label.topic] != nil {
                let clause = ClauseLink.End(document: document, clause: label.clause)
                byTopic[label.topic, default: []].append(Entry(clause: clause, label: label))
                byClause[clause, default: []].append(label)
            }
        }
        self.byTopic = byTopic
        self.byClause = byClause
    }

    /// A topic by its id.
    public subscript(id: String) -> Topic? { topics[id] }

    /// The clauses on a topic, in the documents' order.
    public func entries(on topic: String) -> [Entry] { byTopic[topic] ?? [] }

    /// The clauses of one document on a topic, in its order.
    func entries(on topic: String, of document: Int) -> ArraySlice<Entry> {
        let entries = byTopic[topic] ?? []
        let first = { (document: Int) in
            var (low, high) = (0, entries.count)
            while low < high {
                let middle = (low + high) / 2
                if entries[middle].clause.document < document { low = middle + 1 } else { high = middle }
            }
            return low
        }
        return entries[first(document)..<first(document + 1)]
    }

    /// The topics of a clause, the primary one first, then by score.
    public func labels(of clause: ClauseLink.End) -> [TopicLabel] { byClause[clause] ?? [] }

    /// Whether a clause states no measure of its own: purpose, scope, entry into force.
    public func isFormal(_ clause: ClauseLink.End) -> Bool {
        labels(of: clause).contains { $0.isPrimary && topics[$0.topic]?.isFormal ?? false }
    }

    /// The clauses of a document that state a measure, but for some, in the document's order.
    func measures(of document: Int, but others: Set<ProvisionPlace>) -> [ProvisionPlace] {
        knowledge.policies[document].clauses.filter {
            !others.contains($0) && !isFormal(ClauseLink.End(document: document, clause: $0))
        }
    }
}
