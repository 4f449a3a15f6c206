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

    /// How often a gram begins in each zone of a unit.
    struct ZoneCounts {
        private(set) var text = 0
        private(set) var name = 0
        private(set) var label = 0

        /// Counts one more.
        mutating func count(_ zone: Zone) {
            switch zone {
            case .text: text += 1
            case .name: name += 1
            case .label: label += 1
            }
        }
    }

    private static let unitBits: UInt64 = 22
    private static let zoneBits: UInt64 = 2
    private static let rankBits: UInt64 = 17

    private var occurrences: [UInt64] = []
    private let ranks: ScalarRanks

    /// The occurrences in `units`, whose numbers are their places.
    init(_ units: ArraySlice<SearchUnit>) {
        precondition(units.endIndex <= 1 << Self.unitBits, "more units than the index can number")
        ranks = ScalarRanks(units)
        occurrences.reserveCapacity(ranks.total)
        for number in units.indices { append(units[number], number) }
        sort(by: Self.unitBits + Self.zoneBits)
        sort(by: Self.unitBits + Self.zoneBits + Self.rankBits)
    }

    /// Calls `body` with each gram, ascending, and its occurrences, ascending by unit.
    func forEachGram(_ body: (Gram, UnsafeBufferPointer<UInt64>) -> Void) {
        let shift = Self.unitBits + Self.zoneBits
        occurrences.withUnsafeBufferPointer { occurrences in
            var start = 0
            while start < occurrences.count {
                let packed = occurrences[start] >> shift
                var end = start + 1
                while end < occurrences.count, occurrences[end] >> shift == packed { end += 1 }
                let (first, second) = (packed >> Self.rankBits, packed & (1 << Self.rankBits - 1))
                let gram = Gram(ranks.scalars[Int(first)], ranks.scalars[Int(second)])
                body(gram, UnsafeBufferPointer(rebasing: occurrences[start..<end]))
                start = end
            }
        }
    }

    /// The number of the unit that holds an occurrence.
    static func unit(of occurrence: UInt64) -> Int { Int(occurrence >> zoneBits & (1 << unitBits - 1)) }

    /// Where in its unit an occurrence lies.
    static func zone(of occurrence: UInt64) -> Zone { Zone(rawValue: Int(occurrence & (1 << zoneBits - 1))) ?? .text }

    private mutating func append(_ unit: SearchUnit, _ number: Int) {
        for passage in unit.passages {
            append(passage.text, nameEnd: passage.nameEnd, zone: .text, unit: number)
        }
        for label in unit.labels { append(label, nameEnd: 0, zone: .label, unit: number) }
    }

    private mutating func append(_ text: String, nameEnd: Int, zone: Zone, unit: Int) {
        var previous = Folding.space
        var start = 0
        var offset = 0
        func add(_ second: UInt32, _ occurrences: inout [UInt64]) {
            if previous == Folding.space { return }
            let isWord = NGrams.isWord(previous) && NGrams.isWord(second)
            let gram = UInt64(ranks[previous]) << Self.rankBits | UInt64(ranks[isWord ? second : Gram.end])
            let zone = start < nameEnd ? Zone.name : zone
            occurrences.append((gram << Self.unitBits | UInt64(unit)) << Self.zoneBits | UInt64(zone.rawValue))
        }
        for scalar in text.unicodeScalars {
            let folded = Folding.folded(scalar.value)
            add(folded, &occurrences)
            previous = folded
            start = offset
            offset += scalar.value > 0xFFFF ? 2 : 1
        }
        add(Gram.end, &occurrences)
    }

    /// Sorts by the rank that stands above `shift`; equals keep their order.
    private mutating func sort(by shift: UInt64) {
        let mask: UInt64 = 1 << Self.rankBits - 1
        var places = [Int](repeating: 0, count: ranks.scalars.count + 1)
        for occurrence in occurrences { places[Int(occurrence >> shift & mask) + 1] += 1 }
        for rank in ranks.scalars.indices { places[rank + 1] += places[rank] }
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
