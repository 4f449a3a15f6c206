import PolicyModel

/// What the coverage page shows of a matrix: its rows document by document, and what is left out of a large corpus.
public struct CoverageSheet: Sendable {
    /// The rows of one document.
    public struct Part: Sendable {
        /// The document: its index in ``KnowledgeBase/policies``.
        public let document: Int
        /// A row for each of its clauses that state a measure.
        public let rows: [Coverage.Row]
    }

    /// How many rows a page shows of one matrix.
    static let mostRows = 150
    /// How many clauses without an answer it lists of one jurisdiction.
    static let mostLocal = 100

    /// The wider jurisdiction.
    public let base: Jurisdiction
    /// The jurisdictions inside it.
    public let columns: [Jurisdiction]
    /// How many clauses each of `columns` answers in whole, in part and not, over all rows.
    public let totals: [[Coverage.State: Int]]
    /// The documents that are answered at all, as far as the page can hold them.
    public let parts: [Part]
    /// How many rows are left out.
    public let omitted: Int
    /// For each of `columns`, the clauses that answer nothing, as far as the page can hold them.
    public let localOnly: [Cut<ClauseLink.End>]

    init?(_ matrix: Coverage.Matrix, in knowledge: KnowledgeBase) {
        let named = Dictionary(knowledge.jurisdictions.map { ($0.code, $0) }) { first, _ in first }
        guard let base = named[matrix.base] else { return nil }
        self.base = base
        columns = matrix.columns.compactMap { named[$0] }
        totals = matrix.columns.indices.map { column in
            Dictionary(matrix.rows.map { ($0.cells[column].state, 1) }, uniquingKeysWith: +)
        }
        parts = Self.fitting(Self.byDocument(matrix.rows))
        omitted = matrix.rows.count - parts.reduce(0) { $0 + $1.rows.count }
        localOnly = matrix.localOnly.map { Cut($0, limit: Self.mostLocal) }
    }

    /// As many documents as a page can hold, in order: those that are answered at all come in before those that nobody
    /// answers, and the first of them whatever its size.
    private static func fitting(_ parts: [Part]) -> [Part] {
        let answered = parts.indices.filter { parts[$0].isAnswered }
        let silent = parts.indices.filter { !parts[$0].isAnswered }
        var chosen: [Int] = []
        var rows = 0
        for index in answered + silent where chosen.isEmpty || rows + parts[index].rows.count <= mostRows {
            chosen.append(index)
            rows += parts[index].rows.count
        }
        return chosen.sorted().map { parts[$0] }
    }

    private static func byDocument(_ rows: [Coverage.Row]) -> [Part] {
        var parts: [Part] = []
        var rest = rows[...]
        while let document = rest.first?.clause.document {
            let alike = rest.prefix { $0.clause.document == document }
            parts.append(Part(document: document, rows: Array(alike)))
            rest = rest.dropFirst(alike.count)
        }
        return parts
    }
}

extension CoverageSheet.Part {
    /// Whether a clause of the document finds an answer at all.
    fileprivate var isAnswered: Bool { rows.contains { $0.cells.contains { $0.state != .notFound } } }
}

extension SitePlan {
    /// What the coverage page shows: a sheet for each jurisdiction that has others inside it.
    public func coverageSheets() -> [CoverageSheet] {
        knowledge.coverage.matrices.compactMap { CoverageSheet($0, in: knowledge) }
    }
}
