import PolicyModel

/// The checklists of one document in the order in which one works through them: conditions, materials, steps, duties,
/// assessment; those of a kind as they stand in the text.
public struct Guide: Sendable {
    /// A list and its place on the page.
    public struct Entry: Sendable {
        /// The list.
        public let list: Checklist
        /// The clause that introduces it; nil outside every clause.
        public let clause: ClausePlace?
        /// Its anchor: `art-9.materials`; a second of the kind in the clause is `art-9.materials-2`.
        public let anchor: String
    }

    /// The document.
    public let policy: Policy
    /// Its lists.
    public let entries: [Entry]

    /// The lists of a document; nil where it has none.
    init?(_ checklists: [Checklist], of policy: Policy) {
        guard !checklists.isEmpty else { return nil }
        self.policy = policy
        var used: [String: Int] = [:]
        let entries = checklists.map { list in
            let path = policy.clausePath(of: list.leadIn)
            let base = (path.isEmpty ? "front" : Routes.anchor(path)) + "." + list.kind.rawValue
            used[base, default: 0] += 1
            let count = used[base] ?? 1
            return Entry(
                list: list, clause: policy.clausePlace(of: list.leadIn), anchor: count > 1 ? "\(base)-\(count)" : base)
        }
        self.entries = Checklist.Kind.allCases.flatMap { kind in entries.filter { $0.list.kind == kind } }
    }

    /// How many things there are to tick off.
    public var itemCount: Int { entries.reduce(0) { $0 + $1.list.items.count } }
}

/// All guides of a corpus.
public struct GuideIndex: Sendable {
    /// In the documents' order.
    public let all: [Guide]
    private let anchors: [String: [Passage: String]]

    init(_ knowledge: KnowledgeBase) {
        all = zip(knowledge.policies, knowledge.annotations).compactMap { Guide($1.checklists, of: $0) }
        let anchors = all.map { guide in
            let own = guide.entries.map { ($0.list.leadIn, $0.anchor) }
            return (guide.policy.id, Dictionary(own) { first, _ in first })
        }
        self.anchors = Dictionary(anchors) { first, _ in first }
    }

    /// The anchor of a list on its document's guide.
    public func anchor(of list: Checklist, in policy: Policy) -> String? { anchors[policy.id]?[list.leadIn] }

    /// Whether a document has a guide.
    public func hasGuide(_ policy: Policy) -> Bool { anchors[policy.id] != nil }
}
