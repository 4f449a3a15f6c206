import ChineseText
import PolicyModel

/// What a clause is about, as far as that finds the clauses that it answers.
struct Subject: Hashable, Sendable {
    /// The topic's id.
    let topic: String
    /// Of a formal topic, one of its kinds: principles answer principles and aims aims, but a purpose answers nothing.
    let kind: String?
}

/// The topics on which no measure stands, by id, each with the kinds of clauses that nevertheless answer one another.
struct FormalTopics: Sendable {
    private let kinds: [String: [String]]

    init(_ topics: [Topic]) {
        kinds = Dictionary(topics.filter(\.isFormal).map { ($0.id, $0.kinds) }) { first, _ in first }
    }

    func contains(_ topic: String) -> Bool { kinds[topic] != nil }

    /// What a label says that its clause is about; nothing where no words of the clause itself say it.
    func subjects(of label: TopicLabel, in policy: Policy) -> [Subject] {
        guard label.isShownByClause else { return [] }
        guard let kinds = kinds[label.topic] else { return [Subject(topic: label.topic, kind: nil)] }
        let words = label.evidence.filter(label.isOfClause).map(policy.quote)
        return kinds.filter { kind in
            kind.split(separator: "/").contains { end in words.contains { $0.ends(with: String(end)) } }
        }.map { Subject(topic: label.topic, kind: $0) }
    }
}

extension TopicLabel {
    /// Whether words of the clause itself show the topic, or people said so: 监督检查 above a chapter speaks for all of its
    /// clauses, and finds none of them an answer.
    fileprivate var isShownByClause: Bool {
        review == .confirmed || evidence.isEmpty || evidence.contains(where: isOfClause)
    }

    /// Whether words stand in the clause and not in a heading around it.
    fileprivate func isOfClause(_ words: Passage) -> Bool {
        words.division == clause.division && words.provision ?? -1 >= clause.provision
    }
}
