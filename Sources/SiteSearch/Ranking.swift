import Foundation

/// Scores a match. `docs/search.md` explains the parts; `theme/assets/search-engine.js` computes the same.
///
/// The whole part of a score says where the query stands, the fraction how well:
/// 4 it is a heading or title · 3 a heading or title holds it · 2 headings and titles hold all its terms ·
/// 1 the text holds it as one phrase · 0 the text holds its terms apart.
struct Ranking {
    /// Saturation: how little a further occurrence adds.
    static let k1 = 1.2
    /// How much a long unit counts for less.
    static let b = 0.75
    /// What an occurrence in a marker or heading is worth in occurrences in the text.
    static let nameWeight = 4.0
    /// What a term that only a name of the document holds is worth in occurrences in the text.
    static let documentWeight = 0.5

    private let averageLength: Double
    private let rarities: [Double]

    /// The ranking for the terms of a query in an index of `units` units and a total length.
    ///
    /// Rarity is computed from the units that may hold a term, which the lists tell before any text is read.
    init(frequencies: [Int], units: Int, length: Int) {
        averageLength = Double(length) / Double(max(1, units))
        rarities = frequencies.map { log(1 + (Double(units - $0) + 0.5) / (Double($0) + 0.5)) }
    }

    /// The score, to four decimals, so that the last bit of a logarithm decides no order.
    func score(_ match: Match, of query: SearchQuery, in unit: IndexedUnit) -> Double {
        let relevance = relevance(match, of: query, in: unit) * (1 + Self.closeness(match, of: query))
        let score = Double(Self.tier(match, of: query, in: unit)) + relevance / (1 + relevance)
        return (score * 10_000).rounded() / 10_000
    }

    /// BM25 with weighted occurrences.
    private func relevance(_ match: Match, of query: SearchQuery, in unit: IndexedUnit) -> Double {
        let norm = Self.k1 * (1 - Self.b + Self.b * Double(unit.length) / averageLength)
        var sum = 0.0
        for (index, term) in query.terms.enumerated() {
            var weight = 0.0
            for (line, occurrences) in zip(unit.lines, match.occurrences) {
                for offset in occurrences[index] {
                    weight += offset + term.units.count <= line.nameEnd ? Self.nameWeight : 1
                }
            }
            if weight == 0 { weight = Self.documentWeight }
            sum += rarities[index] * weight / (weight + norm)
        }
        return sum
    }

    /// 0 to 1: how close together the terms stand in the line where they stand closest.
    static func closeness(_ match: Match, of query: SearchQuery) -> Double {
        guard query.terms.count > 1 else { return 0 }
        return match.occurrences.map { closeness($0, of: query) }.max() ?? 0
    }

    private static func closeness(_ occurrences: [[Int]], of query: SearchQuery) -> Double {
        let held = occurrences.indices.filter { !occurrences[$0].isEmpty }
        guard held.count > 1 else { return 0 }
        let places = held.flatMap { term in occurrences[term].map { (offset: $0, term: term) } }
            .sorted { ($0.offset, $0.term) < ($1.offset, $1.term) }
        var counts = [Int](repeating: 0, count: occurrences.count)
        var missing = held.count
        var start = 0
        var shortest = Int.max
        for place in places {
            if counts[place.term] == 0 { missing -= 1 }
            counts[place.term] += 1
            while missing == 0 {
                let span = place.offset + query.terms[place.term].units.count - places[start].offset
                shortest = min(shortest, span)
                counts[places[start].term] -= 1
                if counts[places[start].term] == 0 { missing += 1 }
                start += 1
            }
        }
        let length = held.reduce(0) { $0 + query.terms[$1].units.count }
        return min(1, Double(length) / Double(shortest)) * Double(held.count) / Double(query.terms.count)
    }

    private static func tier(_ match: Match, of query: SearchQuery, in unit: IndexedUnit) -> Int {
        let length = query.phrase.count
        var tier = match.phrases.contains { !$0.isEmpty } ? 1 : 0
        if allInNames(match, of: query, in: unit) { tier = 2 }
        for (line, offsets) in zip(unit.lines, match.phrases)
        where offsets.contains(where: { $0 + length <= line.nameEnd }) {
            let isWhole =
                line.folded[line.heading].elementsEqual(query.phrase)
                || line.folded[..<line.number].elementsEqual(query.phrase)
            tier = max(tier, isWhole ? 4 : 3)
        }
        return tier
    }

    /// Whether each term stands in a marker or heading of the unit or in a name of its document, at least one in the former.
    private static func allInNames(_ match: Match, of query: SearchQuery, in unit: IndexedUnit) -> Bool {
        let isNamed = query.terms.enumerated().map { index, term in
            zip(unit.lines, match.occurrences).contains { line, occurrences in
                occurrences[index].contains { $0 + term.units.count <= line.nameEnd }
            }
        }
        return isNamed.contains(true) && zip(isNamed, match.isInDocumentName).allSatisfy { $0 || $1 }
    }
}
