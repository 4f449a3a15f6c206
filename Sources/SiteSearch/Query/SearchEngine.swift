import ChineseText
import PolicyModel

/// Answers queries from an index as the site carries it, by the rules of the browser's engine.
public struct SearchEngine {
    /// How many candidates are read and ranked by their texts at a time, where not all are read.
    static let window = 10
    /// How many windows are read for each window of results before those found are shown, where there are any.
    static let patience = 5
    /// How many results come near, at most.
    static let nearest = 20
    /// What the last of them is worth, at least, as a share of the first.
    static let nearShare = 0.1
    /// Below how many results others that come near are shown.
    static let few = 5

    private var store: IndexStore

    /// Opens an index.
    ///
    /// - Parameter read: Returns the file at a path below the site's root (`search/index.js`). Files are read when a
    ///   query needs them, each once.
    /// - Throws: What `read` throws, or a ``SearchIndexError``.
    public init(read: @escaping (String) throws -> [UInt8]) throws {
        store = try IndexStore(read: read)
    }

    /// How many clauses and documents the index holds.
    public var unitCount: Int { store.manifest.units }

    /// What `text` asks for: all that holds it, best first; where nothing does, what comes nearest.
    ///
    /// - Parameter limit: How many results are returned at most; nil for all.
    public mutating func search(_ text: String, limit: Int? = nil) throws -> SearchAnswer {
        var written = WrittenQuery(text, facets: store.manifest.facets)
        var answer = SearchAnswer(query: text)
        if written.isEmpty { return answer }
        let allowed = try allowedUnits(for: &written)
        var rewriting = Rewriting(written.words)
        let asked = Asked(written: written, allowed: allowed, limit: limit.map { max($0, 1) })

        var found = try find(asked.query(for: rewriting), limit: asked.limit)
        if found.hits.isEmpty, !written.words.isEmpty { found = try findRewritten(asked, &rewriting, &answer) }
        answer.total = found.total
        answer.isExact = found.isExact
        answer.isForAll = found.isForAll
        answer.results = found.hits.prefix(limit ?? .max).map(\.result)
        let isPinpointed = found.hits.contains { $0.result.score.tier == 4 }
        let isFew = found.isForAll && found.isExact && found.total < Self.few
        if isFew, asked.canComeNear, asked.isPlain, !isPinpointed {
            answer.related = try related(asked, rewriting, besides: found)
        }
        return answer
    }

    /// The numbers that units of some documents have in the index; nil where it does not hold as many documents, or not
    /// just as many units of these.
    func numbers(of units: [SearchUnit], among documents: Int) -> [Int]? {
        let starts = store.documentStarts
        guard starts.count == documents + 1 else { return nil }
        var numbers: [Int] = []
        for (place, unit) in units.enumerated() {
            let isFirst = unit.clause == nil
            // A document's units end where the next document's begin.
            if isFirst, place > 0, numbers[place - 1] + 1 != starts[units[place - 1].document + 1] { return nil }
            numbers.append(isFirst ? starts[unit.document] : numbers[place - 1] + 1)
        }
        if let last = numbers.last, last + 1 != starts[units[units.count - 1].document + 1] { return nil }
        return numbers
    }

    /// Whether the index leads from a string to a unit that holds it, without ranking any other.
    mutating func finds(_ string: String, inUnit number: Int) throws -> Bool {
        let query = SearchQuery(terms: [SearchTerm([WrittenQuery.folded(string)])])
        let candidates = try Candidates(for: query, in: &store, ListReach())
        return try candidates.units.units.contains(number) && Match(of: query, in: store.unit(number)) != nil
    }

    /// Tries one thing after the other, each only where the one before found nothing.
    private mutating func findRewritten(
        _ asked: Asked, _ rewriting: inout Rewriting, _ answer: inout SearchAnswer
    ) throws -> Found {
        let words = try store.words()
        try rewriting.simplify(words) { try isKnown($0) }
        if rewriting.words.contains(where: { !$0.isPhrase && Speller.isSpelled($0.forms[0]) }) {
            try rewriting.spell(store.names()) { try isKnown($0) }
        }
        var tried = asked.written.words
        for step in 0..<3 {
            if step == 1 { rewriting.leaveOut(words.stopWords) }
            if step == 2 {
                rewriting.renumber()
                rewriting.addSynonyms(words.synonyms)
            }
            if rewriting.words == tried { continue }
            tried = rewriting.words
            let found = try find(asked.query(for: rewriting), limit: asked.limit)
            answer.notes = rewriting.notes
            if !found.hits.isEmpty { return found }
        }
        guard asked.canComeNear else { return Found(hits: [], total: 0, isExact: true, isForAll: true) }
        let near = try nearest(asked, rewriting)
        answer.notes = near.notes
        return near
    }

