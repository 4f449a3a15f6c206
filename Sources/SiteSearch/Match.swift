/// How a unit answers a query: the verified places of its terms.
struct Match {
    /// For each line, for each term, where it occurs; occurrences do not overlap.
    let occurrences: [[[Int]]]
    /// For each line, where the whole phrase occurs.
    let phrases: [[Int]]
    /// For each term, whether a name of the document holds it.
    let isInDocumentName: [Bool]

    /// Looks for every term; nil unless each stands in the unit's own lines or, for all but one, in a name of the
    /// document.
    ///
    /// Title and jurisdiction stand above every result, so a reader sees each term: `江苏 人才` finds the clauses on 人才
    /// of the texts from 江苏. A name alone makes no clause a result.
    init?(of query: SearchQuery, in unit: IndexedUnit) {
        let occurrences = unit.lines.map { line in query.terms.map { Self.offsets(of: $0.units, in: line.folded) } }
        let isOwn = query.terms.indices.map { term in occurrences.contains { !$0[term].isEmpty } }
        let isInDocumentName = query.terms.map { term in
            unit.names.contains { !Self.offsets(of: term.units, in: $0).isEmpty }
        }
        guard isOwn.contains(true), zip(isOwn, isInDocumentName).allSatisfy({ $0 || $1 }) else { return nil }
        self.occurrences = occurrences
        self.isInDocumentName = isInDocumentName
        phrases =
            query.terms.count == 1
            ? occurrences.map { $0[0] }
            : unit.lines.map { Self.offsets(of: query.phrase, in: $0.folded) }
    }

    /// The line that a reader should be taken to: the first of those that hold the most terms, one that holds a term in
    /// its name going before others.
    func bestLine(of query: SearchQuery, in unit: IndexedUnit) -> Int {
        var best = 0
        var bestWorth = -1
        for (index, line) in unit.lines.enumerated() {
            let held = occurrences[index].count { !$0.isEmpty }
            let isNamed = zip(occurrences[index], query.terms).contains { offsets, term in
                offsets.contains { $0 + term.units.count <= line.nameEnd }
            }
            let worth = 2 * held + (isNamed ? 1 : 0)
            if worth > bestWorth { (best, bestWorth) = (index, worth) }
        }
        return best
    }

    /// The hit around which a line is shown: behind the name of the provision if there is one, since the name stands above
    /// the snippet; of those the first that has the most terms within the reach of a snippet.
    func shownHit(of query: SearchQuery, inLine index: Int, of unit: IndexedUnit) -> Range<Int> {
        let hits = zip(query.terms.indices, occurrences[index])
            .flatMap { term, offsets in
                offsets.map { (term: term, range: $0..<$0 + query.terms[term].units.count) }
            }
            .sorted { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }
        let behindName = hits.filter { $0.range.lowerBound >= unit.lines[index].nameEnd }
        var best = 0..<0
        var bestCount = 0
        for hit in behindName.isEmpty ? hits : behindName {
            let reach = hit.range.lowerBound...hit.range.lowerBound + Snippet.length - Snippet.lead
            let terms = hits.filter { reach.contains($0.range.lowerBound) && reach.contains($0.range.upperBound) }
            let count = Set(terms.map(\.term)).count
            if count > bestCount || best.isEmpty { (best, bestCount) = (hit.range, count) }
        }
        return best
    }

    /// Where `needle` occurs, each occurrence beginning behind the one before it.
    static func offsets(of needle: [UInt16], in haystack: [UInt16]) -> [Int] {
        guard let first = needle.first, needle.count <= haystack.count else { return [] }
        var offsets: [Int] = []
        var start = 0
        while start <= haystack.count - needle.count {
            if haystack[start] == first, haystack[start..<start + needle.count].elementsEqual(needle) {
                offsets.append(start)
                start += needle.count
            } else {
                start += 1
            }
        }
        return offsets
    }
}
