import ChineseText

/// Numbers the folded scalars of the units, ascending: a table for the basic plane, a dictionary for the few beyond it.
struct ScalarRanks: Sendable {
    /// The scalars that occur, ascending: a scalar's place is its rank.
    private(set) var scalars: [UInt32] = []
    /// How many scalars there are, each counted as often as it occurs.
    private(set) var total = 0
    private var table = [UInt32](repeating: 0, count: 0x10000)
    private var beyond: [UInt32: UInt32] = [:]

    /// The scalars of all lines and labels of units.
    init(_ units: ArraySlice<SearchUnit>) {
        count(Gram.end)
        for unit in units {
            for passage in unit.passages { count(passage.text) }
            for label in unit.labels { count(label) }
        }
        for scalar in 0..<table.count where table[scalar] > 0 {
            scalars.append(UInt32(scalar))
            table[scalar] = UInt32(scalars.count - 1)
        }
        for scalar in beyond.keys.sorted() {
            scalars.append(scalar)
            beyond[scalar] = UInt32(scalars.count - 1)
        }
    }

    /// The rank of a folded scalar that occurs.
    subscript(scalar: UInt32) -> UInt32 { scalar < 0x10000 ? table[Int(scalar)] : beyond[scalar] ?? 0 }

    private mutating func count(_ text: String) {
        for scalar in text.unicodeScalars { count(Folding.folded(scalar.value)) }
    }

    private mutating func count(_ scalar: UInt32) {
        total += 1
        if scalar < 0x10000 { table[Int(scalar)] = 1 } else { beyond[scalar] = 1 }
    }
}