    /// Whether a unit may hold a word.
    private mutating func isKnown(_ word: [UInt32]) throws -> Bool {
        let query = SearchQuery(terms: [SearchTerm([word])])
        return try !Candidates(for: query, in: &store, ListReach(isBrief: true)).units.units.isEmpty
    }

    /// What the reader may have meant where nothing holds the query: words of names for those that no text holds.
    public mutating func suggestions(for text: String) throws -> [String] {
        var rewriting = Rewriting(WrittenQuery(text, facets: store.manifest.facets).words)
        let words = try store.words()
        try rewriting.simplify(words) { try isKnown($0) }
        rewriting.leaveOut(words.stopWords)
        let speller = Speller(try store.names())
        var suggestions: [String] = []
        for word in rewriting.words where !word.isPhrase {
            if try isKnown(word.forms[0]) { continue }
            suggestions += speller.words(like: word.forms[0]).map {
                String(String.UnicodeScalarView($0.compactMap(Unicode.Scalar.init)))
            }
        }
        return suggestions
    }

    /// The units that come nearest, but those that are known; a place that the query names narrows them.
    private mutating func nearest(
        _ asked: Asked, _ rewriting: Rewriting, besides known: Set<Int> = []
    ) throws -> Found {
        var placed = rewriting
        if placed.words.allSatisfy(\.isPinpoint) {
            return Found(hits: [], total: 0, isExact: true, isForAll: false, notes: rewriting.notes)
        }
        let places = store.manifest.jurisdictions.filter { !$0.isNation }
        let chosen = placed.takeOutPlaces(places.map { (name: $0.name, forms: $0.forms) })
        var query = asked.query(for: placed)
        if !chosen.isEmpty { query.allowed.append(units(of: chosen.map { places[$0] })) }
        query.shortTitle = asked.written.words.flatMap { SearchForm($0.forms[0]).units }
        let features = placed.features
        query.terms = features.terms
        query.choices = features.choices
        query.known = known
        let most = store.isWhole ? Self.nearest : Self.window
        let others = try find(query, limit: most).hits
        let least = (others.map(\.result.score.worth).max() ?? 0) * Self.nearShare
        let hits = Array(others.filter { $0.result.score.worth >= least }.prefix(most))
        return Found(hits: hits, total: 0, isExact: true, isForAll: false, notes: placed.notes)
    }

    /// Others that come near, besides what was found.
    private mutating func related(
        _ asked: Asked, _ rewriting: Rewriting, besides found: Found
    ) throws -> [SearchResult] {
        var wider = rewriting
        let words = try store.words()
        wider.leaveOut(words.stopWords)
        wider.addSynonyms(words.synonyms)
        let near = try nearest(asked, wider, besides: Set(found.hits.map(\.unit)))
        return near.hits.prefix(Self.window).map(\.result)
    }
}

extension SearchEngine {
    /// A query as written, and what it comes to.
    private struct Asked {
        let written: WrittenQuery
        let allowed: [[Int]]
        let limit: Int?

        /// Whether what comes near is worth showing: a phrase is meant as it stands.
        var canComeNear: Bool { !written.words.isEmpty && !written.words.contains(where: \.isPhrase) }

        /// Whether it has only word characters: a piece with punctuation is copied from a text, and nothing else is meant.
        var isPlain: Bool { written.words.allSatisfy { $0.forms[0].allSatisfy(NGrams.isWord) } }

        func query(for rewriting: Rewriting) -> SearchQuery {
            SearchQuery(
                terms: rewriting.words.map { SearchTerm($0.forms) },
                excluded: written.excluded.map { SearchTerm([$0]) },
                allowed: allowed)
        }
    }

    /// What was found, best first.
    private struct Found {
        var hits: [Hit]
        var total: Int
        var isExact: Bool
        var isForAll: Bool
        var notes: [SearchNote] = []
    }

    private struct Hit {
        let unit: Int
        let result: SearchResult
    }

