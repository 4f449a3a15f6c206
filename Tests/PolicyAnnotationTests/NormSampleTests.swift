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
        let modality: String
        /// Who is named, but for an implied issuer.
        let actors: [String]
        let verdict: String
        let actorsVerdict: String
        /// Whether the finding needs more of its document than its sentence and its lead-in, so that it cannot be
        /// repeated here: actors of the sentence before, notes behind it.
        let needsDocument: Bool?

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
        arguments: rows.filter { $0.verdict == "right" && $0.needsDocument != true })
    func right(row: Row) {
        let found = norms(of: row).filter { $0.modality == row.modality }
        #expect(!found.isEmpty)
        if row.actorsVerdict == "right" { #expect(found.contains { $0.actors == row.actors }) }
    }

    @Test("makes fewer of the mistakes that were found")
    func wrong() {
        let again = Self.rows.filter { row in
            row.verdict == "wrong" && norms(of: row).contains { $0.modality == row.modality }
        }
        #expect(again.count <= 8, "\(again.map(\.testDescription))")
    }

    /// The sentence's norms, in an article or a measure as in its document, below its lead-in.
    private func norms(of row: Row) -> [(modality: String, actors: [String])] {
        let inArticle = row.provision.hasPrefix("art-")
        let start = inArticle ? "某办法\n第一条 " : "某市意见\n一、措施\n（一）某项。"
        let item = inArticle ? "\n（一）" : "\n1."
        let text = start + (row.leadIn.map { $0 + item } ?? "") + row.text + "\n"
        let (policy, annotations) = Norms.read(text)
        return annotations.norms.filter { policy.quote($0.sentence) == row.text }.map { norm in
            (norm.modality.rawValue, norm.actors.filter { $0.origin != .implied }.map(\.name))
        }
    }
}
