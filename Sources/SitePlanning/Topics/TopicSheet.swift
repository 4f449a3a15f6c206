import PolicyModel
import Synchronization

/// What the page of a topic shows: the measures of every jurisdiction side by side, what they require, and what differs.
///
/// Lists are cut where a corpus has more on a topic than a page can hold; each says how much it leaves out.
public struct TopicSheet: Sendable {
    /// A clause on the topic.
    public struct Measure: Sendable {
        /// Where it stands.
        public let place: ClausePlace
        /// Why it is on the topic.
        public let label: TopicLabel
    }

    /// A finding in a clause on the topic.
    public struct Finding<Value: Sendable>: Sendable {
        /// The clause.
        public let place: ClausePlace
        /// What was found.
        public let value: Value
    }

    /// What one jurisdiction says.
    public struct Column: Sendable {
        /// The jurisdiction.
        public let jurisdiction: Jurisdiction
        /// The clauses that are about the topic above all.
        public let primary: Cut<Measure>
        /// The clauses that are also about it.
        public let further: Cut<Measure>
        /// What sentences on the topic require.
        public let norms: Cut<Finding<Norm>>
        /// The figures that they set, sentence by sentence.
        public let targets: Cut<Finding<[Target]>>

        /// Whether it has no clause on the topic.
        public var isEmpty: Bool { primary.shown.isEmpty && further.shown.isEmpty }
    }

    static let mostMeasures = 20
    static let mostNorms = 60
    static let mostContrasts = 40

    /// The topic.
    public let topic: Topic
    /// One for each jurisdiction with documents, in the site's order.
    public let columns: [Column]
    /// The links between clauses on the topic whose verdict or differences are known, as places in
    /// ``KnowledgeBase/links``.
    public let contrasts: Cut<Int>

    init(_ topic: Topic, of plan: SitePlan) {
        self.topic = topic
        let knowledge = plan.knowledge
        let entries = Dictionary(grouping: plan.topics.entries(on: topic.id)) {
            knowledge.policies[$0.clause.document].metadata.jurisdiction
        }
        columns = knowledge.jurisdictions.filter { knowledge.coverage.jurisdictions.contains($0.code) }.map {
            Self.column($0, entries[$0.code] ?? [], of: plan)
        }
        let contrasts = knowledge.links.indices.filter { index in
            let link = knowledge.links[index]
            return link.isShownAsCounterpart && link.grade == 2 && link.evidence.topics.contains(topic.id)
                && (link.assessment != nil || !link.evidence.differences.isEmpty)
        }
        self.contrasts = Cut(contrasts, limit: Self.mostContrasts)
    }

    private static func column(_ jurisdiction: Jurisdiction, _ entries: [TopicIndex.Entry], of plan: SitePlan) -> Column
    {
        let measures = entries.compactMap { entry in
            plan.knowledge.place(of: entry.clause).map { Measure(place: $0, label: entry.label) }
        }
        let primary = measures.filter(\.label.isPrimary)
        let further = measures.filter { !$0.label.isPrimary }
        let ordered = primary + further
        return Column(
            jurisdiction: jurisdiction, primary: Cut(primary, limit: mostMeasures),
            further: Cut(further, limit: mostMeasures),
            norms: cut(ordered) { measure in
                plan.findings(of: measure).norms.filter { measure.isOnTopic($0.sentence) }
            },
            targets: cut(ordered, plan.sentencesWithTargets))
    }

    /// The first findings of measures. Of the others, which may be a hundred thousand, only the number is kept.
    private static func cut<Value>(_ measures: [Measure], _ found: (Measure) -> [Value]) -> Cut<Finding<Value>> {
        var shown: [Finding<Value>] = []
        var omitted = 0
        for measure in measures {
            let values = found(measure)
            let taken = values.prefix(mostNorms - shown.count)
            shown += taken.map { Finding(place: measure.place, value: $0) }
            omitted += values.count - taken.count
        }
        return Cut(shown: shown, omitted: omitted)
    }
}

extension SitePlan {
    /// What the page of a topic shows.
    public func sheet(of topic: Topic) -> TopicSheet {
        sheets.sheet(of: topic.id) { TopicSheet(topic, of: self) }
    }

    fileprivate func findings(of measure: TopicSheet.Measure) -> ClauseFindings {
        findings(in: measure.place.policy).clause(measure.place.path)
    }

    /// The figures in the sentences on a topic, those of a sentence together.
    fileprivate func sentencesWithTargets(of measure: TopicSheet.Measure) -> [[Target]] {
        var sentences: [(span: Span, targets: [Target])] = []
        for target in findings(of: measure).targets {
            let span = measure.place.policy.sentence(around: target.passage)
            guard measure.isOnTopic(target.passage.part(span)) else { continue }
            if sentences.last?.span == span {
                sentences[sentences.count - 1].targets.append(target)
            } else {
                sentences.append((span, [target]))
            }
        }
        return sentences.map(\.targets)
    }
}

/// The sheets that have been made: the pages of a topic in all languages show the same.
final class TopicSheets: Sendable {
    private let made = Mutex<[String: TopicSheet]>([:])

    /// The sheet of a topic, made where it is not there yet.
    func sheet(of topic: String, _ make: () -> TopicSheet) -> TopicSheet {
        if let known = made.withLock({ $0[topic] }) { return known }
        let sheet = make()
        made.withLock { $0[topic] = sheet }
        return sheet
    }
}

extension TopicSheet.Measure {
    /// Whether a sentence of the clause is on the topic: all are where the clause is about it above all, else those that
    /// hold the words that decided it.
    fileprivate func isOnTopic(_ sentence: Passage) -> Bool {
        label.isPrimary
            || label.evidence.contains {
                $0.division == sentence.division && sentence.span.start <= $0.span.start
                    && $0.span.end <= sentence.span.end
            }
    }

    /// The sentences that hold the words that decided the topic, in the text's order, at most `limit`; where only the
    /// clause's title holds them, its first sentence.
    public func sentences(limit: Int) -> [Span] {
        let tree = place.division.provisions
        let own = place.ownProvisions
        let lines = own.flatMap { Array(tree.textLines(of: $0)) }
        let inText = label.evidence.filter { words in
            lines.contains { $0.start <= words.span.start && words.span.end <= $0.end }
        }
        let sentences = Set(inText.map { place.policy.sentence(around: $0) }).sorted { $0.start < $1.start }
        if !sentences.isEmpty { return Array(sentences.prefix(limit)) }
        guard let first = lines.first, let provision = own.first(where: { !tree.nodes[$0].text.isEmpty }) else {
            return []
        }
        let beginning = Passage(
            division: label.clause.division, provision: provision, span: Span(first.start, first.start))
        return [place.policy.sentence(around: beginning)]
    }
}
