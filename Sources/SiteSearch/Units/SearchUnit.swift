import PolicyModel

/// What a search finds: a clause, or a document where the hit lies outside every clause.
///
/// A class: each step of making an index goes through all units, and to look at one is then to count one reference.
final class SearchUnit: Sendable {
    /// The document's place in the knowledge base.
    let document: Int
    /// The path of the clause; nil for the document itself.
    let clause: String?
    /// Its lines.
    let text: UnitText
    /// What results can be narrowed to; those of the document stand at the document's own unit.
    let tags: [SearchTag]
    /// Words by which it is found although its lines need not hold them.
    let labels: [String]
    /// The length of its lines, in UTF-16 units.
    var length: Int { text.length }

    init(document: Int, clause: String?, text: UnitText, tags: [SearchTag] = [], labels: [String] = []) {
        self.document = document
        self.clause = clause
        self.text = text
        self.tags = tags
        self.labels = labels
    }
}

extension Policy {
    /// The document as a unit, then its clauses.
    func searchUnits(
        document: Int, in jurisdiction: String? = nil, names: [String] = [], facts: SearchFacts = SearchFacts()
    ) -> [SearchUnit] {
        let aliases = metadata.aliases + names.filter { !metadata.aliases.contains($0) && $0 != metadata.title }
        var own = UnitText(of: source)
        for name in [metadata.title] + aliases { own.append(name, isTitle: true) }
        var clauses: [SearchUnit] = []
        for division in divisions {
            let tree = division.provisions
            append(division.front, to: &own)
            let texts = tree.textsByClause(source: source, others: &own)
            append(division.closing, to: &own)
            clauses += texts.map { clause, text in
                let path = tree.path(of: clause)
                return SearchUnit(
                    document: document, clause: path, text: text, tags: facts.tags(of: path),
                    labels: facts.labels(of: path))
            }
        }
        if let jurisdiction { own.append(jurisdiction) }
        return [SearchUnit(document: document, clause: nil, text: own, tags: documentTags)] + clauses
    }

    /// Adds the lines of a front or closing; a title line that the title on one line already holds is not repeated. 发文字号
    /// names the document as its title does.
    private func append(_ lines: [MarginLine], to own: inout UnitText) {
        for line in lines {
            let text = source.printed(line.text)
            let isTitle = line.role == .title
            if text.isEmpty || isTitle && metadata.title.utf8.firstRange(of: text.utf8) != nil { continue }
            own.append(text, isTitle: isTitle || line.role == .documentNumber)
        }
    }
}

extension ProvisionTree {
    /// The lines of all provisions by the clause that holds them; `others` takes those that no clause holds (the title of a
    /// chapter).
    fileprivate func textsByClause(source: SourceText, others: inout UnitText) -> [(clause: Int, text: UnitText)] {
        var texts: [(clause: Int, text: UnitText)] = []
        var placeOfClause: [Int: Int] = [:]
        for index in nodes.indices {
            guard let clause = clause(holding: index) else {
                others.append(index, in: self, of: nil)
                continue
            }
            let place = placeOfClause[clause] ?? texts.count
            if place == texts.count {
                placeOfClause[clause] = place
                texts.append((clause, UnitText(of: source)))
            }
            texts[place].text.append(index, in: self, of: clause)
        }
        return texts
    }
}
