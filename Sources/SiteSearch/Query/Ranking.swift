import Foundation

/// Scores a match. `docs/search.md` explains the parts; `theme/assets/search-rank.js` computes the same.
struct Ranking {
    /// Saturation: how little a further occurrence adds.
    static let k1 = 1.2
    /// How much a long unit counts for less.
    static let b = 0.75
    /// What an occurrence in a marker or heading is worth in occurrences in the text.
    static let nameWeight = 4.0
    /// What a term that only a name of the document holds is worth in occurrences in the text.
    static let documentWeight = 0.5
    /// What a label that holds a term is worth in occurrences in the text.
    static let labelWeight = 2.0
    /// What a document is worth beside its clauses where no line that names it is hit.
    static let wholeDocumentShare = 0.5
    /// What a bit of a synonym is worth beside one of the reader's own words, where only the nearest results are asked for.
    static let otherFormShare = 0.5
    /// From how many characters on a query is taken for a title cut short.
    static let shortestTitle = 4

    private let averageLength: Double
    private let rarities: [Double]

    /// The ranking for the terms of a query in an index of `units` units and a total length.
    ///
    /// Rarity is computed from the units that may hold a term, which the lists tell before any text is read.
    init(frequencies: [Int], units: Int, length: Int) {
        averageLength = Double(length) / Double(max(1, units))
        rarities = frequencies.map { Self.rarity(frequency: min($0, units), units: units) }
    }

    /// How much a term tells that `frequency` of `units` units hold.
    static func rarity(frequency: Int, units: Int) -> Double {
        log(1 + (Double(units - frequency) + 0.5) / (Double(frequency) + 0.5))
    }

    /// What BM25 adds to the weight of a term's occurrences in a unit of a length.
    static func norm(length: Int, average: Double) -> Double {
        k1 * (1 - b + b * Double(length) / max(1, average))
    }

    /// The score and its parts.
    func score(_ match: Match, of query: SearchQuery, in unit: IndexedUnit) -> SearchScore {
        let relevances = relevances(match, of: query, in: unit)
        let closeness = match.occurrences.map { Self.closeness($0, terms: query.terms.count) }.max() ?? 0
        let coverage = coverage(of: match, query.choices)
        var worth = relevances.reduce(0, +) * (1 + closeness) * coverage
        worth *= 1 + Double(unit.document.prior) / 1000
        let isCited = Self.isCited(match, of: query, in: unit)
        var tier = query.isForAll ? Self.tier(match, of: query, in: unit, isCited) : isCited ? 1 : 0
        if unit.clause == nil, tier < 3, !query.isForAll || !match.hitsDocumentName(in: unit) {
            worth *= Self.wholeDocumentShare
            tier = Self.isShortTitle(query.shortTitle, of: unit) ? 1 : 0
        }
        return SearchScore(
            tier: tier, relevances: relevances, closeness: closeness, coverage: coverage, prior: unit.document.prior,
            worth: worth)
    }

    /// How much of the words is held, 0 to 1: of each word as much as of the form that is held best.
    private func coverage(of match: Match, _ choices: [[[Int]]]?) -> Double {
        guard let choices else { return 1 }
        let rarity = { (terms: [Int]) in terms.reduce(0) { $0 + rarities[$1] } }
        let isHeld = { (term: Int) in match.isOwn(term) || match.isInDocumentName[term] || match.isInLabel[term] }
        var held = 0.0
        var all = 0.0
        for forms in choices {
            let weight = forms.map(rarity).max() ?? 0
            let shares = forms.map { $0.isEmpty ? 0 : rarity($0.filter(isHeld)) / rarity($0) }
            held += weight * (shares.max() ?? 0)
            all += weight
        }
        return all == 0 ? 1 : held / all
    }

    /// BM25 with weighted occurrences, for each term.
    private func relevances(_ match: Match, of query: SearchQuery, in unit: IndexedUnit) -> [Double] {
        let norm = Self.norm(length: unit.length, average: averageLength)
        let asked = query.choices.map { Set($0.flatMap { $0.first ?? [] }) }
        return query.terms.indices.map { term in
            var weight = match.isInLabel[term] ? Self.labelWeight : 0
            for (line, occurrences) in zip(unit.lines, match.occurrences) {
                for range in occurrences[term] { weight += range.upperBound <= line.nameEnd ? Self.nameWeight : 1 }
            }
            if weight == 0, match.isInDocumentName[term] { weight = Self.documentWeight }
            let share = asked?.contains(term) ?? true ? 1 : Self.otherFormShare
            return rarities[term] * weight / (weight + norm) * share
        }
    }

