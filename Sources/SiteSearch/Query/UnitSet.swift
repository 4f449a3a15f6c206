/// A set of units, one bit for each number: a single character may begin a thousand grams, whose lists together name a hundred
/// thousand units.
struct UnitSet {
    private var bits: [UInt64] = []

    /// No index numbers more units; a damaged file may.
    private static let most = 1 << 22

    /// The units in any of some ascending lists.
    init(_ lists: [[Int]]) {
        let last = min(lists.compactMap(\.last).max() ?? -1, Self.most - 1)
        bits = [UInt64](repeating: 0, count: (last + 64) / 64)
        for list in lists {
            for unit in list.prefix(while: { $0 <= last }) { bits[unit >> 6] |= 1 << UInt64(unit & 63) }
        }
    }

    /// How many there are.
    var count: Int { bits.reduce(0) { $0 + $1.nonzeroBitCount } }

    /// All, ascending.
    var ascending: [Int] {
        var units: [Int] = []
        units.reserveCapacity(count)
        for (place, word) in bits.enumerated() {
            var rest = word
            while rest != 0 {
                units.append(place << 6 | rest.trailingZeroBitCount)
                rest &= rest - 1
            }
        }
        return units
    }

    /// Whether a unit is among them.
    func contains(_ unit: Int) -> Bool {
        unit >> 6 < bits.count && bits[unit >> 6] & 1 << UInt64(unit & 63) != 0
    }
}
