import ChineseText
import PolicyModel

/// Answers queries from an index as the site carries it, by the rules of the browser's engine.
///
/// Terms are separated by white space. A result holds each of them as it is, once width and letter case are folded: in
/// its own lines, or in the title or jurisdiction of its document.
public struct SearchEngine {
    private var store: IndexStore

    /// Opens an index.
    ///
    /// - Parameter read: Returns the file at a path below the site's root (`search/index.json`). Files are read when a
    ///   query needs them, each once.
    /// - Throws: What `read` throws, or a ``SearchIndexError``.
    public init(read: @escaping (String) throws -> [UInt8]) throws {
        store = try IndexStore(read: read)
    }

    /// How many clauses and documents the index holds.
    public var unitCount: Int { store.manifest.units }

    /// All that holds what `query` asks for: best first, equals in the order of the knowledge base.
    ///
    /// - Parameter limit: How many results are returned at most; nil for all. The total counts all of them.
    public mutating func search(_ query: String, limit: Int? = nil) throws -> SearchAnswer {
        let read = SearchQuery(query)
        let candidates = try Candidates(for: read, in: &store)
        let ranking = Ranking(
            frequencies: candidates.frequencies, units: store.manifest.units, length: store.manifest.length)
        var hits: [(unit: Int, match: Match, score: Double)] = []
        for number in candidates.units {
            let unit = try store.unit(number)
            guard let match = Match(of: read, in: unit) else { continue }
            hits.append((number, match, ranking.score(match, of: read, in: unit)))
        }
        hits.sort { $0.score != $1.score ? $0.score > $1.score : $0.unit < $1.unit }
        let results = try hits.prefix(limit ?? hits.count).map { hit in
            Self.result(hit.match, score: hit.score, of: read, in: try store.unit(hit.unit))
        }
        return SearchAnswer(query: query, total: hits.count, results: results)
    }

    /// Whether the index leads from a term to a unit that holds it, without ranking any other.
    mutating func finds(_ term: String, inUnit number: Int) throws -> Bool {
        let query = SearchQuery(term)
        guard query.terms.count == 1 else { return false }
        guard try Candidates.holders(of: query.terms[0], in: &store).units.contains(number) else { return false }
        return Match(of: query, in: try store.unit(number)) != nil
    }

    private static func result(
        _ match: Match, score: Double, of query: SearchQuery, in unit: IndexedUnit
    ) -> SearchResult {
        let index = match.bestLine(of: query, in: unit)
        return SearchResult(
            document: unit.document, clause: unit.clause, provision: unit.lines[index].provision, score: score,
            snippet: Snippet.text(
                of: Self.text(of: unit, from: index), around: match.shownHit(of: query, inLine: index, of: unit)))
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