    private enum Attempt {
        case found(Found)
        /// More of the lists has to be read, or is worth reading.
        case wider(ListReach)
    }

    /// Finds what answers a query: candidates are taken in the order of what the lists say, and read as far as they are
    /// shown.
    private mutating func find(_ query: SearchQuery, limit: Int?) throws -> Found {
        var reach = ListReach(isBrief: !store.isWhole && limit != nil)
        while true {
            switch try find(query, limit: limit, reach) {
            case .found(let found): return found
            case .wider(let wider): reach = wider
            }
        }
    }

    /// Asks for a wider reach where the strong parts of long lists do not suffice, and where most of what was read answers
    /// nothing while lists that were left aside cost less than the texts they may spare. Each reads at least one list more.
    private mutating func find(_ query: SearchQuery, limit: Int?, _ reach: ListReach) throws -> Attempt {
        let candidates = try Candidates(for: query, in: &store, reach)
        let ranking = Ranking(
            frequencies: candidates.frequencies, units: store.manifest.units, length: store.manifest.length)
        let count = candidates.units.units.count
        let wanted = store.isWhole || limit == nil ? count : max(limit ?? 0, 1) + Self.window * 2
        var order = ReadingOrder(candidates.units, expecting: wanted)
        var hits: [Hit] = []
        let patience = limit.map { Self.patience * Self.window * (($0 + Self.window - 1) / Self.window) } ?? .max
        func isPatient() -> Bool { hits.count < limit ?? .max && (hits.isEmpty || order.read < patience) }
        while !order.isAtEnd, store.isWhole || isPatient() {
            let window = order.next(store.isWhole ? count : Self.window)
            let found = try matches(of: query, in: window, ranking)
            hits += found
            guard found.count * 2 < window.count, !store.isWhole, hits.count < limit ?? .max else { continue }
            let spared = (hits.isEmpty ? count : min(count, patience)) - order.read
            if let aside = candidates.shortestAside, aside <= ListReach.unitsPerText * spared {
                return .wider(reach.widened(toSpare: spared))
            }
            order.spread()
        }
        if !candidates.isComplete, order.isAtEnd, hits.count < limit ?? .max {
            return .wider(ListReach(isBrief: false, affordable: reach.affordable))
        }
        if limit == nil { hits.sort(by: Self.isBetter) }
        let isCounted = order.isAtEnd && candidates.isComplete
        return .found(
            Found(
                hits: hits, total: isCounted ? hits.count : candidates.bound, isExact: isCounted || candidates.isExact,
                isForAll: query.isForAll))
    }

    /// Those units that answer the query, best first; equals in the order of the knowledge base.
    private mutating func matches(of query: SearchQuery, in units: [Int], _ ranking: Ranking) throws -> [Hit] {
        var hits: [Hit] = []
        for number in units {
            let unit = try store.unit(number)
            guard let match = Match(of: query, in: unit) else { continue }
            let score = ranking.score(match, of: query, in: unit)
            hits.append(Hit(unit: number, result: Self.result(match, score, ranking.tellings(match), in: unit)))
        }
        return hits.sorted(by: Self.isBetter)
    }

    private static func isBetter(_ one: Hit, than other: Hit) -> Bool {
        let (left, right) = (one.result.score.value, other.result.score.value)
        return left != right ? left > right : one.unit < other.unit
    }

    private static func result(
        _ match: Match, _ score: SearchScore, _ tellings: [Int], in unit: IndexedUnit
    ) -> SearchResult {
        let index = match.bestLine(in: unit, tellings)
        return SearchResult(
            document: unit.document.id, clause: unit.clause, provision: unit.lines[index].provision, score: score,
            snippet: Snippet.text(
                of: text(of: unit, from: index), around: match.shownHit(inLine: index, of: unit, tellings)))
    }

    /// A line and, where it is shorter than a snippet, those that follow it in its clause: a marker or a heading on a line
    /// of its own says little.
    private static func text(of unit: IndexedUnit, from line: Int) -> [UInt16] {
        var text = unit.lines[line].text
        guard unit.clause != nil else { return text }
        for next in unit.lines[(line + 1)...] where text.count < Snippet.length {
            text += [UInt16(Folding.space)] + next.text
        }
        return text
    }
}

