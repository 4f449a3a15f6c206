/// A subject under which the site sets measures side by side, as `content/topics.yml` states it.
public struct Topic: Hashable, Sendable {
    /// Its name in addresses and data: `agency-cultivation`.
    public let id: String
    /// Its Chinese name.
    public let name: String
    /// Its English name.
    public let englishName: String
    /// What it covers, in one Chinese sentence.
    public let definition: String
    /// What it covers, in one English sentence.
    public let englishDefinition: String
    /// The topic of which it is a part, by id.
    public let parent: String?
    /// Whether the site leads with it.
    public let isLead: Bool
    /// Whether clauses on it state no measure of their own (purpose, scope, entry into force), so that sharing it tells
    /// nothing about what they share.
    public let isFormal: Bool
    /// Of a formal topic, the kinds of clauses that answer one another all the same, each named by the word with which the
    /// terms end that show it: 原则 of 基本原则 and 遵循以下原则. Words with `/` between are of one kind: 目标/指标.
    public let kinds: [String]
    /// The words that show it.
    public let terms: [Term]
    /// Words that hide the terms with which they overlap.
    public let exclusions: [String]

    /// Words that show a topic.
    public struct Term: Hashable, Sendable {
        /// The words; `…` stands for any words of the same part of a sentence.
        public let words: String
        /// How much they say: 1 hints, 2 says much, 3 and more decide.
        public let weight: Int

        /// Words and their weight.
        public init(_ words: String, weight: Int) {
            self.words = words
            self.weight = weight
        }
    }

    /// A topic with its words.
    public init(
        id: String, name: String, englishName: String, definition: String = "", englishDefinition: String = "",
        parent: String? = nil, isLead: Bool = false, isFormal: Bool = false, kinds: [String] = [], terms: [Term],
        exclusions: [String] = []
    ) {
        self.id = id
        self.name = name
        self.englishName = englishName
        self.definition = definition
        self.englishDefinition = englishDefinition
        self.parent = parent
        self.isLead = isLead
        self.isFormal = isFormal
        self.kinds = kinds
        self.terms = terms
        self.exclusions = exclusions
    }
}
