/// How a unit answers a query: the verified places of its terms.
struct Match {
    /// For each line, for each term, where it occurs.
    let occurrences: [[[Range<Int>]]]
    /// For each line, where the whole phrase occurs.
    let phrases: [[Range<Int>]]
    /// For each term, whether a name of the document holds it.
    let isInDocumentName: [Bool]
    /// For each term, whether a label of the unit holds it.
    let isInLabel: [Bool]

    /// Looks for every term. Nil unless each stands in the unit's own lines or, for all but one, in a name of the document;
    /// in a query for the nearest results, unless one of them stands in its lines or labels.
    ///
    /// Title and jurisdiction stand above every result, so a reader sees each term: `江苏 人才` finds the clauses on 人才
    /// of the texts from 江苏. A name alone makes no clause a result.
    init?(of query: SearchQuery, in unit: IndexedUnit) {
        let occurrences = unit.lines.map { line in query.terms.map { $0.occurrences(in: line.folded) } }
        let isOwn = query.terms.indices.map { term in occurrences.contains { !$0[term].isEmpty } }
        isInDocumentName = query.terms.map { term in unit.document.names.contains { term.isHeld(by: $0) } }
        isInLabel = query.terms.map { term in unit.labels.contains { term.isHeld(by: $0) } }
        if query.isForAll {
            guard isOwn.contains(true) || query.terms.isEmpty else { return nil }
            guard zip(isOwn, isInDocumentName).allSatisfy({ $0 || $1 }) else { return nil }
        } else {
            guard isOwn.contains(true) || isInLabel.contains(true) else { return nil }
        }
        for term in query.excluded where unit.lines.contains(where: { term.isHeld(by: $0.folded) }) { return nil }
        self.occurrences = occurrences
        let phrase = query.phrase
        phrases =
            query.terms.count == 1 && query.isForAll
            ? occurrences.map { $0[0] }
            : unit.lines.map { phrase.isEmpty ? [] : Self.places(of: phrase, in: $0.folded) }
    }

    private static func places(of phrase: [UInt16], in text: [UInt16]) -> [Range<Int>] {
        guard phrase.count <= text.count else { return [] }
        return (0...text.count - phrase.count).filter { text[$0..<$0 + phrase.count].elementsEqual(phrase) }
            .map { $0..<$0 + phrase.count }
    }

    /// Whether a term stands in the unit's own lines.
    func isOwn(_ term: Int) -> Bool { occurrences.contains { !$0[term].isEmpty } }

    /// Whether a title, another name or the 发文字号 of the document holds a term.
    func hitsDocumentName(in unit: IndexedUnit) -> Bool {
        zip(unit.lines, occurrences).contains { line, occurrences in
            line.provision == nil && line.nameEnd > 0 && occurrences.contains { !$0.isEmpty }
        }
    }

    /// The line that a reader should be taken to: the first of those whose terms tell the most, a term in its name counting
    /// half as much again.
    ///
    /// - Parameter tellings: How much each term tells.
    func bestLine(in unit: IndexedUnit, _ tellings: [Int]) -> Int {
        var best = 0
        var bestWorth = -1
        for (index, line) in unit.lines.enumerated() {
            var (worth, named) = (0, 0)
            for (ranges, telling) in zip(occurrences[index], tellings) where !ranges.isEmpty {
                worth += 2 * telling
                if ranges.contains(where: { $0.upperBound <= line.nameEnd }) { named = max(named, telling) }
            }
            worth += named
            if worth > bestWorth { (best, bestWorth) = (index, worth) }
        }
        return best
    }

    /// The hit around which a line is shown: behind the name of the provision if there is one, since the name stands above
    /// the snippet; of those the first whose neighbours within the reach of a snippet tell the most.
    func shownHit(inLine index: Int, of unit: IndexedUnit, _ tellings: [Int]) -> Range<Int> {
        let hits = occurrences[index].enumerated()
            .flatMap { term, ranges in ranges.map { (term: term, range: $0) } }
            .sorted { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }
        let behindName = hits.filter { $0.range.lowerBound >= unit.lines[index].nameEnd }
        var best = 0..<0
        var most = 0
        for hit in behindName.isEmpty ? hits : behindName {
            let reach = hit.range.lowerBound...hit.range.lowerBound + Snippet.length - Snippet.lead
            let terms = hits.filter { reach.contains($0.range.lowerBound) && reach.contains($0.range.upperBound) }
            let told = Set(terms.map(\.term)).reduce(0) { $0 + tellings[$1] }
            if told > most || best.isEmpty { (best, most) = (hit.range, told) }
        }
        return best
    }
}
