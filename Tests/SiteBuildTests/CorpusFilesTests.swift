import Foundation
import PolicyModel
import Testing

@testable import SiteBuild

@Suite("Finding files")
struct CorpusFilesTests {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    private func list(_ paths: String...) -> Reported<[String]> {
        let found = CorpusFiles.list(paths.map { folder.path + $0 })
        return Reported(found.value.map { String($0.dropFirst(folder.path.count)) }, found.diagnostics)
    }

    @Test("Files come in the order of their paths' bytes, whatever order they are named in")
    func order() throws {
        for name in ["b.md", "a/z.txt", "a-b.md", "a.md", "乙.md", "甲.md"] { try folder.write("x", to: name) }
        let all = ["/a-b.md", "/a.md", "/a/z.txt", "/b.md", "/乙.md", "/甲.md"]
        #expect(list("").value == all)
        #expect(list("/甲.md", "/b.md", "/a", "/a-b.md", "/a.md", "/乙.md", "/b.md").value == all)
    }

    @Test("Below a folder only texts count, and nothing hidden")
    func onlyTexts() throws {
        for name in ["a.md", "b.txt", "c.html", "d.json", ".e.md", ".git/f.md"] { try folder.write("x", to: name) }
        #expect(list("").value == ["/a.md", "/b.txt"])
    }

    @Test("Symbolic links are reported and not followed")
    func symbolicLinks() throws {
        try folder.write("x", to: "a.md")
        try FileManager.default.createSymbolicLink(atPath: folder.path + "/loop", withDestinationPath: folder.path)
        let found = list("")
        #expect(found.value == ["/a.md"])
        #expect(found.diagnostics.map(\.code) == ["symbolic-link"])
    }

    @Test("A path that is not there and a folder without texts are errors, and the others are listed")
    func missing() throws {
        try folder.write("x", to: "a.md")
        try folder.write("x", to: "empty/readme.html")
        let found = list("/none", "/empty", "/a.md")
        #expect(found.value == ["/a.md"])
        #expect(found.diagnostics.map(\.code) == ["unreadable-path", "no-texts"])
    }

    @Test("Two documents of one id are an error that names both files")
    func duplicateIDs() throws {
        try folder.write("第一条 甲。", to: "a/x.txt")
        try folder.write("第一条 乙。", to: "b/x.txt")
        let corpus = Corpus.read([folder.path])
        let found = try #require(corpus.findings.first { $0.diagnostic.code == "duplicate-id" }?.diagnostic)
        #expect(found.file.hasSuffix("b/x.txt"))
        #expect(found.message.description.contains("a/x.txt"))
        #expect(corpus.policies.count == 2)
    }
}
