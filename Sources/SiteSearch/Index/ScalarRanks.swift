import ChineseText

/// Numbers the folded scalars of texts in the order in which they first occur: a table for the basic plane, a dictionary for
/// the few beyond it.
///
/// The table is asked by the scalar as printed, so that each is folded once and not at each of its places.
struct ScalarRanks: Sendable {
    /// What is known of a scalar.
    struct Entry: Sendable {
        fileprivate let bits: UInt32

        fileprivate init(rank: UInt32, isWord: Bool) {
            bits = rank << 2 | (isWord ? 2 : 0) | 1
        }

        fileprivate init(bits: UInt32) {
            self.bits = bits
        }

        /// The number of its folded form.
        var rank: UInt32 { bits >> 2 }

        /// Whether runs are made of it (``NGrams/isWord(_:)``).
        var isWord: Bool { bits & 2 != 0 }

        /// Whether it is white space, which is in no gram.
        var isSpace: Bool { rank == 0 }

        /// White space, and what ends a run.
        static let space = Entry(rank: 0, isWord: false)
    }

    /// The folded scalars, by rank.
    private(set) var scalars = [Gram.end]
    // 0 where a scalar has not occurred.
    private var table = [UInt32](repeating: 0, count: 0x10000)
    private var beyond: [UInt32: UInt32] = [:]

    /// No scalars yet but ``Gram/end``.
    init() {
        set(Entry.space, for: Gram.end)
    }

    /// What is known of a scalar, which is counted in where it occurs for the first time.
    mutating func entry(of scalar: UInt32) -> Entry {
        let known = scalar < 0x10000 ? table[Int(scalar)] : beyond[scalar] ?? 0
        return known != 0 ? Entry(bits: known) : enter(scalar)
    }

    /// For each rank, the place of its scalar among all in ascending order.
    var places: [Int] {
        var places = [Int](repeating: 0, count: scalars.count)
        for (place, rank) in scalars.indices.sorted(by: { scalars[$0] < scalars[$1] }).enumerated() {
            places[rank] = place
        }
        return places
    }

    private mutating func enter(_ scalar: UInt32) -> Entry {
        let folded = Folding.folded(scalar)
        let entry: Entry
        if folded == scalar {
            entry = Entry(rank: UInt32(scalars.count), isWord: NGrams.isWord(scalar))
            scalars.append(scalar)
        } else {
            entry = self.entry(of: folded)
        }
        set(entry, for: scalar)
        return entry
    }

    private mutating func set(_ entry: Entry, for scalar: UInt32) {
        if scalar < 0x10000 { table[Int(scalar)] = entry.bits } else { beyond[scalar] = entry.bits }
    }
}
