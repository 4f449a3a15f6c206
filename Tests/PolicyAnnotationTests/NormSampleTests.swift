import Foundation
import PolicyModel
import Testing

/// 200 norms drawn at random, 130 from the 2,896 statutes and 70 from the 27 State Council texts, and read by hand
/// against the guidelines before any of them had formed a rule: 178 were norms as found, 160 of them with their actors.
@Suite("Norms of a random sample")
struct NormSampleTests {
    /// A norm of the sample and what its reader thought of it.
    struct Row: Decodable, CustomTestStringConvertible {
        /// Whether what was found is right.
        enum Verdict: String, Decodable {
            case right, wrong
        }

        /// Whether the program still finds what was wrong; what was right and has since become the front of the norm
        /// behind it is joined.
        enum Now: String, Decodable {
            case still, mended, joined
        }

        /// The document's title and the article or measure that holds the sentence.
        let context: String
        let sentence: String
        let modality: String
        /// The words of the norm.
        let quote: String
        /// Who is named, but for an implied issuer: as found when the sample was read, with those whom later readers found
        /// missing or false.
        let actors: [String]
        let verdict: Verdict
        let now: Now?
        /// The verdict on the actors of a right norm.
        let actorsVerdict: Verdict?
        let actorsNow: Now?

        var testDescription: String { "\(modality) \(quote)" }
    }

    static let rows: [Row] = {
        let path = Norms.repository.appendingPathComponent("Tests/Fixtures/norms/sample-200.jsonl")
        let lines = ((try? String(contentsOf: path, encoding: .utf8)) ?? "").split(separator: "\n")
        return lines.compactMap { try? JSONDecoder().decode(Row.self, from: Data($0.utf8)) }
    }()

    @Test("holds 200 judged norms, of which 178 were right")
    func sample() {
        #expect(Self.rows.count == 200)
        #expect(Self.rows.count { $0.verdict == .right } == 178)
        #expect(Self.rows.count { $0.verdict == .right && $0.actorsVerdict == .right } == 160)
    }

    @Test("still finds what was judged right", arguments: rows.filter { $0.verdict == .right })
    func right(row: Row) {
        let found = norms(of: row) { $0.contains(row.quote) }
        #expect(found.isEmpty == (row.now == .joined))
        if row.actorsVerdict == .right, row.now != .joined { #expect(found.contains { $0 == row.actors }) }
    }

    @Test(
        "finds no more of what was judged wrong than is written down", arguments: rows.filter { $0.verdict == .wrong })
    func wrong(row: Row) {
        let isMended = row.now == .mended
        #expect(norms(of: row) { isMended ? $0 == row.quote : $0.hasSuffix(row.quote) }.isEmpty == isMended)
    }

    @Test("names no more wrong actors than are written down", arguments: rows.filter { $0.actorsVerdict == .wrong })
    func wrongActors(row: Row) {
        let found = norms(of: row) { $0.hasSuffix(row.quote) }
        #expect(found.contains { $0 == row.actors } == (row.actorsNow == .still))
    }

    /// The actors of the norms of the row's sentence that have its modality and such words. What stands in front of a norm
    /// has belonged to it only since the sample was read.
    private func norms(of row: Row, holding words: (String) -> Bool) -> [[String]] {
        let (policy, annotations) = Norms.read(row.context + "\n")
        return annotations.norms
            .filter { norm in
                policy.quote(norm.sentence) == row.sentence && norm.modality.rawValue == row.modality
                    && words(policy.quote(norm.passage))
            }
            .map { norm in norm.actors.filter { $0.origin != .implied }.map(\.name) }
    }
}
