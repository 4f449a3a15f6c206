/// The clauses of a corpus by the pairs of characters that say most about them: where counterparts are looked for, so that
/// not every clause is compared with every other.
struct ClauseIndex: Sendable {
    /// A pair that stands for more clauses than this tells too little about each, and would make the cost grow with the
    /// square of the corpus.
    private static let mostClauses = 512

    /// The number of each document's first clause, all clauses of the corpus being numbered through; one more at the end.
    let firstClause: [Int]
    private let pairs: [CharacterPair]
    private let starts: [Int]
    private let postings: [UInt32]

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
        entries.sort()
        self.firstClause = firstClause
        var (pairs, starts) = ([CharacterPair](), [Int]())
        for (place, entry) in entries.enumerated() where CharacterPair(entry >> 32) != pairs.last {
            pairs.append(CharacterPair(entry >> 32))
            starts.append(place)
        }
        self.pairs = pairs
        self.starts = starts + [entries.count]
        postings = entries.map { UInt32(truncatingIfNeeded: $0) }
    }

    /// Calls `body` with the number of each clause for which one of the telling pairs stands, and with the pair's weight.
    func forEachPosting(of telling: WordingVector, _ body: (_ clause: Int, _ weight: Float) -> Void) {
        for (pair, weight) in zip(telling.pairs, telling.weights) {
            guard let list = list(of: pair), list.count <= Self.mostClauses else { continue }
            for place in list { body(Int(postings[place]), weight) }
        }
    }

    private func list(of pair: CharacterPair) -> Range<Int>? {
        var (low, high) = (0, pairs.count)
        while low < high {
            let middle = (low + high) / 2
            if pairs[middle] < pair { low = middle + 1 } else { high = middle }
        }
        guard low < pairs.count, pairs[low] == pair else { return nil }
        return starts[low]..<starts[low + 1]
    }
}
