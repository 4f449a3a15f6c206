import PolicyModel

/// The feeds of the site. A jurisdiction or topic about which nothing with a day is known has none.
public struct Feeds: Sendable {
    /// The site's own, then those of the jurisdictions and of the topics, in their order.
    public let all: [Feed]
    private let places: [String: Int]

    init(_ knowledge: KnowledgeBase, _ topics: TopicIndex) {
        let documents = knowledge.policies.compactMap { policy in
            policy.known.map { Feed.Entry(policy: policy, clause: nil, day: $0) }
        }
        let byJurisdiction = Dictionary(grouping: documents) { $0.policy.metadata.jurisdiction }
        let jurisdictions = knowledge.jurisdictions.map {
            Feed(.jurisdiction($0), byJurisdiction[$0.code] ?? [])
        }
        let clauses = knowledge.topics.map { topic in
            Feed(.topic(topic), Self.newest(on: topic, knowledge, topics))
        }
        all = ([Feed(.site, documents)] + jurisdictions + clauses).compactMap { $0 }
        places = Dictionary(all.enumerated().map { ($1.name, $0) }) { first, _ in first }
    }

    /// The feed of what a page is about; nil where there is none.
    public func feed(of kind: Page.Kind) -> Feed? {
        switch kind {
        case .home: feed(named: "all")
        case .jurisdiction(let list): feed(named: list.jurisdiction.code)
        case .topic(let topic): feed(named: "topic-" + topic.id)
        default: nil
        }
    }

    /// A feed by its name.
    public func feed(named name: String) -> Feed? {
        places[name].map { all[$0] }
    }

    /// The clauses that are above all on a topic. Places are made only for as many as a feed can show.
    private static func newest(on topic: Topic, _ knowledge: KnowledgeBase, _ topics: TopicIndex) -> [Feed.Entry] {
        let dated = topics.entries(on: topic.id).filter(\.label.isPrimary).compactMap { entry in
            knowledge.policies[entry.clause.document].known.map { (day: $0, clause: entry.clause) }
        }
        let newest = dated.enumerated().sorted { ($1.element.day, $0.offset) < ($0.element.day, $1.offset) }
        return newest.prefix(Feed.limit).map { _, found in
            Feed.Entry(
                policy: knowledge.policies[found.clause.document], clause: knowledge.place(of: found.clause),
                day: found.day)
        }
    }
}
