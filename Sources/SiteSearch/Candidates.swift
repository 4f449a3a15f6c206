/// Which units are worth reading for a query: every result is among them, and few others.
struct Candidates {
    /// Numbers of units, ascending.
    let units: [Int]
    /// For each term, how many units may hold it: the length of its shortest list. Known without reading any text.
    let frequencies: [Int]

    /// The units that may hold every term of the query, some of them perhaps only in the name of their document.
    init(for query: SearchQuery, in store: inout IndexStore) throws {
        var units: [Int] = []
        var own: [Int] = []
        var frequencies: [Int] = []
        for (index, term) in query.terms.enumerated() {
            let (holders, frequency) = try Self.holders(of: term, in: &store)
            let allowed = Self.withUnitsBelow(holders, documentStarts: store.documentStarts)
            units = index == 0 ? allowed : Ascending.intersection(units, allowed)
            own = Ascending.union(own, holders)
            frequencies.append(frequency)
        }
        self.units = Ascending.intersection(units, own)
        self.frequencies = frequencies
    }

    /// The units whose own lines may hold a term.
    static func holders(of term: SearchTerm, in store: inout IndexStore) throws -> (units: [Int], frequency: Int) {
        var lists: [[Int]] = []
        for key in term.keys { lists.append(try store.units(for: key)) }
        lists.sort { $0.count < $1.count }
        guard let shortest = lists.first else { return ([], 0) }
        return (lists.dropFirst().reduce(shortest, Ascending.intersection), shortest.count)
    }

    /// The units, and where a document is among them, all units of the document: its name may hold the term.
    private static func withUnitsBelow(_ units: [Int], documentStarts: [Int]) -> [Int] {
        var below: [Int] = []
        var document = 0
        for unit in units {
            while document + 1 < documentStarts.count, documentStarts[document + 1] <= unit { document += 1 }
            guard document + 1 < documentStarts.count, documentStarts[document] == unit else { continue }
            below += unit..<documentStarts[document + 1]
        }
        return Ascending.union(units, below)
    }
}

/// Sets of whole numbers as ascending arrays without repetitions.
enum Ascending {
    /// The numbers in both.
    static func intersection(_ left: [Int], _ right: [Int]) -> [Int] {
        var common: [Int] = []
        var (i, j) = (0, 0)
        while i < left.count, j < right.count {
            if left[i] == right[j] { common.append(left[i]) }
            let (isNotAfter, isNotBefore) = (left[i] <= right[j], left[i] >= right[j])
            if isNotAfter { i += 1 }
            if isNotBefore { j += 1 }
        }
        return common
    }

    /// The numbers in either.
    static func union(_ left: [Int], _ right: [Int]) -> [Int] {
        if left.isEmpty { return right }
        var all: [Int] = []
        all.reserveCapacity(left.count + right.count)
        var (i, j) = (0, 0)
        while i < left.count || j < right.count {
            if j == right.count || i < left.count && left[i] <= right[j] {
                if j < right.count, left[i] == right[j] { j += 1 }
                all.append(left[i])
                i += 1
            } else {
                all.append(right[j])
                j += 1
            }
        }
        return all
    }
}
