import PolicyModel

/// How strongly a clause shows a topic, and by which words.
public struct TopicScore: Sendable {
    /// Where words stand: a heading says more of its clause than the text below it.
    public enum Place: String, Sendable, CaseIterable {
        /// The clause's own heading.
        case heading
        /// The heading of a chapter or part around it.
        case division
        /// The words that introduce its list (依托单位的主要工作包括：).
        case leadIn = "lead-in"
        /// The rest of its text.
        case text
    }

    /// Some words and what they add.
    public struct Contribution: Sendable {
        /// The words.
        public let words: Passage
        /// Where they stand.
        public let place: Place
        /// What they add, before ``TopicScore/text(of:)`` damps what the text adds as a whole.
        public let value: Double
    }

    /// The topic.
    public let topic: Topic
    /// What its words add, in the order in which they were found.
    public private(set) var contributions: [Contribution] = []
    private var repetitions: [Int: Int] = [:]
    private var aboveText = 0.0
    private var inText = 0.0

    init(_ topic: Topic) {
        self.topic = topic
    }

    /// The sum. What stands in the text counts in full up to 4, then three tenths: a heading says more than any number
    /// of words below it.
    public var value: Double {
        aboveText + min(inText, 4) + max(0, inText - 4) * 0.3
    }

    /// Adds an occurrence. In the text the second and third of a term count half, later ones nothing.
    mutating func add(term: Int, words: Passage, place: Place, value: Double) {
        guard place == .text else {
            aboveText += value
            contributions.append(Contribution(words: words, place: place, value: value))
            return
        }
        let earlier = repetitions[term, default: 0]
        repetitions[term] = earlier + 1
        guard earlier < 3 else { return }
        let counted = earlier == 0 ? value : value / 2
        inText += counted
        contributions.append(Contribution(words: words, place: .text, value: counted))
    }
}
