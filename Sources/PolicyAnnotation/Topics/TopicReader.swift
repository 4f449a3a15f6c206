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
    ///
    /// - Parameter definitions: The terms that it defines.
    func reader(of policy: Policy, _ definitions: [Definition]) -> DocumentTopicReader {
        DocumentTopicReader(policy: policy, definitions, topics: topics, terms: terms)
    }

    /// What the words of a clause say for each topic, in the topics' order, and the labels that follow.
    ///
    /// - Parameter definitions: The terms that the document defines.
    public func explain(
        _ clause: ProvisionPlace, of policy: Policy, _ definitions: [Definition]
    ) -> (scores: [TopicScore], labels: [TopicLabel]) {
        var reader = reader(of: policy, definitions)
        let labels = reader.labels(of: clause)
        let scores = topics.enumerated().map { index, topic in
            TopicScore(
                topic: topic, contributions: reader.tally.contributions(to: index), value: reader.tally.value(of: index)
            )
        }
        return (scores, labels)
    }
}

/// Weighs the words of one document's clauses.
struct DocumentTopicReader {
    let topics: [Topic]
    /// What the words of the clause that was read last add.
    private(set) var tally: TopicTally
    private let policy: Policy
    private let terms: TopicTerms
    /// Which terms name what the document is about: a text on demonstration zones says 示范区 in every clause.
    private var namesSubject: [Bool]
    private var divisionHits: [ProvisionPlace: [TopicTerms.Hit]] = [:]

    init(policy: Policy, _ definitions: [Definition], topics: [Topic], terms: TopicTerms) {
        self.policy = policy
        self.topics = topics
        self.terms = terms
        tally = TopicTally(isFormal: topics.map(\.isFormal))
        namesSubject = Array(repeating: false, count: terms.weights.count)
        let title = UTF8Cursor(Array(policy.metadata.title.utf8))
        for hit in terms.hits(in: title) { namesSubject[hit.term] = true }
        for definition in definitions {
            let name = cursor(definition.term.span)
            guard title.holdsInOrder(name) else { continue }
            for hit in terms.allHits(in: name) { namesSubject[hit.term] = true }
        }
    }

    /// Weighs the words of a clause into ``tally``.
    mutating func read(_ clause: ProvisionPlace) {
        tally.removeAll()
        let tree = policy.divisions[clause.division].provisions
        let node = tree.nodes[clause.provision]
        for ancestor in tree.lineage(of: clause.provision).dropLast() {
            let place = ProvisionPlace(division: clause.division, provision: ancestor)
            let hits = divisionHits[place] ?? headingHits(of: ancestor, in: tree)
            divisionHits[place] = hits
            add(hits, of: place, as: .division)
        }
        add(headingHits(of: clause.provision, in: tree), of: clause, as: .heading)
        let end = node.kind == .article || node.kind == .clause ? node.end : clause.provision + 1
        for index in clause.provision..<end {
            for line in tree.textLines(of: index) {
                let introduces = index == clause.provision && end > index + 1 && cursor(line).endsInColon
                addText(line, of: ProvisionPlace(division: clause.division, provision: index), introduces)
            }
        }
    }

    private func cursor(_ span: Span) -> UTF8Cursor {
        UTF8Cursor(policy.source.bytes, from: span.start, to: span.end)
    }

    private func headingHits(of index: Int, in tree: ProvisionTree) -> [TopicTerms.Hit] {
        tree.nodes[index].heading.map { terms.hits(in: cursor($0)) } ?? []
    }

    private mutating func add(_ hits: [TopicTerms.Hit], of place: ProvisionPlace, as kind: TopicScore.Place) {
        let factor = kind == .heading ? 2.5 : 1.5
        for hit in hits {
            let words = Passage(division: place.division, provision: place.provision, span: hit.span)
            let weight = terms.weights[hit.term]
            tally.add(hit, weight: weight, words: words, place: kind, value: Double(weight) * factor)
        }
    }

    private mutating func addText(_ line: Span, of place: ProvisionPlace, _ introduces: Bool) {
        let line = cursor(line)
        for hit in terms.hits(in: line) {
            let weight = terms.weights[hit.term]
            var value = Double(weight)
            if Enumeration.holds(hit.span, in: line, beginsApart: terms.hasGap[hit.term]) { value /= 2 }
            if namesSubject[hit.term] { value /= 2 }
            if introduces { value *= 2 }
            let words = Passage(division: place.division, provision: place.provision, span: hit.span)
            tally.add(hit, weight: weight, words: words, place: introduces ? .leadIn : .text, value: value)
        }
    }
}

extension UTF8Cursor {
    /// Whether the scalars of a name stand in these words in their order, with others between them: 集聚区 in
    /// 知识产权服务业集聚发展区, which a text calls 集聚区 for short.
    fileprivate func holdsInOrder(_ name: UTF8Cursor) -> Bool {
        var (words, name) = (self, name)
        while let scalar = name.next {
            while let other = words.next, other != scalar { words.advance() }
            guard !words.isAtEnd else { return false }
            words.advance()
            name.advance()
        }
        return true
    }
}
