import PolicyModel

/// Says of each clause what it is about.
///
/// Readers agree on what a clause is about above all, less so on what else it touches (F1 0.874 between two careful
/// readings of the first corpus): a further topic therefore needs words that decide it on their own, not hints alone.
struct TopicAnnotator: Annotator {
    private let reader: TopicReader

    init(_ vocabulary: Vocabulary) {
        reader = TopicReader(vocabulary.topics)
    }

    func annotate(_ reading: Reading, into annotations: inout Annotations) {
        var document = reader.reader(of: reading.policy)
        for clause in reading.policy.clauses {
            annotations.topics += document.labels(of: clause, from: document.scores(of: clause))
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

    /// The labels that follow from the scores: the primary topic, then the further ones by score.
    func labels(of clause: ProvisionPlace, from scores: [TopicScore]) -> [TopicLabel] {
        let ranked = scores.enumerated().sorted { ($1.element.value, $0.offset) < ($0.element.value, $1.offset) }
            .map(\.element)
        guard let first = ranked.first, first.value >= Self.least else { return [] }
        let threshold = max(first.topic.isFormal ? Self.formalThreshold : Self.threshold, first.value * Self.share)
        let further = ranked.dropFirst().filter { $0.value >= threshold }
        return ([first] + further).map { score in
            TopicLabel(
                clause: clause, topic: score.topic.id, isPrimary: score.topic.id == first.topic.id,
                score: (score.value * 100).rounded() / 100, evidence: score.evidence)
        }
    }
}

extension TopicScore {
    /// The words, the weightiest first, then as they stand.
    fileprivate var evidence: [Passage] {
        contributions.enumerated().sorted { ($1.element.value, $0.offset) < ($0.element.value, $1.offset) }
            .map(\.element.words)
    }
}
