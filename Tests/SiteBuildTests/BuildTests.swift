import Foundation
import PolicyModel
import Testing

@testable import SiteBuild

/// The tests run in the package's folder, where content and theme lie.
@Suite("Building the site")
struct BuildTests {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    private func build(content: String = "content") throws -> Build {
        let day = try #require(CivilDate(iso: "2026-01-01"))
        return Build(content: content, theme: "theme", output: folder.path + "/site", asOf: day)
    }

    /// A copy of the project's content that a test may spoil.
    private func copiedContent() throws -> String {
        let copy = folder.path + "/content"
        try FileManager.default.copyItem(atPath: "content", toPath: copy)
        return copy
    }

    @Test("The project's content builds without a finding")
    func content() throws {
        let report = try build().run()
        #expect(report.findings.map(\.diagnostic) == [])
        let knowledge = try #require(report.knowledge)
        #expect(knowledge.policies.map(\.metadata.jurisdiction) == ["CN", "CN-ZJ", "CN-JS"])
        #expect(folder.files.count == report.figures.map { $0.files + 1 })
    }

    @Test("The same content gives the same bytes")
    func reproducible() throws {
        let (one, other) = (try build().files().files, try build().files().files)
        #expect(!one.isEmpty)
        #expect(one.map(\.path) == other.map(\.path))
        #expect(one.map(\.bytes) == other.map(\.bytes))
    }

    @Test("What is kept from one build to the next counts only while its files are the same")
    func keptParts() throws {
        let content = try copiedContent()
        let day = try #require(CivilDate(iso: "2026-01-01"))
        let build = Build(content: content, theme: "theme", output: "", asOf: day, kept: KeptParts())
        let topics = { try #require(build.draft().draft).knowledge.topics.map(\.id) }
        let before = try topics()
        #expect(try topics() == before)
        let more = """
              - id: kept
                name: 更多
                english-name: More
                definition: 甲。
                english-definition: More.
                parent: talent
                terms:
                  3: [甲乙丙]

            """
        try folder.write(try #require(folder.text(of: "content/topics.yml")) + more, to: "content/topics.yml")
        #expect(try topics() == before + ["kept"])
    }

    @Test("Texts and what is known of them are kept while only pages change, and read anew when a text does")
    func keptTexts() throws {
        let content = try copiedContent()
        let day = try #require(CivilDate(iso: "2026-01-01"))
        let build = Build(content: content, theme: "theme", output: "", asOf: day, kept: KeptParts())
        let norms = { try #require(build.draft().draft).knowledge.annotations.map(\.norms.count) }
        let before = try norms()
        let page = "content/pages/about.en.md"
        try folder.write(try #require(folder.text(of: page)) + "\nMore.\n", to: page)
        #expect(try norms() == before)
        let text = "content/policies/zhejiang/zhejiang-2018-cluster-zones.md"
        let words = try #require(folder.text(of: text)).components(separatedBy: "应具备").joined(separator: "有")
        try folder.write(words, to: text)
        let anew = Build(content: content, theme: "theme", output: "", asOf: day)
        let other = try #require(anew.draft().draft).knowledge.annotations.map { $0.norms.map(\.modality) }
        #expect(try #require(build.draft().draft).knowledge.annotations.map { $0.norms.map(\.modality) } == other)
    }

    @Test("A text download is the text as received")
    func download() throws {
        let (report, files) = try build().files()
        let policy = try #require(report.knowledge?.policies.first)
        let file = try #require(files.first { $0.path == "data/\(policy.id).txt" })
        #expect(file.bytes == Array(policy.source.bytes[policy.source.bodyStart...]))
    }

    @Test("An error in one text keeps the previous site whole, and all errors are listed")
    func errorsKeepTheSite() throws {
        _ = try build().run()
        let before = folder.text(of: "site/index.html")
        let content = try copiedContent()
        try folder.write("---\nid: a\njurisdiction: CN-XX\n---\n第一条 甲。\n", to: "content/policies/a.md")
        try folder.write("---\nid: b\ntittle: 乙\njurisdiction: CN\n---\n第一条 乙。\n", to: "content/policies/b.md")
        try folder.write("第一条 丙。\n", to: "content/policies/丙.txt")
        let report = try build(content: content).run()
        #expect(!report.isPublished)
        let errors = report.findings.map(\.diagnostic).filter { $0.severity == .error }
        #expect(errors.map(\.code) == ["jurisdiction-unknown", "unknown-key", "id-needed", "jurisdiction-needed"])
        #expect(folder.text(of: "site/index.html") == before)
    }

    @Test("A broken link in a written page stops the build")
    func brokenLink() throws {
        let content = try copiedContent()
        try folder.write("---\ntitle: 甲\n---\n[乙](none.html)\n", to: "content/pages/x.zh-Hans.md")
        let report = try build(content: content).run()
        #expect(!report.isPublished)
        #expect(report.findings.map(\.diagnostic.code) == ["broken-link"])
        #expect(folder.text(of: "site/index.html") == nil)
    }
}

extension BuildReport {
    /// Whether there is a site; a failed expectation about the site itself would print all of it.
    fileprivate var isPublished: Bool { figures != nil }
}