    /// 0 to 1: how close together the terms stand in a line.
    static func closeness(_ occurrences: [[Range<Int>]], terms: Int) -> Double {
        let held = occurrences.indices.filter { !occurrences[$0].isEmpty }
        guard terms > 1, held.count > 1 else { return 0 }
        let places = held.flatMap { term in occurrences[term].map { (range: $0, term: term) } }
            .sorted { ($0.range.lowerBound, $0.term) < ($1.range.lowerBound, $1.term) }
        var counts = [Int](repeating: 0, count: occurrences.count)
        var missing = held.count
        var start = 0
        var shortest = Int.max
        for place in places {
            if counts[place.term] == 0 { missing -= 1 }
            counts[place.term] += 1
            while missing == 0 {
                shortest = min(shortest, place.range.upperBound - places[start].range.lowerBound)
                counts[places[start].term] -= 1
                if counts[places[start].term] == 0 { missing += 1 }
                start += 1
            }
        }
        let length = held.reduce(0) { $0 + (occurrences[$1].first?.count ?? 0) }
        return min(1, Double(length) / Double(max(1, shortest))) * Double(held.count) / Double(terms)
    }

    /// Whether a query is the document's title with characters left out: 17部门意见.
    private static func isShortTitle(_ query: [UInt16], of unit: IndexedUnit) -> Bool {
        guard query.count >= shortestTitle, let title = unit.document.names.first else { return false }
        var rest = query[...]
        for character in title where character == rest.first { rest.removeFirst() }
        return rest.isEmpty
    }

    /// How much each term tells a reader who sees the line that holds it: less where a name above the result holds it too.
    func tellings(_ match: Match) -> [Int] {
        zip(rarities, match.isInDocumentName).map { rarity, isAbove in
            max(1, Int((rarity * (isAbove ? 25 : 100)).rounded()))
        }
    }

    private static func tier(
        _ match: Match, of query: SearchQuery, in unit: IndexedUnit, _ isCited: Bool
    ) -> Int {
        if query.terms.isEmpty { return 0 }
        var tier = match.phrases.contains { !$0.isEmpty } ? 1 : 0
        if allInNames(match, of: query, in: unit) { tier = isCited ? 4 : 2 }
        for (line, ranges) in zip(unit.lines, match.phrases) {
            for range in ranges where range.upperBound <= line.nameEnd {
                let isWhole = range == line.heading || range == 0..<line.number
                // A word of a long title names no document; it stands above all its clauses anyhow.
                let isTelling = unit.clause != nil || range.count * 2 >= line.nameEnd
                tier = max(tier, isWhole ? 4 : isTelling ? 3 : 2)
            }
        }
        return tier
    }

    /// Whether the number of a provision is a term, all other terms being held by a name of the document: 办法 第九条; where
    /// the nearest results are asked for, they need not be held.
    private static func isCited(_ match: Match, of query: SearchQuery, in unit: IndexedUnit) -> Bool {
        query.terms.indices.contains { term in
            let areOthersAbove = query.terms.indices.allSatisfy { $0 == term || match.isInDocumentName[$0] }
            return (areOthersAbove || !query.isForAll)
                && zip(unit.lines, match.occurrences).contains { $1[term].contains(0..<$0.number) }
        }
    }

    /// Whether each term stands in a marker or heading of the unit or in a name of its document, at least one in the former.
    private static func allInNames(_ match: Match, of query: SearchQuery, in unit: IndexedUnit) -> Bool {
        let isNamed = query.terms.indices.map { term in
            zip(unit.lines, match.occurrences).contains { line, occurrences in
                occurrences[term].contains { $0.upperBound <= line.nameEnd }
            }
        }
        return isNamed.contains(true) && zip(isNamed, match.isInDocumentName).allSatisfy { $0 || $1 }
    }
}

/// A score and what it is made of.
public struct SearchScore: Sendable, Equatable {
    /// Where the query stands, 4 to 0; see `docs/search.md`.
    public let tier: Int
    /// BM25 of each term.
    public let relevances: [Double]
    /// How close together the terms stand, 0 to 1.
    public let closeness: Double
    /// How much of what was asked for is held, 0 to 1; 1 where all is.
    public let coverage: Double
    /// What the document's authority and youth add, in thousandths.
    public let prior: Int
    /// All but the tier, put together.
    public let worth: Double

    /// The score, to four decimals, so that the last bit of a logarithm decides no order.
    public var value: Double { ((Double(tier) + worth / (1 + worth)) * 10_000).rounded() / 10_000 }

    /// The parts as a line to read: `3.7312 = tier 3 + w/(1+w), w 2.7195 = (2.31 + 0.14) × (1 + closeness 0.11) × …`.
    public var explanation: String {
        let terms = relevances.map { Self.short($0) }.joined(separator: " + ")
        let parts = [
            "(\(terms))", "(1 + closeness \(Self.short(closeness)))", "coverage \(Self.short(coverage))",
            "(1 + prior \(Self.short(Double(prior) / 1000)))",
        ]
        return "\(value) = tier \(tier) + w/(1+w), w \(Self.short(worth)) = \(parts.joined(separator: " × "))"
    }

    private static func short(_ number: Double) -> String { String((number * 1000).rounded() / 1000) }
}
