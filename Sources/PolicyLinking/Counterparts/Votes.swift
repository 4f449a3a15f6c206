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
    /// Of each relative, whether its jurisdiction is around the document's own.
    private let isAround: [Bool]
    private var weights: [Float]
    private var touched: [Int] = []

    init(_ relatives: [Int], isAround: [Bool], index: ClauseIndex) {
        self.isAround = isAround
        firstClause = relatives.map { index.firstClause[$0] }
        var starts = [0]
        for relative in relatives {
            starts.append(starts[starts.count - 1] + index.firstClause[relative + 1] - index.firstClause[relative])
        }
        self.starts = starts
        weights = [Float](repeating: 0, count: starts[starts.count - 1])
    }

    /// Counts words shared with some clauses of the corpus, in ascending order; those of documents that are no relatives
    /// count nothing and are passed over without being looked at.
    mutating func add(_ weight: Float, to clauses: ArraySlice<UInt32>) {
        var place = clauses.startIndex
        for relative in firstClause.indices {
            let first = firstClause[relative]
            let end = first + starts[relative + 1] - starts[relative]
            place = clauses.firstPlace(notBelow: first, from: place)
            while place < clauses.endIndex, clauses[place] < end {
                count(weight, at: starts[relative] + Int(clauses[place]) - first)
                place += 1
            }
        }
    }

    /// Counts something shared with a clause of a relative.
    mutating func add(_ weight: Float, to clause: Int, ofRelative relative: Int) {
        count(weight, at: starts[relative] + clause)
    }

    private mutating func count(_ weight: Float, at place: Int) {
        if weights[place] == 0 { touched.append(place) }
        weights[place] = min(.greatestFiniteMagnitude, weights[place] + weight)
    }

    /// The candidates with most votes, at most `count` of the jurisdictions around and as many of all others; then all votes
    /// are forgotten. Apart, for the clauses of thirty provinces that are on the topic would leave no room for the
    /// nation's.
    mutating func take(_ count: Int) -> [Candidate] {
        let best: [Int]
        if touched.count <= count {
            best = touched
        } else {
            var places = touched
            let around = places.partition { isAround[candidate(at: $0).relative] }
            best = foremost(count, of: places[around...]) + foremost(count, of: places[..<around])
        }
        for place in touched { weights[place] = 0 }
        touched.removeAll(keepingCapacity: true)
        return best.map(candidate)
    }

    /// The `count` touched places with most votes, most first; of equal ones the first. Most of the others are passed over
    /// after one look at the last that counts so far.
    private func foremost(_ count: Int, of touched: ArraySlice<Int>) -> [Int] {
        guard touched.count > count else { return Array(touched) }
        let isBefore = { (one: Int, other: Int) in (weights[other], one) < (weights[one], other) }
        var best: [Int] = []
        best.reserveCapacity(count + 1)
        for place in touched {
            if best.count == count {
                guard isBefore(place, best[count - 1]) else { continue }
                best.removeLast()
            }
            var (low, high) = (0, best.count)
            while low < high {
                let middle = (low + high) / 2
                if isBefore(best[middle], place) { low = middle + 1 } else { high = middle }
            }
            best.insert(place, at: low)
        }
        return best
    }

    private func candidate(at place: Int) -> Candidate {
        var relative = starts.count - 2
        while starts[relative] > place { relative -= 1 }
        return Candidate(relative: relative, clause: place - starts[relative])
    }
}

extension ArraySlice<UInt32> {
    /// Where the first number stands that is not below `least`, looked for from `place` on in growing steps; numbers ascend.
    fileprivate func firstPlace(notBelow least: Int, from place: Int) -> Int {
        var (low, step) = (place, 1)
        while low + step <= endIndex, self[low + step - 1] < least {
            low += step
            step *= 2
        }
        var high = Swift.min(low + step - 1, endIndex)
        while low < high {
            let middle = (low + high) / 2
            if self[middle] < least { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
