import Foundation
import PolicyAnnotation
import PolicyModel
import PolicyParsing
import Testing
import Yams

/// The words that the project ships, read from `content/vocabulary/`.
enum ShippedVocabulary {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("content/vocabulary")

    /// The lists of some files, by `file.list`. A file that cannot be read fails whatever asks for it: without its words a
    /// rule would find nothing, and a test that it finds nothing would pass.
    static func words(_ files: String..., actors: [KnownActor] = []) -> Vocabulary {
        var lists: [String: [String]] = [:]
        for file in files {
            for (name, words) in read(file) { lists["\(file).\(name)"] = words }
        }
        return Vocabulary(lists: lists, actors: actors)
    }

    private static func read(_ file: String) -> [String: [String]] {
        do {
            let text = try String(contentsOf: folder.appendingPathComponent("\(file).yml"), encoding: .utf8)
            return try YAMLDecoder().decode([String: [String]].self, from: text)
        } catch {
            Issue.record(error, "content/vocabulary/\(file).yml")
            return [:]
        }
    }
}

extension Policy {
    /// A text parsed as the program does.
    static func parsed(_ text: String) -> Policy {
        let source = SourceText(file: "text.txt", bytes: Array(text.utf8))
        return PolicyParser.parse(source, facts: DeclaredFacts(id: "text", provenance: Provenance(sha256: ""))).value
    }

    /// The words at a passage's range in its provision as printed.
    func printed(at passage: Passage) -> String? {
        guard let index = passage.provision else { return nil }
        let tree = divisions[passage.division].provisions
        let node = tree.nodes[index]
        let words =
            [node.number, node.heading].compactMap { $0 }.map { source[$0] }.joined() + text(of: index, in: tree)
        return String(String.UnicodeScalarView(Array(words.unicodeScalars)[range(of: passage)]))
    }
}
