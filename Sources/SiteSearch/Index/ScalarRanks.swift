import ChineseText

/// Numbers the folded scalars of the units, ascending: a table for the basic plane, a dictionary for the few beyond it.
struct ScalarRanks: Sendable {
    /// The scalars that occur, ascending: a scalar's place is its rank.
    private(set) var scalars: [UInt32] = []
    /// How often each occurs, by rank.
    private var counts: [Int] = []
    private var table = [UInt32](repeating: 0, count: 0x10000)
    private var beyond: [UInt32: UInt32] = [:]

    /// The scalars of all lines and labels of units.
    init(_ units: [SearchUnit]) {
        count(Gram.end)
        for unit in units {
            for passage in unit.passages { count(passage.text) }
            for label in unit.labels { count(label) }
        }
        for scalar in 0..<table.count where table[scalar] > 0 {
            add(UInt32(scalar), count: table[scalar])
            table[scalar] = UInt32(scalars.count - 1)
        }
        for scalar in beyond.keys.sorted() {
            add(scalar, count: beyond[scalar] ?? 0)
            beyond[scalar] = UInt32(scalars.count - 1)
        }
    }

    /// The rank of a folded scalar that occurs.
    subscript(scalar: UInt32) -> UInt32 { scalar < 0x10000 ? table[Int(scalar)] : beyond[scalar] ?? 0 }

    /// How often the scalars of a range of ranks occur, at most.
    func count(of ranks: Range<UInt32>) -> Int { counts[Int(ranks.lowerBound)..<Int(ranks.upperBound)].reduce(0, +) }

    /// Ranges of ranks that together cover all, in order, each of about `size` occurrences.
    func parts(of size: Int) -> [Range<UInt32>] {
        var parts: [Range<UInt32>] = []
        var (start, sum) = (0, 0)
        for rank in scalars.indices {
            sum += counts[rank]
            guard sum >= size || rank + 1 == scalars.count else { continue }
            parts.append(UInt32(start)..<UInt32(rank + 1))
            (start, sum) = (rank + 1, 0)
        }
        return parts
    }

    private mutating func count(_ text: String) {
        for scalar in text.unicodeScalars { count(Folding.folded(scalar.value)) }
    }

    private mutating func count(_ scalar: UInt32) {
        if scalar < 0x10000 { table[Int(scalar)] += 1 } else { beyond[scalar, default: 0] += 1 }
    }

    private mutating func add(_ scalar: UInt32, count: UInt32) {
        scalars.append(scalar)
        counts.append(Int(count))
    }
}
