import Foundation
import PolicyModel
import Testing

/// 200 norms drawn at random from 2,896 statutes and 27 State Council texts, read by hand against the guidelines.
@Suite("Norms of a random sample")
struct NormSampleTests {
    /// A norm of the sample and what its reader thought of it.
    struct Row: Decodable, CustomTestStringConvertible {
        let provision: String
        let leadIn: String?
        let text: String
        /// The words of the norm.
        let quote: String
        let modality: String
        /// Who is named, but for an implied issuer.
        let actors: [String]
        let verdict: String
        let actorsVerdict: String
        /// Whether the actors need more of the document than the sentence and its lead-in, so that they cannot be found
        /// here: those of the sentence before, those of a note behind.
        let actorsNeedDocument: Bool?

        var testDescription: String { "\(modality) \(text)" }
    }

    static let rows: [Row] = {
        let path = Norms.repository.appendingPathComponent("Tests/Fixtures/norms/sample-200.jsonl")
        let lines = ((try? String(contentsOf: path, encoding: .utf8)) ?? "").split(separator: "\n")
        return lines.compactMap { try? JSONDecoder().decode(Row.self, from: Data($0.utf8)) }
    }()

    @Test("holds 200 judged norms, nine in ten of them right")
    func sample() {
        #expect(Self.rows.count == 200)
        #expect(Self.rows.filter { $0.verdict == "right" }.count >= 180)
    }

    @Test(
        "still finds what was judged right",
        arguments: rows.filter { $0.verdict == "right" })
    func right(row: Row) {
        let found = norms(of: row).filter { $0.modality == row.modality }
        #expect(!found.isEmpty)
        if row.actorsVerdict == "right", row.actorsNeedDocument != true {
            #expect(found.contains { $0.actors == row.actors })
        }
    }

    @Test("makes fewer of the mistakes that were found")
    func wrong() {
        let again = Self.rows.filter { row in
            row.verdict == "wrong" && norms(of: row).contains { $0.modality == row.modality && $0.quote == row.quote }
        }
        #expect(again.count <= 7, "\(again.map(\.testDescription))")
    }

    /// The sentence's norms, in an article or a measure as in its document, below its lead-in.
    private func norms(of row: Row) -> [(modality: String, quote: String, actors: [String])] {
        let inArticle = row.provision.hasPrefix("art-")
        let start = inArticle ? "某办法\n第一条 " : "某市意见\n一、措施\n（一）某项。"
        let item = inArticle ? "\n（一）" : "\n1."
        let text = start + (row.leadIn.map { $0 + item } ?? "") + row.text + "\n"
        let (policy, annotations) = Norms.read(text)
        return annotations.norms.filter { policy.quote($0.sentence) == row.text }.map { norm in
            (
                norm.modality.rawValue, policy.quote(norm.passage),
                norm.actors.filter { $0.origin != .implied }.map(\.name)
            )
        }
    }
}
