import PolicyModel
import PolicyParsing
import Testing

@testable import SiteBuild

@Suite("Front matter")
struct FrontMatterTests {
    private func read(_ yaml: String) throws -> Reported<DeclaredFacts> {
        let text = Array("---\n\(yaml)\n---\n".utf8)
        guard case .found(let block) = FrontMatter.find(in: text) else { throw Missing() }
        return PolicyFrontMatter.facts(of: block, file: "a.md", stem: "stem", sha256: "")
    }

    private struct Missing: Error {}

    @Test("Every key is read")
    func everyKey() throws {
        let facts = try read(
            """
            id: national-2022
            jurisdiction: CN-ZJ
            title: 某意见
            kind: administrative-measures
            issuers: [甲局, 乙局]
            document-number: 某发〔2022〕1号
            adopted: 2022-12-27
            published: 2022-12-28
            effective: 2023-01-01
            expires: 2027-12-31
            aliases:
              - 某文件
            publisher: 某局
            url: https://example.org/
            retrieved: 2024-02-29
            rights: 公有
            """)
        #expect(facts.diagnostics.isEmpty)
        #expect(facts.value.id == "national-2022")
        #expect(facts.value.jurisdiction == "CN-ZJ")
        #expect(facts.value.title == "某意见")
        #expect(facts.value.kind == .administrativeMeasures)
        #expect(facts.value.issuers == ["甲局", "乙局"])
        #expect(facts.value.documentNumber == "某发〔2022〕1号")
        #expect(facts.value.dates.adopted?.description == "2022-12-27")
        #expect(facts.value.dates.published?.description == "2022-12-28")
        #expect(facts.value.dates.effective?.description == "2023-01-01")
        #expect(facts.value.dates.expires?.description == "2027-12-31")
        #expect(facts.value.aliases == ["某文件"])
        #expect(facts.value.provenance.publisher == "某局")
        #expect(facts.value.provenance.url == "https://example.org/")
        #expect(facts.value.provenance.retrieved?.description == "2024-02-29")
        #expect(facts.value.provenance.rights == "公有")
    }

    @Test("A key left empty says nothing, and so does an empty block")
    func emptyKeys() throws {
        let facts = try read("title:\nurl: ~\nissuers:")
        #expect(facts.diagnostics.isEmpty)
        #expect(facts.value.title == nil)
        #expect(facts.value.id == "stem")
        #expect(try read("").diagnostics.isEmpty)
    }

    @Test(
        "An unknown key is an error that names the nearest known one",
        arguments: [
            ("jurisdicton", "jurisdiction"), ("tilte", "title"), ("Title", "title"),
            ("documentNumber", "document-number"),
            ("issuer", "issuers"), ("expiry", "expires"),
        ])
    func unknownKey(key: String, meant: String) throws {
        let found = try #require(read("id: a\n\(key): x").diagnostics.first)
        #expect(found.code == "unknown-key")
        #expect(found.line == 3)
        #expect(found.hint == "did you mean “\(meant)”?")
    }

    @Test("A key that resembles none gets the list of known ones")
    func strangeKey() throws {
        let hint = try read("zzzzzzzz: 1").diagnostics.first?.hint
        #expect(hint?.description.hasPrefix("known: id, jurisdiction, title") == true)
    }

    @Test(
        "A wrong value is an error with its line and column",
        arguments: [
            ("id: A B", "wrong-value", 5), ("id: a--b", "wrong-value", 5), ("jurisdiction: 浙江", "wrong-value", 15),
            ("adopted: 2022-02-30", "wrong-value", 10), ("adopted: 2022年2月", "wrong-value", 10),
            ("kind: noticce", "wrong-value", 7), ("issuers: 甲局", "wrong-type", 10), ("title: [甲]", "wrong-type", 8),
            ("aliases: [[甲]]", "wrong-type", 11),
        ])
    func wrongValue(line: String, code: String, column: Int) throws {
        let found = try read("rights: 公有\n\(line)").diagnostics
        #expect(found.map(\.code) == [code])
        #expect(found.first?.line == 3)
        #expect(found.first?.column == column)
    }

    @Test("All mistakes are listed, none hides another")
    func allMistakes() throws {
        let found = try read("id: A\nkind: x\nfoo: 1\nadopted: y").diagnostics
        #expect(found.map { $0.line ?? 0 }.sorted() == [2, 3, 4, 5])
    }

    @Test("What is not YAML is an error at its line")
    func notYAML() throws {
        let found = try read("id: a\ntitle: 'open").diagnostics
        #expect(found.map(\.code) == ["yaml-syntax"])
        #expect(try read("id: a\nid: b").diagnostics.map(\.code) == ["duplicate-key"])
        #expect(try read("- a\n- b").diagnostics.map(\.code) == ["not-a-mapping"])
        #expect(try read("just words").diagnostics.map(\.code) == ["not-a-mapping"])
    }
}
