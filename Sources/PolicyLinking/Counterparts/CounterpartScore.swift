/// How sure it is that one clause answers another: wording, headings and topics, each of which can carry it alone or add to
/// the others.
struct CounterpartScore: Sendable {
    /// Twice the likeness of two wordings counts: half of what sets a clause apart, found again, leaves no doubt.
    private static let wordingFactor = 2.0
    private static let wordingMost = 0.98
    private static let headingMost = 0.5
    private static let topicMost = 0.37
    /// What headings and topics must add to count as support.
    private static let leastSupport = 0.1
    /// How many figures two clauses must set for the same things to count as support: aims stand in formal clauses, which
    /// share no topics.
    private static let leastFigures = 2
    /// The topic score of a clause that is about a topic without reserve.
    private static let fullTopic = 6.0

    /// How much more a topic counts that is one of several: what a clause says of its second matter it says in few words.
    private static let besidesOthers = 0.2

    /// From 0 to 1.
    let value: Double
    /// Whether next to nothing but wording speaks for it: no heading, no topic, no figures for the same things.
    let isWordingAlone: Bool
    /// Whether the one clause is on what the other is on above all, between documents nearly all of whose measures are on
    /// one of the topics: there a topic is the matter itself, not something touched in passing (资金 in a text on land).
    let isOnItsTopic: Bool
    /// What the other clause is on above all, where the one clause is on it.
    let foremost: Subject?

    /// - Parameters:
    ///   - document: The document of the other clause.
    ///   - topicReach: How far the topics are made for both documents, from 0 to 1.
    ///   - nearness: How near the two documents are, from 0 to 1.
    init(
        _ clause: ClauseProfile, _ other: ClauseProfile, of document: DocumentProfile, topicReach: Double,
        nearness: Float
    ) {
        let wording = min(
            Self.wordingMost, Double(clause.words.likeness(to: other.words)) * Self.wordingFactor)
        let heading = Self.headingMost * Double(clause.heading.likeness(to: other.heading))
        let topics = Self.topicMost * topicReach * Self.sharedTopics(clause, other, of: document)
        foremost = Self.foremost(clause, other)
        isOnItsTopic = topicReach >= 1 && foremost != nil
        let doubt = (1 - wording) * (1 - heading) * (1 - topics)
        isWordingAlone = heading + topics < Self.leastSupport && !Self.setLikeFigures(clause, other)
        value = (1 - doubt) * Double(nearness)
    }

    private static func setLikeFigures(_ clause: ClauseProfile, _ other: ClauseProfile) -> Bool {
        clause.counted.count >= leastFigures && clause.counted.count { other.counted.contains($0) } >= leastFigures
    }

    private static func foremost(_ clause: ClauseProfile, _ other: ClauseProfile) -> Subject? {
        guard let foremost = other.subjects.max(by: { $0.score < $1.score })?.subject else { return nil }
        return clause.subjects.contains { $0.subject == foremost } ? foremost : nil
    }

    /// The part of the one clause that is on the topics of the other, the other being measured by the clause of its document
    /// that is most on the topic: where a text has no clause on clusters alone, the one that says most of them answers.
    private static func sharedTopics(_ clause: ClauseProfile, _ other: ClauseProfile, of document: DocumentProfile)
        -> Double
    {
        let total = clause.subjects.reduce(0) { $0 + $1.score }
        guard total > 0 else { return 0 }
        var shared = 0.0
        for (subject, score) in clause.subjects {
            guard let theirs = other.subjects.first(where: { $0.subject == subject })?.score,
                let most = document.strongest[subject]?.first?.score
            else { continue }
            let part = score / total
            shared += part * (1 + besidesOthers * (1 - part)) * min(1, theirs / fullTopic) * theirs / most
        }
        return shared
    }
}
