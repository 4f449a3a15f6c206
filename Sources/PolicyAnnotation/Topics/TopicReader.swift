import ChineseText
import PolicyModel

/// Weighs the words of clauses for and against the topics.
public struct TopicReader: Sendable {
    private let topics: [Topic]
    private let terms: TopicTerms

    /// A reader of some topics.
    public init(_ topics: [Topic]) {
        self.topics = topics
        terms = TopicTerms(topics)
    }

    /// A reader of one document.
    func reader(of policy: Policy) -> DocumentTopicReader {
        DocumentTopicReader(policy: policy, topics: topics, terms: terms)
    }

    /// What the words of a clause say for each topic, in the topics' order, and the labels that follow.
    public func explain(_ clause: ProvisionPlace, of policy: Policy) -> (scores: [TopicScore], labels: [TopicLabel]) {
        var reader = reader(of: policy)
        let scores = reader.scores(of: clause)
        return (scores, reader.labels(of: clause, from: scores))
    }
}

/// Weighs the words of one document's clauses.
struct DocumentTopicReader {
    private let policy: Policy
    private let topics: [Topic]
    private let terms: TopicTerms
    /// The terms of the document's own title: a text on demonstration zones says 示范区 in every clause.
    private let titleTerms: Set<Int>
    private var divisionHits: [ProvisionPlace: [TopicTerms.Hit]] = [:]

    init(policy: Policy, topics: [Topic], terms: TopicTerms) {
        self.policy = policy
        self.topics = topics
        self.terms = terms
        titleTerms = Set(terms.hits(in: UTF8Cursor(Array(policy.metadata.title.utf8))).map(\.term))
    }

    mutating func scores(of clause: ProvisionPlace) -> [TopicScore] {
        var scores = topics.map(TopicScore.init)
        let tree = policy.divisions[clause.division].provisions
        let node = tree.nodes[clause.provision]
        for ancestor in tree.lineage(of: clause.provision).dropLast() {
            addHeading(of: ancestor, as: .division, in: clause.division, to: &scores)
        }
        addHeading(of: clause.provision, as: .heading, in: clause.division, to: &scores)
        let end = node.kind == .article || node.kind == .clause ? node.end : clause.provision + 1
        for index in clause.provision..<end {
            for line in tree.textLines(of: index) {
                let introduces = index == clause.provision && end > index + 1 && cursor(line).endsInColon
                addText(line, of: ProvisionPlace(division: clause.division, provision: index), introduces, to: &scores)
            }
        }
        return scores
    }

    private func cursor(_ span: Span) -> UTF8Cursor {
        UTF8Cursor(policy.source.bytes, from: span.start, to: span.end)
    }

    private mutating func addHeading(
        of index: Int, as place: TopicScore.Place, in division: Int, to scores: inout [TopicScore]
    ) {
        guard let heading = policy.divisions[division].provisions.nodes[index].heading else { return }
        let key = ProvisionPlace(division: division, provision: index)
        let hits = divisionHits[key] ?? terms.hits(in: cursor(heading))
        if place == .division { divisionHits[key] = hits }
        let factor = place == .heading ? 2.5 : 1.5
        for hit in hits {
            let words = Passage(division: division, provision: index, span: hit.span)
            scores[hit.topic].add(
                term: hit.term, words: words, place: place, value: Double(terms.weights[hit.term]) * factor)
        }
    }

    private func addText(_ line: Span, of place: ProvisionPlace, _ introduces: Bool, to scores: inout [TopicScore]) {
        let line = cursor(line)
        for hit in terms.hits(in: line).sorted(by: { $0.span.start < $1.span.start }) {
            var value = Double(terms.weights[hit.term])
            if Enumeration.holds(hit.span, in: line) { value /= 2 }
            if titleTerms.contains(hit.term) { value /= 2 }
            if introduces { value *= 2 }
            let words = Passage(division: place.division, provision: place.provision, span: hit.span)
            scores[hit.topic].add(term: hit.term, words: words, place: introduces ? .leadIn : .text, value: value)
        }
    }
}
