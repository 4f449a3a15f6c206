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
    static let mostRows = 300
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
    public let localOnly: [TopicSheet.Cut<ClauseLink.End>]

    init?(_ matrix: Coverage.Matrix, in knowledge: KnowledgeBase) {
        let named = Dictionary(knowledge.jurisdictions.map { ($0.code, $0) }) { first, _ in first }
        guard let base = named[matrix.base] else { return nil }
        self.base = base
        columns = matrix.columns.compactMap { named[$0] }
        totals = matrix.columns.indices.map { column in
            Dictionary(matrix.rows.map { ($0.cells[column].state, 1) }, uniquingKeysWith: +)
        }
        var parts: [Part] = []
        var shown = 0
        for part in Self.byDocument(matrix.rows) {
            let isAnswered = part.rows.contains { $0.cells.contains { $0.state != .notFound } }
            // A document that nobody answers is shown where there is room: then what is missing is to be seen.
            guard shown + part.rows.count <= Self.mostRows || (isAnswered && parts.isEmpty) else { continue }
            shown += part.rows.count
            parts.append(part)
        }
        self.parts = parts
        omitted = matrix.rows.count - shown
        localOnly = matrix.localOnly.map { TopicSheet.Cut($0, limit: Self.mostLocal) }
    }

    private static func byDocument(_ rows: [Coverage.Row]) -> [Part] {
        var parts: [Part] = []
        for row in rows {
            if let last = parts.last, last.document == row.clause.document {
                parts[parts.count - 1] = Part(document: last.document, rows: last.rows + [row])
            } else {
                parts.append(Part(document: row.clause.document, rows: [row]))
            }
        }
        return parts
    }
}

extension SitePlan {
    /// What the coverage page shows: a sheet for each jurisdiction that has others inside it.
    public func coverageSheets() -> [CoverageSheet] {
        knowledge.coverage.matrices.compactMap { CoverageSheet($0, in: knowledge) }
    }
}
