import ChineseText

/// Every place where a gram begins, brought together by gram.
///
/// One occurrence is one integer, gram above unit above zone. Scalars are renumbered by rank, so that two passes of
/// counting sort bring each gram's units together in order, without a dictionary and without an array for each gram.
struct OccurrenceTable {
    /// Where in a unit a gram begins.
    enum Zone: Int {
        case text
        case name
        case label
    }

    private static let unitBits: UInt64 = 22
    private static let zoneBits: UInt64 = 2
    private static let rankBits: UInt64 = 17

    private var occurrences: [UInt64] = []
    /// The scalars that occur, ascending: a scalar's place is its rank.
    private let scalars: [UInt32]

    /// The occurrences in `units`, whose numbers are their places.
    init(_ units: [SearchUnit]) {
        precondition(units.count <= 1 << Self.unitBits, "more units than the index can number")
        var ranks = ScalarRanks()
        ranks.insert(Gram.end)
        for unit in units {
            for passage in unit.passages { ranks.insert(passage.text) }
            for label in unit.labels { ranks.insert(label) }
        }
        scalars = ranks.settle()
        occurrences.reserveCapacity(units.reduce(0) { $0 + $1.length })
        for (number, unit) in units.enumerated() { append(unit, number, ranks: ranks) }
        sort(by: Self.unitBits + Self.zoneBits)
        sort(by: Self.unitBits + Self.zoneBits + Self.rankBits)
    }

    /// Calls `body` with each gram, ascending, and its occurrences, ascending by unit.
    func forEachGram(_ body: (Gram, ArraySlice<UInt64>) -> Void) {
        let shift = Self.unitBits + Self.zoneBits
        var start = 0
        while start < occurrences.count {
            let packed = occurrences[start] >> shift
            var end = start + 1
            while end < occurrences.count, occurrences[end] >> shift == packed { end += 1 }
            let (first, second) = (packed >> Self.rankBits, packed & (1 << Self.rankBits - 1))
            body(Gram(scalars[Int(first)], scalars[Int(second)]), occurrences[start..<end])
            start = end
        }
    }

    /// The number of the unit that holds an occurrence.
    static func unit(of occurrence: UInt64) -> Int { Int(occurrence >> zoneBits & (1 << unitBits - 1)) }

    /// Where in its unit an occurrence lies.
    static func zone(of occurrence: UInt64) -> Zone { Zone(rawValue: Int(occurrence & (1 << zoneBits - 1))) ?? .text }

    private mutating func append(_ unit: SearchUnit, _ number: Int, ranks: ScalarRanks) {
        for passage in unit.passages {
            append(passage.text, nameEnd: passage.nameEnd, zone: .text, unit: number, ranks: ranks)
        }
        for label in unit.labels { append(label, nameEnd: 0, zone: .label, unit: number, ranks: ranks) }
    }

    private mutating func append(_ text: String, nameEnd: Int, zone: Zone, unit: Int, ranks: ScalarRanks) {
        var previous = Folding.space
        var start = 0
        var offset = 0
        func add(_ second: UInt32, _ occurrences: inout [UInt64]) {
            if previous == Folding.space { return }
            let zone = start < nameEnd ? Zone.name : zone
            let gram = UInt64(ranks[previous]) << Self.rankBits | UInt64(ranks[second])
            occurrences.append((gram << Self.unitBits | UInt64(unit)) << Self.zoneBits | UInt64(zone.rawValue))
        }
        for scalar in text.unicodeScalars {
            let folded = Folding.folded(scalar.value)
            add(NGrams.isWord(previous) && NGrams.isWord(folded) ? folded : Gram.end, &occurrences)
            previous = folded
            start = offset
            offset += scalar.value > 0xFFFF ? 2 : 1
        }
        add(Gram.end, &occurrences)
    }

    /// Sorts by the rank that stands above `shift`; equals keep their order.
    private mutating func sort(by shift: UInt64) {
        let mask: UInt64 = 1 << Self.rankBits - 1
        var places = [Int](repeating: 0, count: scalars.count + 1)
        for occurrence in occurrences { places[Int(occurrence >> shift & mask) + 1] += 1 }
        for rank in scalars.indices { places[rank + 1] += places[rank] }
        occurrences = [UInt64](unsafeUninitializedCapacity: occurrences.count) { sorted, count in
            for occurrence in occurrences {
                let rank = Int(occurrence >> shift & mask)
                sorted.initializeElement(at: places[rank], to: occurrence)
                places[rank] += 1
            }
            count = occurrences.count
        }
    }
}

/// Numbers the scalars that occur, ascending: a table for the basic plane, a dictionary for the few beyond it.
private struct ScalarRanks {
    private var table = [UInt32](repeating: 0, count: 0x10000)
    private var beyond: [UInt32: UInt32] = [:]

    /// The rank of a folded scalar that occurs.
    subscript(scalar: UInt32) -> UInt32 { scalar < 0x10000 ? table[Int(scalar)] : beyond[scalar] ?? 0 }

    mutating func insert(_ text: String) {
        for scalar in text.unicodeScalars { insert(Folding.folded(scalar.value)) }
    }

    mutating func insert(_ scalar: UInt32) {
        if scalar < 0x10000 { table[Int(scalar)] = 1 } else { beyond[scalar] = 1 }
    }

    /// Gives each scalar its rank and returns the scalars in that order.
    mutating func settle() -> [UInt32] {
        var scalars: [UInt32] = []
        for scalar in 0..<table.count where table[scalar] > 0 {
            table[scalar] = UInt32(scalars.count)
            scalars.append(UInt32(scalar))
        }
        for scalar in beyond.keys.sorted() {
            beyond[scalar] = UInt32(scalars.count)
            scalars.append(scalar)
        }
        return scalars
    }
}
