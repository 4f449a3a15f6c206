import ChineseText
import ParallelMapping

/// The units turned inside out: for each gram, the ascending numbers of the units that hold it, grouped by how strongly.
struct Inversion: Sendable {
    /// All grams, ascending.
    private(set) var grams: [Gram] = []
    /// All lists, each coded as ``PostingCode`` does: for each gram those of each ``Strength``, in order.
    private(set) var codes: [UInt8] = []
    /// Where each list ends in ``codes``; it begins where the one before it ends.
    private var ends: [Int] = []
    /// How many units each list names.
    private var counts: [Int] = []

    private static let strengths = Strength.allCases.count

    /// Inverts `units`, whose numbers are their places; at most 4,194,304.
    ///
    /// The grams are taken in parts, two at a time on two cores, so that not all occurrences are in memory at once.
    init(_ units: [SearchUnit]) {
        let ranks = ScalarRanks(units)
        let average = Double(units.reduce(0) { $0 + $1.length }) / Double(max(1, units.count))
        let norms = units.map { Ranking.norm(length: $0.length, average: average) }
        let parts = ranks.parts(of: 1 << 22).mapInParallel { range in
            Inversion(OccurrenceTable(units, ranks, beginningWith: range), norms: norms)
        }
        for part in parts { append(part) }
    }

    private init(_ occurrences: OccurrenceTable, norms: [Double]) {
        var groups = [[Int]](repeating: [], count: Self.strengths)
        occurrences.forEachGram { gram, occurrences in
            for place in groups.indices { groups[place].removeAll(keepingCapacity: true) }
            var start = occurrences.startIndex
            while start < occurrences.endIndex {
                let unit = OccurrenceTable.unit(of: occurrences[start])
                var zones = OccurrenceTable.ZoneCounts()
                while start < occurrences.endIndex, OccurrenceTable.unit(of: occurrences[start]) == unit {
                    zones.count(OccurrenceTable.zone(of: occurrences[start]))
                    start += 1
                }
                groups[Strength(zones: zones, norm: norms[unit]).rawValue].append(unit)
            }
            append(gram, groups)
        }
    }

    /// The code of a gram's list of units of one strength.
    func code(of entry: Int, _ strength: Strength) -> ArraySlice<UInt8> {
        let place = entry * Self.strengths + strength.rawValue
        return codes[(place == 0 ? 0 : ends[place - 1])..<ends[place]]
    }

    /// How many units hold a gram with one strength.
    func count(of entry: Int, _ strength: Strength) -> Int { counts[entry * Self.strengths + strength.rawValue] }

    /// How many bytes the lists of a gram take.
    func length(of entry: Int) -> Int {
        let first = entry * Self.strengths
        return ends[first + Self.strengths - 1] - (first == 0 ? 0 : ends[first - 1])
    }

    private mutating func append(_ gram: Gram, _ groups: [[Int]]) {
        grams.append(gram)
        for group in groups {
            PostingCode.append(ascending: group, to: &codes)
            ends.append(codes.count)
            counts.append(group.count)
        }
    }

    private mutating func append(_ other: Inversion) {
        let offset = codes.count
        grams += other.grams
        codes += other.codes
        ends += other.ends.lazy.map { $0 + offset }
        counts += other.counts
    }
}
