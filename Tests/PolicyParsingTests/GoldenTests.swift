import Foundation
import PolicyModel
import PolicyParsing
import Testing

/// Each folder of `Tests/Fixtures/parsing` holds a text and the tree that a reader found in it.
///
/// `TIAOWEN_RECORD=1 swift test --filter GoldenTests` writes the trees anew; read the difference before committing it.
@Suite("Golden trees")
struct GoldenTests {
    @Test("are what the parser finds", arguments: Fixture.cases)
    func tree(name: String) throws {
        let policy = Fixture.parse(try Fixture.input(name), id: name)
        let found =
            TreeDump.dump(policy.value)
            + policy.diagnostics.map { "\($0.line ?? 0) \($0.code): \($0.message)\n" }.joined()
        try compare(found, with: Fixture.folder.appendingPathComponent("\(name)/expected.txt"))
        #expect(Conservation(policy.value).diagnostics.isEmpty)
    }

    @Test(
        "of the three published texts are as they were read",
        arguments: [
            "national/national-2022-ip-services", "zhejiang/zhejiang-2018-cluster-zones",
            "jiangsu/jiangsu-2025-ip-services",
        ])
    func publishedText(path: String) throws {
        let file = Fixture.repository.appendingPathComponent("content/policies/\(path).md")
        let text = try String(contentsOf: file, encoding: .utf8)
        let body = try #require(text.range(of: "\n---\n"))
        let policy = Fixture.parse(String(text[body.upperBound...]), id: file.deletingPathExtension().lastPathComponent)
        #expect(policy.diagnostics.isEmpty)
        let expected = Fixture.repository.appendingPathComponent("Tests/Fixtures/published/\(policy.value.id).txt")
        try compare(TreeDump.dump(policy.value), with: expected)
        #expect(Conservation(policy.value).diagnostics.isEmpty)
    }

    private func compare(_ found: String, with file: URL) throws {
        if ProcessInfo.processInfo.environment["TIAOWEN_RECORD"] != nil {
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(found.utf8).write(to: file)
        }
        let expected = try String(contentsOf: file, encoding: .utf8)
        let pairs = zip(found.split(separator: "\n"), expected.split(separator: "\n"))
        if let (new, old) = pairs.first(where: { $0 != $1 }) { Issue.record("found: \(new)\nexpected: \(old)") }
        #expect(found == expected)
    }
}
