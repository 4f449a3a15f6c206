import PolicyModel

/// What the words of one clause add to each topic.
///
/// One list for all topics, emptied and filled anew for each clause: most clauses touch a few topics only, and there are
/// many clauses.
struct TopicTally {
    private struct Entry {
        let topic: Int
        let term: Int
        let weight: Int
        let contribution: TopicScore.Contribution
    }

    /// What the words of a clause add to one topic, by where they stand.
    private struct Sums {
        var inDivisions = 0.0
        var inHeading = 0.0
        var inText = 0.0
    }

    /// What the text adds in full.
    private static let fullText = 4.0
    /// What the headings around a clause add at most to a topic of which its own words say nothing: enough for a primary
    /// topic where nothing else speaks, too little for a further one.
    private static let mostOfDivisions = 2.9
    /// The same for a formal topic: 总则 settles what an article in it is, unless its own words say more plainly what it
    /// does (省知识产权局负责集聚区的统筹规划、认定).
    private static let mostOfFormalDivisions = 4.2

    private let isFormal: [Bool]
    private var entries: [Entry] = []
    private var sums: [Sums]

    /// An empty tally.
    ///
    /// - Parameter isFormal: Whether each topic is formal: 总则 above a chapter does settle what its articles are.
    init(isFormal: [Bool]) {
        self.isFormal = isFormal
        sums = Array(repeating: Sums(), count: isFormal.count)
    }

    mutating func removeAll() {
        for entry in entries { sums[entry.topic] = Sums() }
        entries.removeAll(keepingCapacity: true)
    }

    /// Adds an occurrence of a term. In the text the second and third of a term count half, later ones nothing.
    mutating func add(
        _ hit: TopicTerms.Hit, weight: Int, words: Passage, place: TopicScore.Place, value: Double
    ) {
        var value = value
        switch place {
        case .division: sums[hit.topic].inDivisions += value
        case .heading, .leadIn: sums[hit.topic].inHeading += value
        case .text:
            let earlier = entries.reduce(0) { $0 + ($1.term == hit.term && $1.contribution.place == .text ? 1 : 0) }
            guard earlier < 3 else { return }
            if earlier > 0 { value /= 2 }
            sums[hit.topic].inText += value
        }
        let contribution = TopicScore.Contribution(words: words, place: place, value: value)
        entries.append(Entry(topic: hit.topic, term: hit.term, weight: weight, contribution: contribution))
    }

    /// The topics that anything speaks for, the strongest first, equal ones in the topics' order.
    var ranking: [(topic: Int, value: Double)] {
        var ranking: [(topic: Int, value: Double)] = []
        for topic in sums.indices {
            let value = value(of: topic)
            if value > 0 { ranking.append((topic, value)) }
        }
        return ranking.sorted { ($1.value, $0.topic) < ($0.value, $1.topic) }
    }

    /// See ``TopicScore/value``.
    func value(of topic: Int) -> Double {
        let sums = sums[topic]
        let ownWords = sums.inHeading + min(sums.inText, Self.fullText) + max(0, sums.inText - Self.fullText) * 0.3
        guard ownWords == 0 else { return ownWords + sums.inDivisions }
        return min(sums.inDivisions, isFormal[topic] ? Self.mostOfFormalDivisions : Self.mostOfDivisions)
    }

    /// Whether no word that speaks for a topic says more than that it might be one.
    func onlyHints(at topic: Int) -> Bool {
        !entries.contains { $0.topic == topic && $0.weight > 1 }
    }

    /// Whether only headings around the clause speak for a topic.
    func isLentByHeadings(_ topic: Int) -> Bool { sums[topic].inHeading + sums[topic].inText == 0 }

    /// What speaks for a topic, in the order in which it was found.
    func contributions(to topic: Int) -> [TopicScore.Contribution] {
        entries.filter { $0.topic == topic }.map(\.contribution)
    }
}
