/// What the documents of one jurisdiction find answered in those of the jurisdictions inside it, and how many clauses of
/// each are on each topic. All of it is about the texts at hand: what is not found here may stand in another text.
public struct Coverage: Sendable {
    /// Whether a clause finds an answer; raw values are used in data and in addresses.
    public enum State: String, Sendable, CaseIterable {
        /// 对应: a counterpart of grade 2.
        case answered
        /// 部分对应: only clauses that are partly about the same thing.
        case partly
        /// 未见对应: none in the texts at hand.
        case notFound = "not-found"
    }

    /// A clause of the wider jurisdiction with what the others say.
    public struct Row: Sendable {
        /// The clause.
        public let clause: ClauseLink.End
        /// One for each of ``Matrix/columns``.
        public let cells: [Cell]
    }

    /// What one jurisdiction says.
    public struct Cell: Sendable {
        /// Whether it answers.
        public let state: State
        /// The links that show it, as places among the links of the knowledge base, the surest first.
        public let links: [Int]
    }

    /// One jurisdiction against those inside it.
    public struct Matrix: Sendable {
        /// The code of the wider jurisdiction.
        public let base: String
        /// The codes of the jurisdictions inside it that have documents.
        public let columns: [String]
        /// A row for each clause that states a measure, in the documents' order.
        public let rows: [Row]
        /// For each column, the clauses that answer nothing in the wider jurisdiction, in the documents' order.
        public let localOnly: [[ClauseLink.End]]
    }

    /// How many clauses a jurisdiction has on a topic.
    public struct TopicCount: Hashable, Sendable {
        /// That are about it above all.
        public var primary = 0
        /// That are about it at all.
        public var all = 0

        /// None.
        public init() {}
    }

    /// One for each jurisdiction that has others inside it.
    public let matrices: [Matrix]
    /// The codes of the jurisdictions that have documents, in the site's order.
    public let jurisdictions: [String]
    /// For each topic, in the topics' order, the counts of each of `jurisdictions`.
    public let topics: [[TopicCount]]

    /// Nothing is covered, for there is nothing.
    public static let none = Coverage(matrices: [], jurisdictions: [], topics: [])

    /// A coverage from its parts.
    public init(matrices: [Matrix], jurisdictions: [String], topics: [[TopicCount]]) {
        self.matrices = matrices
        self.jurisdictions = jurisdictions
        self.topics = topics
    }
}

extension Coverage.Row {
    /// A row from its parts.
    public init(_ clause: ClauseLink.End, cells: [Coverage.Cell]) {
        self.clause = clause
        self.cells = cells
    }
}

extension Coverage.Cell {
    /// A cell from its links.
    public init(_ state: Coverage.State, links: [Int]) {
        self.state = state
        self.links = links
    }
}

extension Coverage.Matrix {
    /// A matrix from its parts.
    public init(
        against base: String, columns: [String], rows: [Coverage.Row], localOnly: [[ClauseLink.End]]
    ) {
        self.base = base
        self.columns = columns
        self.rows = rows
        self.localOnly = localOnly
    }
}
