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
        /// What they add, before ``TopicScore/value`` damps what the text adds as a whole and bounds what headings around
        /// the clause do.
        public let value: Double
    }

    /// The topic.
    public let topic: Topic
    /// What its words add, in the order in which they were found.
    public let contributions: [Contribution]
    /// The sum. What stands in the text counts in full up to 4, then three tenths: a heading says more than any number
    /// of words below it. What only the headings around the clause add counts up to 2.9, unless the topic is formal: 监督检查
    /// above a chapter says little of an article on statistics in it.
    public let value: Double
}
