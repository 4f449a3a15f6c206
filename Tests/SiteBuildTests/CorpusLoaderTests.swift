import PolicyModel
import Testing

@testable import SiteBuild

@Suite("Loading texts")
struct CorpusLoaderTests {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    private func load(_ bytes: [UInt8], as name: String) throws -> Reported<LoadedText?> {
        CorpusLoader.load(try folder.write(bytes, to: name))
    }

    @Test("A plain text has its file's stem as id and begins at its first line")
    func plain() throws {
        let text = try #require(load(Array("---\n第一条 甲。\n".utf8), as: "某办法(2020).txt").value)
        #expect(text.facts.id == "某办法(2020)")
        #expect(text.source.bodyStart == 0)
        #expect(text.source.bodyLine == 1)
    }

    @Test("The text of a Markdown file begins behind its front matter")
    func frontMatter() throws {
        let text = try #require(load(Array("---\r\nid: a-1\r\n---\r\n第一条 甲。".utf8), as: "b.md").value)
        #expect(text.facts.id == "a-1")
        #expect(text.source.bodyLine == 4)
        #expect(text.source[Span(text.source.bodyStart, text.source.bytes.count)] == "第一条 甲。")
    }

    @Test("A line of hyphens further down is no front matter")
    func hyphensBelow() throws {
        let text = try #require(load(Array("第一条 甲。\n---\n乙\n---\n".utf8), as: "b.md").value)
        #expect(text.source.bodyStart == 0)
    }

    @Test("Front matter that never ends is an error")
    func unclosed() throws {
        let loaded = try load(Array("---\nid: a\n第一条 甲。\n".utf8), as: "b.md")
        #expect(loaded.diagnostics.map(\.code) == ["front-matter-unclosed"])
    }

    @Test("The digest is that of the bytes on disk")
    func digest() throws {
        let text = try #require(load([0xEF, 0xBB, 0xBF] + "abc\r\n".utf8, as: "a.txt").value)
        #expect(text.facts.provenance.sha256 == "c3199f17595cd7b59cea561d9cb96f204ef903c38b1b9cb4a50b7e68d286f675")
    }

    @Test(
        "Files without a readable text are errors",
        arguments: [
            ("empty-file", []), ("empty-file", Array(" \n\t\n".utf8)),
            ("empty-file", Array("---\nid: a\n---\n\n".utf8)),
            ("binary-file", Array("%PDF\u{0}".utf8)), ("undecodable-byte", [0x80, 0xFF]),
        ] as [(String, [UInt8])])
    func refused(code: String, bytes: [UInt8]) throws {
        let loaded = try load(bytes, as: "a.md")
        #expect(loaded.value == nil)
        #expect(loaded.diagnostics.map(\.code) == [code])
    }

    @Test("A file over the limit is refused without being read")
    func tooLarge() throws {
        let loaded = try load([UInt8](repeating: 0x41, count: TextFile.sizeLimit + 1), as: "a.txt")
        #expect(loaded.diagnostics.map(\.code) == ["file-too-large"])
    }

    @Test("A file that is not there is an error with the system's words")
    func missing() {
        let loaded = CorpusLoader.load(folder.path + "/none.txt")
        #expect(loaded.diagnostics.map(\.message) == ["cannot read: No such file or directory"])
    }
}