extension SearchEngine {
    /// The choices of units that filters and places leave; pinpoints are settled, places beside them taken out.
    private mutating func allowedUnits(for written: inout WrittenQuery) throws -> [[Int]] {
        var allowed: [[Int]] = []
        for filter in written.filters { allowed.append(try units(filter.facet, filter.value)) }
        written.words = PinpointForm.settled(try split(written.words))
        guard written.words.contains(where: { PinpointForm.isPinpoint($0.forms[0]) }) else { return allowed }
        var chosen: [IndexManifest.Place] = []
        written.words = try written.words.compactMap { word in
            let (places, rest) = try self.places(atHeadOf: word)
            chosen += places
            return places.isEmpty ? word : rest.isEmpty ? nil : WrittenQuery.Word(rest)
        }
        return chosen.isEmpty ? allowed : allowed + [units(of: chosen)]
    }

    /// The places whose name a word is, or begins with if nothing holds it as it is (浙江办法), and what stands behind the
    /// name. 省 in front of other words is any place but a nation.
    private mutating func places(
        atHeadOf word: WrittenQuery.Word
    ) throws -> (places: [IndexManifest.Place], rest: [UInt32]) {
        let text = word.forms[0]
        if word.isPhrase { return ([], text) }
        let places = store.manifest.jurisdictions
        for place in places {
            for name in place.forms where text.starts(with: name) {
                let rest = Self.withoutParticles(text[name.count...])
                if try rest.isEmpty || !isKnown(text) { return ([place], rest) }
            }
        }
        guard text.count > 1, text.starts(with: Self.province), try !isKnown(text) else { return ([], text) }
        return (places.filter { !$0.isNation }, Self.withoutParticles(text.dropFirst()))
    }

    /// The units of the documents of some jurisdictions, ascending.
    private func units(of places: [IndexManifest.Place]) -> [Int] {
        Set(places.flatMap { store.units(ofDocuments: $0.first, count: $0.count) }).sorted()
    }

    /// Cuts a pinpoint out of the words around it: 国家（八）, 专利法第九条; any words if nothing holds them as they are
    /// written, 江苏第11条措施.
    private mutating func split(_ words: [WrittenQuery.Word]) throws -> [WrittenQuery.Word] {
        try words.flatMap { word in
            let text = word.forms[0]
            guard !word.isPhrase, let pinpoint = PinpointForm.range(in: text), pinpoint != text.indices else {
                return [word]
            }
            let isLast = pinpoint.upperBound == text.count
            guard try isLast && isName(Array(text[..<pinpoint.lowerBound])) || !isKnown(text) else { return [word] }
            let parts = [text[..<pinpoint.lowerBound], text[pinpoint], text[pinpoint.upperBound...]]
            return parts.map(Self.withoutParticles).filter { !$0.isEmpty }.map { WrittenQuery.Word($0) }
        }
    }

    /// A piece of a word without 的 at its ends.
    private static func withoutParticles(_ piece: ArraySlice<UInt32>) -> [UInt32] {
        Array(piece.drop { $0 == particle }.reversed().drop { $0 == particle }.reversed())
    }

    private static let particle = UInt32(0x7684)  // 的
    private static let province = [UInt32(0x7701)]  // 省

    /// Whether a word is a jurisdiction's name, or stands in a title.
    private mutating func isName(_ word: [UInt32]) throws -> Bool {
        if store.manifest.jurisdictions.contains(where: { WrittenQuery.folded($0.name) == word }) { return true }
        var lookup = TermLookup(store: store, includesLabels: false, reach: ListReach(isBrief: true))
        let strong = try lookup.holders(of: SearchTerm([word])).strong
        store = lookup.store
        let starts = Set(store.documentStarts)
        return word.count > 2 && strong.contains { starts.contains($0) }
    }

    /// The units that have a value of a facet: one whose name, or the value itself, holds the text; only those that are it
    /// where some are.
    private mutating func units(_ facet: SearchFacet, _ text: [UInt32]) throws -> [Int] {
        let values = try store.tags(of: facet)
        let names = values.map { value in ([value.value] + value.names).map(WrittenQuery.folded) }
        let same = values.indices.filter { names[$0].contains(text) }
        let chosen =
            same.isEmpty ? values.indices.filter { names[$0].contains { $0.firstRange(of: text) != nil } } : same
        let holders = Set(chosen.flatMap { values[$0].holders }).sorted()
        return facet.isOfDocument ? holders.flatMap { store.units(ofDocuments: $0, count: 1) } : holders
    }
}
