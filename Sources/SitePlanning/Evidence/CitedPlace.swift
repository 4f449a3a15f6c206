import PolicyModel

/// What a mention leads to: a provision at hand, an attachment, or a document as a whole.
public struct CitedPlace: Sendable {
    /// The document.
    public let policy: Policy
    /// Index of its text among ``Policy/divisions``.
    public let division: Int
    /// The provision's index in the division's tree; nil for the text as a whole.
    public let node: Int?

    /// A provision of a document, or one of its texts as a whole.
    public init(policy: Policy, division: Int, node: Int?) {
        self.policy = policy
        self.division = division
        self.node = node
    }

    private var text: Division { policy.divisions[division] }

    /// The path of the clause that holds it; nil where it is more than a clause.
    public var clausePath: String? {
        guard let node, let clause = text.provisions.clause(holding: node) else { return nil }
        return text.provisions.path(of: clause)
    }

    /// Its path in the document; "" for the document as a whole.
    public var path: String { node.map(text.provisions.path) ?? text.path }

    /// What it is called within its document (第九条第（二）项); nil for the document as a whole.
    public var name: String? {
        guard let node else { return text.path.isEmpty ? nil : text.title }
        let tree = text.provisions
        guard let clause = tree.clause(holding: node) else {
            return ProvisionName(of: node, in: tree, source: policy.source).line
        }
        let below = tree.lineage(of: node).drop { $0 <= clause }
        return Citation.pinpoint(ClausePlace(policy: policy, division: text, node: clause))
            + below.map(step).joined()
    }

    /// Its words, line by line, cut short behind about `limit` characters; for a text as a whole its title.
    public func words(limit: Int) -> String {
        guard let node else { return text.title ?? policy.metadata.title }
        var words = ""
        for index in node..<text.provisions.nodes[node].end {
            for line in lines(of: index) {
                words += (words.isEmpty ? "" : "\n") + line
                if words.unicodeScalars.count > limit { return Self.cut(words, to: limit) }
            }
        }
        return words
    }

    /// Where it is shown: among the whole text, or on its clause's own page.
    public func destination(_ routes: Routes, inWholeText: Bool) -> Destination {
        let anchor = path.isEmpty ? nil : Routes.anchor(path)
        guard !inWholeText, let clause = clausePath, !routes.wholeDocuments.contains(policy.id) else {
            return Destination(route: routes.document(policy.id), anchor: anchor)
        }
        return Destination(route: routes.clause(document: policy.id, path: clause), anchor: anchor)
    }

    private func step(_ index: Int) -> String {
        let node = text.provisions.nodes[index]
        let number = node.number.map { policy.source[$0] } ?? String(node.ordinal)
        switch node.kind {
        case .paragraph: return "第\(node.ordinal.chineseWords)款"
        case .item: return "第\(number)项"
        case .subitem: return "第\(number)目"
        case .bullet: return "第\(node.ordinal.chineseWords)点"
        case .book, .chapter, .section, .article, .part, .clause, .point: return number
        }
    }

    private func lines(of index: Int) -> [String] {
        let node = text.provisions.nodes[index]
        let rest = text.provisions.textLines(of: index).map { policy.source[$0] }
        let head = (node.number.map { policy.source[$0] } ?? "") + (node.heading.map { policy.source[$0] } ?? "")
        guard !head.isEmpty else { return rest }
        guard node.heading == nil, let first = rest.first else { return [head] + rest }
        return [head + (node.kind == .article ? "\u{3000}" : "") + first] + rest.dropFirst()
    }

    private static func cut(_ words: String, to limit: Int) -> String {
        String(String.UnicodeScalarView(words.unicodeScalars.prefix(limit))) + "…"
    }
}
