/// The clauses of a corpus by the pairs of characters that say most about them: where counterparts are looked for, so that
/// not every clause is compared with every other.
struct ClauseIndex: Sendable {
    /// A pair that stands for more clauses than this tells too little about each, and would make the cost grow with the
    /// square of the corpus.
    private static let mostClauses = 512

    /// The number of each document's first clause, all clauses of the corpus being numbered through; one more at the end.
    let firstClause: [Int]
    private let clauses: Postings

    init(_ documents: [DocumentProfile]) {
        var firstClause = [0]
        var entries: [UInt64] = []
        for document in documents {
            for (index, clause) in document.clauses.enumerated() where !clause.isMereForm {
                let number = UInt64(firstClause[firstClause.count - 1] + index)
                for pair in clause.telling.pairs {
                    entries.append(UInt64(pair) << 32 | number)
                }
            }
            firstClause.append(firstClause[firstClause.count - 1] + document.clauses.count)
        }
        self.firstClause = firstClause
        clauses = Postings(entries)
    }

    /// Calls `body` with the numbers of the clauses for which one of the telling pairs stands, ascending, and with the
    /// pair's weight.
    func forEachPosting(of telling: WordingVector, _ body: (_ clauses: ArraySlice<UInt32>, _ weight: Float) -> Void) {
        for (pair, weight) in zip(telling.pairs, telling.weights) {
            let list = clauses[pair]
            if list.count <= Self.mostClauses { body(list, weight) }
        }
    }
}
