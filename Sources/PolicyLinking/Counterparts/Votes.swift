/// Gathers which clauses of a document's relatives share telling words with a clause, at no cost for those that share none.
struct Votes {
    /// A clause of a relative: the relative's place in their list, and the clause's in the relative.
    struct Candidate {
        let relative: Int
        let clause: Int
    }

    /// The number of each relative's first clause in the corpus, and where its clauses stand in `weights`; relatives are in
    /// ascending order.
    private let firstClause: [Int]
    private let starts: [Int]
    private var weights: [Float]
    private var touched: [Int] = []

    init(_ relatives: [Int], index: ClauseIndex) {
        firstClause = relatives.map { index.firstClause[$0] }
        var starts = [0]
        for relative in relatives {
            starts.append(starts[starts.count - 1] + index.firstClause[relative + 1] - index.firstClause[relative])
        }
        self.starts = starts
        weights = [Float](repeating: 0, count: starts[starts.count - 1])
    }

    /// Counts words shared with a clause of the corpus; those of documents that are no relatives count nothing.
    mutating func add(_ weight: Float, to number: Int) {
        var (low, high) = (0, firstClause.count)
        while low < high {
            let middle = (low + high) / 2
            if firstClause[middle] <= number { low = middle + 1 } else { high = middle }
        }
        guard low > 0, number - firstClause[low - 1] < starts[low] - starts[low - 1] else { return }
        count(weight, at: starts[low - 1] + number - firstClause[low - 1])
    }

    /// Counts something shared with a clause of a relative.
    mutating func add(_ weight: Float, to clause: Int, ofRelative relative: Int) {
        count(weight, at: starts[relative] + clause)
    }

    private mutating func count(_ weight: Float, at place: Int) {
        if weights[place] == 0 { touched.append(place) }
        weights[place] = min(.greatestFiniteMagnitude, weights[place] + weight)
    }

    /// The candidates with most votes, at most `count`; then all votes are forgotten.
    mutating func take(_ count: Int) -> [Candidate] {
        if touched.count > count {
            touched.sort { (weights[$1], $0) < (weights[$0], $1) }
        }
        let best = touched.prefix(count).map(candidate)
        for place in touched { weights[place] = 0 }
        touched.removeAll(keepingCapacity: true)
        return best
    }

    private func candidate(at place: Int) -> Candidate {
        var relative = starts.count - 2
        while starts[relative] > place { relative -= 1 }
        return Candidate(relative: relative, clause: place - starts[relative])
    }
}
