import PolicyModel

/// What a search finds: a clause, or a document where the hit lies outside every clause.
///
/// A class: each step of making an index goes through all units, and to look at one is then to count one reference.
final class SearchUnit: Sendable {
    /// The document's place in the knowledge base.
    let document: Int
    /// The path of the clause; nil for the document itself.
    let clause: String?
    /// Its lines, in the order of the text.
    let passages: [Passage]
    /// What results can be narrowed to; those of the document stand at the document's own unit.
    let tags: [SearchTag]
    /// Words by which it is found although its lines need not hold them.
    let labels: [String]
    /// The length of its lines, in UTF-16 units.
    let length: Int

    init(
        document: Int, clause: String?, passages: [Passage], tags: [SearchTag] = [], labels: [String] = []
    ) {
        self.document = document
        self.clause = clause
        self.passages = passages
        self.tags = tags
        self.labels = labels
        length = passages.reduce(0) { $0 + $1.text.utf16Length }
    }
}

extension Policy {
    /// The document as a unit, then its clauses.
    func searchUnits(
        document: Int, in jurisdiction: String? = nil, names: [String] = [], facts: SearchFacts = SearchFacts()
    ) -> [SearchUnit] {
        let aliases = metadata.aliases + names.filter { !metadata.aliases.contains($0) && $0 != metadata.title }
        var own = ([metadata.title] + aliases).map { Passage(line: $0, isTitle: true) }
        var clauses: [SearchUnit] = []
        for division in divisions {
            let tree = division.provisions
            let owned = tree.passagesByClause(source: source)
            own += marginPassages(division.front) + owned.outside + marginPassages(division.closing)
            clauses += owned.clauses.map { clause, passages in
                let path = tree.path(of: clause)
                return SearchUnit(
                    document: document, clause: path, passages: passages, tags: facts.tags(of: path),
                    labels: facts.labels(of: path))
            }
        }
        if let jurisdiction { own.append(Passage(line: jurisdiction)) }
        let unit = SearchUnit(document: document, clause: nil, passages: own, tags: documentTags)
        return [unit] + clauses
    }

    /// The lines of a front or closing; a title line that the title on one line already holds is not repeated. 发文字号
    /// names the document as its title does.
    private func marginPassages(_ lines: [MarginLine]) -> [Passage] {
        lines.compactMap { line in
            let text = source.printed(line.text)
            let isTitle = line.role == .title
            if text.isEmpty || isTitle && metadata.title.utf8.firstRange(of: text.utf8) != nil { return nil }
            return Passage(line: text, isTitle: isTitle || line.role == .documentNumber)
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
