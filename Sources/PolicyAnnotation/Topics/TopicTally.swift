import PolicyModel

/// What the words of one clause add to each topic.
///
/// One list for all topics, emptied and filled anew for each clause: most clauses touch a few topics only, and there are
/// many clauses.
struct TopicTally {
    private struct Entry {
        let topic: Int
        let term: Int
        let contribution: TopicScore.Contribution
    }

    private var entries: [Entry] = []
    private var aboveText: [Double]
    private var inText: [Double]

    /// An empty tally for a number of topics.
    init(topics: Int) {
        aboveText = Array(repeating: 0, count: topics)
        inText = aboveText
    }

    mutating func removeAll() {
        for entry in entries {
            aboveText[entry.topic] = 0
            inText[entry.topic] = 0
        }
        entries.removeAll(keepingCapacity: true)
    }

    /// Adds an occurrence. In the text the second and third of a term count half, later ones nothing.
    mutating func add(_ hit: TopicTerms.Hit, words: Passage, place: TopicScore.Place, value: Double) {
        var value = value
        if place == .text {
            let earlier = entries.reduce(0) { $0 + ($1.term == hit.term && $1.contribution.place == .text ? 1 : 0) }
            guard earlier < 3 else { return }
            if earlier > 0 { value /= 2 }
            inText[hit.topic] += value
        } else {
            aboveText[hit.topic] += value
        }
        let contribution = TopicScore.Contribution(words: words, place: place, value: value)
        entries.append(Entry(topic: hit.topic, term: hit.term, contribution: contribution))
    }

    /// The topics that anything speaks for, the strongest first, equal ones in the topics' order.
    var ranking: [(topic: Int, value: Double)] {
        var ranking: [(topic: Int, value: Double)] = []
        for topic in aboveText.indices {
            let value = value(of: topic)
            if value > 0 { ranking.append((topic, value)) }
        }
        return ranking.sorted { ($1.value, $0.topic) < ($0.value, $1.topic) }
    }

    /// See ``TopicScore/value``.
    func value(of topic: Int) -> Double {
        aboveText[topic] + min(inText[topic], 4) + max(0, inText[topic] - 4) * 0.3
    }

    /// What speaks for a topic, in the order in which it was found.
    func contributions(to topic: Int) -> [TopicScore.Contribution] {
        entries.filter { $0.topic == topic }.map(\.contribution)
    }
}
