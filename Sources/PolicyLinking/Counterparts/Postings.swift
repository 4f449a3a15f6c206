/// Where each pair of characters stands: lists of documents or clauses by pair.
struct Postings: Sendable {
    private let pairs: [CharacterPair]
    private let starts: [Int]
    private let numbers: [UInt32]

    /// Lists from entries, a pair in the upper half and a number in the lower half of each.
    init(_ entries: [UInt64]) {
        let entries = entries.sorted()
        var (pairs, starts) = ([CharacterPair](), [Int]())
        for (place, entry) in entries.enumerated() where CharacterPair(entry >> 32) != pairs.last {
            pairs.append(CharacterPair(entry >> 32))
            starts.append(place)
        }
        self.pairs = pairs
        self.starts = starts + [entries.count]
        numbers = entries.map { UInt32(truncatingIfNeeded: $0) }
    }

    /// The numbers of a pair, in ascending order.
    subscript(pair: CharacterPair) -> ArraySlice<UInt32> {
        var (low, high) = (0, pairs.count)
        while low < high {
            let middle = (low + high) / 2
            if pairs[middle] < pair { low = middle + 1 } else { high = middle }
        }
        guard low < pairs.count, pairs[low] == pair else { return [] }
        return numbers[starts[low]..<starts[low + 1]]
    }
}
