import Foundation
import PolicyModel
import PolicyParsing

/// Folders below `Tests/Fixtures`, and parsing for tests.
enum Fixture {
    /// The repository's root, found from this file.
    static let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    static let folder = repository.appendingPathComponent("Tests/Fixtures/parsing")

    /// The names of the cases, sorted.
    static let cases: [String] =
        ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).filter { !$0.hasPrefix(".") }
        .sorted()

    static func input(_ name: String) throws -> String {
        try String(contentsOf: folder.appendingPathComponent("\(name)/input.txt"), encoding: .utf8)
    }

    /// The tree of a text, as ``TreeDump`` writes it.
    static func dump(_ text: String) -> String { TreeDump.dump(parse(text).value) }

    static func parse(_ text: String, id: String = "text") -> Reported<Policy> {
        let source = SourceText(file: "\(id).txt", bytes: Array(text.utf8))
        return PolicyParser.parse(source, facts: DeclaredFacts(id: id, provenance: Provenance(sha256: "")))
    }
}
