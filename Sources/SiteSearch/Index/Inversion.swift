import ChineseText

/// The units turned inside out: for each gram, the ascending numbers of the units that hold it, grouped by how strongly.
struct Inversion {
    /// All grams, ascending.
    private(set) var grams: [Gram] = []
    /// The lists of each gram, in the order of ``Strength``: ranges of ``codes``.
    private(set) var lists: [[Range<Int>]] = []
    /// How many units each list names.
    private(set) var counts: [[Int]] = []
    /// All lists, each coded as ``PostingCode`` does.
    private(set) var codes: [UInt8] = []

    /// Inverts `units`, whose numbers are their places; at most 4,194,304.
    init(_ units: [SearchUnit]) {
        let occurrences = OccurrenceTable(units)
        let average = Double(units.reduce(0) { $0 + $1.length }) / Double(max(1, units.count))
        let norms = units.map { Ranking.norm(length: $0.length, average: average) }
        var groups = [[Int]](repeating: [], count: Strength.allCases.count)
        occurrences.forEachGram { gram, occurrences in
            for place in groups.indices { groups[place].removeAll(keepingCapacity: true) }
            var start = occurrences.startIndex
            while start < occurrences.endIndex {
                let unit = OccurrenceTable.unit(of: occurrences[start])
                var zones = [0, 0, 0]
                while start < occurrences.endIndex, OccurrenceTable.unit(of: occurrences[start]) == unit {
                    zones[OccurrenceTable.zone(of: occurrences[start]).rawValue] += 1
                    start += 1
                }
                groups[Strength(zones: zones, norm: norms[unit]).rawValue].append(unit)
            }
            append(gram, groups)
        }
    }

    private mutating func append(_ gram: Gram, _ groups: [[Int]]) {
        grams.append(gram)
        counts.append(groups.map(\.count))
        lists.append(
            groups.map { group in
                let start = codes.count
                PostingCode.append(ascending: group, to: &codes)
                return start..<codes.count
            })
    }
}

/// How strongly a unit holds a gram: what can be known for ranking before any text is read.
enum Strength: Int, CaseIterable {
    /// Somewhere in the text.
    case plain
    /// Often, for its length.
    case dense
    /// In a marker, heading or title.
    case named
    /// Only in a label, so that the text does not hold it.
    case labelled

    /// The strength of occurrences, counted by zone, in a unit of a length.
    init(zones: [Int], norm: Double) {
        let frequency = Double(zones[0] + zones[1])
        if zones[OccurrenceTable.Zone.name.rawValue] > 0 {
            self = .named
        } else if frequency == 0 {
            self = .labelled
        } else {
            self = frequency / (frequency + norm) >= 0.6 ? .dense : .plain
        }
    }

    /// What an occurrence of this strength is worth, as a share of the gram's rarity, in hundredths.
    var weight: Int {
        switch self {
        case .plain: 40
        case .dense: 65
        case .named: 90
        case .labelled: 50
        }
    }
}
