import PolicyModel
import SitePlanning

/// What a search finds: a clause, or a document where the hit lies outside every clause.
struct SearchUnit: Sendable {
    /// The document's place in the knowledge base.
    let document: Int
    /// The path of the clause; nil for the document itself.
    let clause: String?
    /// The address of the page that shows it, below the folder of an interface's language.
    let page: String
    /// Its lines, in the order of the text.
    let passages: [Passage]
}

extension KnowledgeBase {
    /// All units: each document, followed by its clauses in the order of the text.
    var searchUnits: [SearchUnit] {
        policies.indices.flatMap { policies[$0].searchUnits(document: $0, in: jurisdictionName(of: policies[$0])) }
    }

    /// The Chinese name of a document's jurisdiction; nil where the site does not list it.
    func jurisdictionName(of policy: Policy) -> String? {
        jurisdictions.first { $0.code == policy.metadata.jurisdiction }?.name
    }
}

extension Policy {
    /// The document as a unit, then its clauses.
    fileprivate func searchUnits(document: Int, in jurisdiction: String?) -> [SearchUnit] {
        let routes = Routes()
        var own = ([metadata.title] + metadata.aliases).map { Passage(line: $0, isTitle: true) }
        var clauses: [SearchUnit] = []
        for division in divisions {
            let tree = division.provisions
            let owned = tree.passagesByClause(source: source)
            own += marginPassages(division.front) + owned.outside + marginPassages(division.closing)
            clauses += owned.clauses.map { clause, passages in
                let path = tree.path(of: clause)
                let page = routes.clause(document: id, path: path).address
                return SearchUnit(document: document, clause: path, page: page, passages: passages)
            }
        }
        if let jurisdiction { own.append(Passage(line: jurisdiction)) }
        return [SearchUnit(document: document, clause: nil, page: routes.document(id).address, passages: own)] + clauses
    }

    /// The lines of a front or closing; a title line that the title on one line already holds is not repeated.
    private func marginPassages(_ lines: [MarginLine]) -> [Passage] {
        lines.compactMap { line in
            let text = source.printed(line.text)
            let isTitle = line.role == .title
            if text.isEmpty || isTitle && metadata.title.utf8.firstRange(of: text.utf8) != nil { return nil }
            return Passage(line: text, isTitle: isTitle)
        }
    }
}

extension ProvisionTree {
    /// The lines of all provisions, each with the clause that holds it; `outside` are those that no clause holds
    /// (the title of a chapter).
    fileprivate func passagesByClause(
        source: SourceText
    ) -> (outside: [Passage], clauses: [(clause: Int, passages: [Passage])]) {
        var outside: [Passage] = []
        var clauses: [(clause: Int, passages: [Passage])] = []
        var placeOfClause: [Int: Int] = [:]
        for index in nodes.indices {
            let passages = Passage.passages(of: index, in: self, source: source)
            guard let clause = clause(holding: index) else {
                outside += passages
                continue
            }
            if let place = placeOfClause[clause] {
                clauses[place].passages += passages
            } else {
                placeOfClause[clause] = clauses.count
                clauses.append((clause, passages))
            }
        }
        return (outside, clauses)
    }
}
