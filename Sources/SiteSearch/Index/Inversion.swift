import ChineseText
import ParallelMapping

/// The units turned inside out: for each gram, the ascending numbers of the units that hold it, grouped by how strongly.
///
/// Runs of consecutive units are inverted for themselves, on all cores, and then joined two by two: a text is read once,
/// and no more occurrences are in memory at a time than those of a run for each core.
struct Inversion: Sendable {
    /// All grams, ascending.
    private(set) var grams: [Gram] = []
    /// The codes of all lists, one behind the other.
    private var codes: [UInt8] = []
    /// The lists that are not empty: by gram, then by strength.
    private var lists: [List] = []
    /// Where in ``lists`` those of each gram end; they begin where those of the gram before it end.
    private var listEnds: [UInt32] = []

    /// The units that hold a gram with one strength, coded as ``PostingCode`` does.
    private struct List: Sendable {
        let strength: Strength
        /// How many units it names.
        let count: UInt32
        /// The last unit that it names.
        let last: UInt32
        /// Where its code ends; it begins where that of the list before it ends.
        let end: UInt32
    }

    /// Inverts `units`, whose numbers are their places; at most 4,194,304.
    ///
    /// - Parameter runLength: About how many characters of text a run has.
    init(_ units: [SearchUnit], runLength: Int = 1 << 20) {
        let average = Double(units.reduce(0) { $0 + $1.length }) / Double(max(1, units.count))
        var parts = Self.runs(of: units, length: runLength).mapInParallel { run in
            let norms = units[run].map { Ranking.norm(length: $0.length, average: average) }
            return Inversion(OccurrenceTable(units[run]), norms: norms, from: run.lowerBound)
        }
        while parts.count > 1 {
            let joined = parts
            parts = stride(from: 0, to: joined.count, by: 2).map { $0 }.mapInParallel { place in
                place + 1 < joined.count ? Inversion(joining: joined[place], joined[place + 1]) : joined[place]
            }
        }
        if let whole = parts.first { self = whole }
    }

    /// The code of a gram's list of units of one strength; empty where there is none.
    func code(of entry: Int, _ strength: Strength) -> ArraySlice<UInt8> {
        lists(of: entry).first { lists[$0].strength == strength }.map(code) ?? []
    }

    /// How many units hold a gram with one strength.
    func count(of entry: Int, _ strength: Strength) -> Int {
        lists(of: entry).first { lists[$0].strength == strength }.map { Int(lists[$0].count) } ?? 0
    }

    /// How many bytes the lists of a gram take.
    func length(of entry: Int) -> Int {
        let own = lists(of: entry)
        return start(of: own.upperBound) - start(of: own.lowerBound)
    }

    /// Consecutive units that together cover all, in order.
    private static func runs(of units: [SearchUnit], length most: Int) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        var (start, length) = (0, 0)
        for index in units.indices {
            length += units[index].length
            guard length >= most || index + 1 == units.count else { continue }
            runs.append(start..<index + 1)
            (start, length) = (index + 1, 0)
        }
        return runs
    }

    private init(_ occurrences: OccurrenceTable, norms: [Double], from first: Int) {
        var groups = Strength.allCases.map { _ in ListCode() }
        occurrences.forEachGram { gram, occurrences in
            for place in groups.indices { groups[place].removeAll() }
            var start = 0
            while start < occurrences.count {
                let unit = OccurrenceTable.unit(of: occurrences[start])
                var zones = OccurrenceTable.ZoneCounts()
                while start < occurrences.count, OccurrenceTable.unit(of: occurrences[start]) == unit {
                    zones.count(OccurrenceTable.zone(of: occurrences[start]))
                    start += 1
                }
                groups[Strength(zones: zones, norm: norms[unit - first]).rawValue].append(unit)
            }
            grams.append(gram)
            for strength in Strength.allCases { append(groups[strength.rawValue], strength) }
            listEnds.append(UInt32(lists.count))
        }
        giveBackSpareMemory()
    }

    /// Many runs wait at once to be joined: each takes no more than it needs.
    private mutating func giveBackSpareMemory() {
        grams = grams.withUnsafeBufferPointer { Array($0) }
        codes = codes.withUnsafeBufferPointer { Array($0) }
        lists = lists.withUnsafeBufferPointer { Array($0) }
        listEnds = listEnds.withUnsafeBufferPointer { Array($0) }
    }

    /// The inversions of two runs, of which the second follows the first.
    private init(joining first: Inversion, _ second: Inversion) {
        grams.reserveCapacity(first.grams.count + second.grams.count / 2)
        listEnds.reserveCapacity(first.grams.count + second.grams.count / 2)
        lists.reserveCapacity(first.lists.count + second.lists.count)
        codes.reserveCapacity(first.codes.count + second.codes.count)
        var (one, other) = (0, 0)
        while one < first.grams.count || other < second.grams.count {
            let isInFirst =
                one < first.grams.count && (other == second.grams.count || first.grams[one] <= second.grams[other])
            let isInSecond =
                other < second.grams.count && (one == first.grams.count || second.grams[other] <= first.grams[one])
            grams.append(isInFirst ? first.grams[one] : second.grams[other])
            join(
                isInFirst ? first.lists(of: one) : 0..<0, of: first,
                isInSecond ? second.lists(of: other) : 0..<0, of: second)
            listEnds.append(UInt32(lists.count))
            if isInFirst { one += 1 }
            if isInSecond { other += 1 }
        }
    }

    /// Appends the lists of one gram from two runs.
    private mutating func join(_ own: Range<Int>, of first: Inversion, _ others: Range<Int>, of second: Inversion) {
        var (one, other) = (own.lowerBound, others.lowerBound)
        while one < own.upperBound || other < others.upperBound {
            let strength = min(
                one < own.upperBound ? first.lists[one].strength : .labelled,
                other < others.upperBound ? second.lists[other].strength : .labelled)
            var (count, last): (UInt32, UInt32?) = (0, nil)
            if one < own.upperBound, first.lists[one].strength == strength {
                codes += first.code(one)
                (count, last) = (first.lists[one].count, first.lists[one].last)
                one += 1
            }
            if other < others.upperBound, second.lists[other].strength == strength {
                PostingCode.append(second.code(other), after: last.map(Int.init), to: &codes)
                count += second.lists[other].count
                last = second.lists[other].last
                other += 1
            }
            lists.append(List(strength: strength, count: count, last: last ?? 0, end: UInt32(codes.count)))
        }
    }

    private mutating func append(_ list: ListCode, _ strength: Strength) {
        guard list.count > 0 else { return }
        codes += list.code
        lists.append(
            List(strength: strength, count: list.count, last: UInt32(list.next - 1), end: UInt32(codes.count)))
    }

    private func lists(of entry: Int) -> Range<Int> {
        (entry == 0 ? 0 : Int(listEnds[entry - 1]))..<Int(listEnds[entry])
    }

    private func code(_ list: Int) -> ArraySlice<UInt8> { codes[start(of: list)..<Int(lists[list].end)] }

    private func start(of list: Int) -> Int { list == 0 ? 0 : Int(lists[list - 1].end) }
}

/// A list that is being coded, unit by unit.
private struct ListCode {
    private(set) var code: [UInt8] = []
    private(set) var count: UInt32 = 0
    /// The least unit that may follow.
    private(set) var next = 0

    mutating func append(_ unit: Int) {
        PostingCode.append(unit - next, to: &code)
        count += 1
        next = unit + 1
    }

    mutating func removeAll() {
        code.removeAll(keepingCapacity: true)
        count = 0
        next = 0
    }
}
