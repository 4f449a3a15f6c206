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

    private var occurrences: [UInt64]
    private let ranks: ScalarRanks

    /// The occurrences in `units`, whose numbers are their places.
    init(_ units: ArraySlice<SearchUnit>) {
        precondition(units.endIndex <= 1 << Self.unitBits, "more units than the index can number")
        var ranks = ScalarRanks()
        occurrences = [UInt64](unsafeUninitializedCapacity: Self.most(in: units)) { occurrences, count in
            var writer = Writer(occurrences)
            for number in units.indices {
                let unit = units[number]
                writer.unit = UInt64(number)
                unit.text.forEachLine { line, text in
                    writer.append(text, nameEnd: line.nameEnd, zone: .text, &ranks)
                }
                for label in unit.labels {
                    label.withBytes { writer.append($0, nameEnd: 0, zone: .label, &ranks) }
                }
            }
            count = writer.count
        }
        self.ranks = ranks
        let places = ranks.places
        sort(by: Self.unitBits + Self.zoneBits, places)
        sort(by: Self.unitBits + Self.zoneBits + Self.rankBits, places)
    }

    /// No fewer than the occurrences in units: each character begins at most one gram.
    private static func most(in units: ArraySlice<SearchUnit>) -> Int {
        units.reduce(0) { $0 + $1.length + $1.labels.reduce(0) { $0 + $1.utf8.count } }
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

    /// Sorts by the place of the rank that stands above `shift`; equals keep their order.
    private mutating func sort(by shift: UInt64, _ places: [Int]) {
        let mask: UInt64 = 1 << Self.rankBits - 1
        var starts = [Int](repeating: 0, count: places.count + 1)
        for occurrence in occurrences { starts[places[Int(occurrence >> shift & mask)] + 1] += 1 }
        for place in places.indices { starts[place + 1] += starts[place] }
        // For each rank, where its next occurrence goes.
        var next = places.map { starts[$0] }
        occurrences = [UInt64](unsafeUninitializedCapacity: occurrences.count) { sorted, count in
            for occurrence in occurrences {
                let rank = Int(occurrence >> shift & mask)
                sorted.initializeElement(at: next[rank], to: occurrence)
                next[rank] += 1
            }
            count = occurrences.count
        }
    }
}

extension OccurrenceTable {
    /// Notes the grams of texts, each as one integer, in memory that is there for them.
    private struct Writer {
        private let occurrences: UnsafeMutableBufferPointer<UInt64>
        /// How many have been noted.
        private(set) var count = 0
        /// The number of the unit whose texts are read.
        var unit: UInt64 = 0

        init(_ occurrences: UnsafeMutableBufferPointer<UInt64>) {
            self.occurrences = occurrences
        }

        /// Notes the grams of a text; those that begin before `nameEnd`, in UTF-16 units, begin in a name.
        mutating func append(
            _ text: UnsafeBufferPointer<UInt8>, nameEnd: Int, zone: Zone, _ ranks: inout ScalarRanks
        ) {
            var previous = ScalarRanks.Entry.space
            var (start, offset) = (0, 0)
            var place = 0
            while place < text.count {
                let scalar = UTF8Scalar.read(text, &place)
                let entry = ranks.entry(of: scalar)
                note(previous, before: entry, in: start < nameEnd ? .name : zone)
                previous = entry
                start = offset
                offset += scalar > 0xFFFF ? 2 : 1
            }
            note(previous, before: .space, in: start < nameEnd ? .name : zone)
        }

        private mutating func note(_ first: ScalarRanks.Entry, before second: ScalarRanks.Entry, in zone: Zone) {
            if first.isSpace { return }
            let next = first.isWord && second.isWord ? second.rank : ScalarRanks.Entry.space.rank
            let gram = UInt64(first.rank) << OccurrenceTable.rankBits | UInt64(next)
            let occurrence =
                (gram << OccurrenceTable.unitBits | unit) << OccurrenceTable.zoneBits | UInt64(zone.rawValue)
            occurrences.initializeElement(at: count, to: occurrence)
            count += 1
        }
    }
}

/// Reads scalars of valid UTF-8.
private enum UTF8Scalar {
    /// The scalar at `place`, which is then behind it.
    static func read(_ text: UnsafeBufferPointer<UInt8>, _ place: inout Int) -> UInt32 {
        let first = UInt32(text[place])
        func rest(_ offset: Int) -> UInt32 { UInt32(text[place + offset] & 0x3F) }
        switch first {
        case 0x00..<0x80:
            place += 1
            return first
        case 0xE0..<0xF0:
            defer { place += 3 }
            return (first & 0xF) << 12 | rest(1) << 6 | rest(2)
        case 0x80..<0xE0:
            defer { place += 2 }
            return (first & 0x1F) << 6 | rest(1)
        default:
            defer { place += 4 }
            return (first & 0x7) << 18 | rest(1) << 12 | rest(2) << 6 | rest(3)
        }
    }
}
