import PolicyModel

/// Two documents side by side: what the one says to the other, clause by clause.
public struct Comparison: Sendable {
    /// A pair of clauses.
    public struct Row: Sendable {
        /// The link between the two: its place in ``KnowledgeBase/links``.
        public let link: Int
        /// The clause of the document that answers.
        public let from: ProvisionPlace
        /// The clause that it answers.
        public let to: ProvisionPlace
        /// The row's anchor on the page.
        public let anchor: String
    }

    /// How many pairs a page shows; of two long laws there are hundreds.
    static let mostRows = 150
    static let mostPartial = 60

    /// The document that answers: its index in ``KnowledgeBase/policies``.
    public let from: Int
    /// The document that it answers.
    public let to: Int
    /// The pairs that a practitioner would put side by side, in the order of the text that is answered.
    public let rows: Cut<Row>
    /// The pairs that are partly about the same thing, in the same order.
    public let partial: Cut<Row>
    /// The clauses of the one that state a measure and stand beside nothing of the other, in order.
    public let onlyFrom: [ProvisionPlace]
    /// The clauses of the other beside which nothing stands.
    public let onlyTo: [ProvisionPlace]

    init(from: Int, to: Int, links: [Int], in knowledge: KnowledgeBase, _ topics: TopicIndex) {
        self.from = from
        self.to = to
        let all = links.compactMap { Self.row($0, in: knowledge) }
        rows = Self.surest(Self.mostRows, of: all.filter { knowledge.links[$0.link].grade == 2 }, in: knowledge)
        partial = Self.surest(Self.mostPartial, of: all.filter { knowledge.links[$0.link].grade < 2 }, in: knowledge)
        onlyFrom = topics.measures(of: from, but: Set(all.map(\.from)))
        onlyTo = topics.measures(of: to, but: Set(all.map(\.to)))
    }

    private static func row(_ link: Int, in knowledge: KnowledgeBase) -> Row? {
        let (from, to) = (knowledge.links[link].from, knowledge.links[link].to)
        guard let mine = from.clause, let theirs = to.clause else { return nil }
        let paths = [
            knowledge.policies[from.document].path(of: mine), knowledge.policies[to.document].path(of: theirs),
        ]
        return Row(link: link, from: mine, to: theirs, anchor: paths.map(Routes.anchor).joined(separator: "--"))
    }

    /// The surest pairs, in the order of the text that is answered.
    private static func surest(_ limit: Int, of rows: [Row], in knowledge: KnowledgeBase) -> Cut<Row> {
        let sure = Cut(
            rows.sorted { one, other in
                (knowledge.links[other.link].score, one.link) < (knowledge.links[one.link].score, other.link)
            }, limit: limit)
        let shown = sure.shown.sorted { ($0.to, $0.from, $0.link) < ($1.to, $1.from, $1.link) }
        return Cut(shown: shown, omitted: sure.omitted)
    }
}

/// All pairs of documents that get a page: those of which at least one clause answers a clause of the other in whole.
public struct Comparisons: Sendable {
    /// All of them, in the order of the answering documents, then of those that they answer.
    public let all: [Comparison]
    private let byDocument: [Int: [Int]]
    private let anchors: [Int: (comparison: Int, anchor: String)]

    init(_ knowledge: KnowledgeBase, _ topics: TopicIndex) {
        var links: [Pair: [Int]] = [:]
        for (index, link) in knowledge.links.enumerated() where link.isShownAsCounterpart {
            links[Pair(from: link.from.document, to: link.to.document), default: []].append(index)
        }
        let pairs = links.filter { $0.value.contains { knowledge.links[$0].grade == 2 } }.keys.sorted()
        let all = pairs.map {
            Comparison(from: $0.from, to: $0.to, links: links[$0] ?? [], in: knowledge, topics)
        }
        var byDocument: [Int: [Int]] = [:]
        var anchors: [Int: (comparison: Int, anchor: String)] = [:]
        for (index, comparison) in all.enumerated() {
            byDocument[comparison.from, default: []].append(index)
            byDocument[comparison.to, default: []].append(index)
            for row in comparison.rows.shown + comparison.partial.shown { anchors[row.link] = (index, row.anchor) }
        }
        self.all = all
        self.byDocument = byDocument
        self.anchors = anchors
    }

    /// The comparisons of a document with others, in the order of ``all``.
    public func of(document: Int) -> [Comparison] { (byDocument[document] ?? []).map { all[$0] } }

    /// The row that sets the two clauses of a link side by side; nil where no page does.
    public func row(of link: Int) -> (comparison: Comparison, anchor: String)? {
        anchors[link].map { (all[$0.comparison], $0.anchor) }
    }

    private struct Pair: Hashable, Comparable {
        let from: Int
        let to: Int

        static func < (lhs: Pair, rhs: Pair) -> Bool { (lhs.from, lhs.to) < (rhs.from, rhs.to) }
    }
}
