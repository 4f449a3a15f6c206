import PolicyModel

/// Says of each clause what it is about.
///
/// Readers agree on what a clause is about above all, less so on what else it touches (F1 0.874 between two careful
/// readings of the first corpus): a further topic therefore needs words that decide it on their own, not hints alone.
public struct TopicAnnotator: Annotator {
    private let reader: TopicReader

    /// An annotator for the vocabulary's topics.
    public init(_ vocabulary: Vocabulary) {
        reader = TopicReader(vocabulary.topics)
    }

    /// Adds the labels of all clauses, in document order.
    public func annotate(_ reading: Reading, into annotations: inout Annotations) {
        var document = reader.reader(of: reading.policy, annotations.definitions)
        for clause in reading.policy.clauses {
            annotations.topics += document.labels(of: clause)
        }
    }
}

extension DocumentTopicReader {
    /// What a further topic must reach: one decisive term in the text.
    private static let threshold = 3.0
    /// Principles and aims name everything in passing: there a further topic must reach more.
    private static let formalThreshold = 3.9
    /// What the primary topic must reach: a single hint tells nothing.
    private static let least = 2.0
    /// The share of the primary topic's score that a further topic must reach.
    private static let share = 0.1

    /// The labels that follow from a clause's words: the primary topic, then the further ones by score, each with a word
    /// that says much at least: 代理机构 in a lead-in is doubled, and hints at a topic still. 总则 above an article that is
    /// about something else says nothing of it.
    mutating func labels(of clause: ProvisionPlace) -> [TopicLabel] {
        read(clause)
        let ranking = tally.ranking
        guard let first = ranking.first, first.value >= Self.least else { return [] }
        let isFormal = topics[first.topic].isFormal
        let threshold = max(isFormal ? Self.formalThreshold : Self.threshold, first.value * Self.share)
        let further = ranking.dropFirst().filter {
            $0.value >= threshold && !tally.onlyHints(at: $0.topic)
                && !(topics[$0.topic].isFormal && tally.isLentByHeadings($0.topic))
        }
        return ([first] + further).map { topic, value in
            TopicLabel(
                clause: clause, topic: topics[topic].id, isPrimary: topic == first.topic,
                score: (value * 100).rounded() / 100, evidence: evidence(for: topic))
        }
    }

    /// The words that speak for a topic, the weightiest first, then as they stand.
    private func evidence(for topic: Int) -> [Passage] {
        tally.contributions(to: topic).enumerated()
            .sorted { ($1.element.value, $0.offset) < ($0.element.value, $1.offset) }
            .map(\.element.words)
    }
}
