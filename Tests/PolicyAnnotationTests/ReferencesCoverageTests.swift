import ChineseText
import Foundation
import PolicyAnnotation
import PolicyModel
import Testing

@Suite("Nothing that looks like a mention is skipped")
struct ReferencesCoverageTests {
    @Test("every 《, 第X条, 前款 and 本条 of the published texts is in a reference or in an exclusion", arguments: texts)
    func coverage(file: URL) throws {
        let (policy, annotations) = References.read(try String(contentsOf: file, encoding: .utf8))
        let spans = annotations.references.map(\.passage.span) + annotations.exclusions.map(\.passage.span)
        for sentence in Reading(policy).sentences {
            var cursor = UTF8Cursor(
                policy.source.bytes, from: sentence.passage.span.start, to: sentence.passage.span.end)
            while !cursor.isAtEnd {
                let start = cursor.offset
                let isTrigger = Self.takeTrigger(&cursor)
                if isTrigger {
                    let context = policy.source[sentence.passage.span]
                    #expect(spans.contains { $0.start <= start && start < $0.end }, "\(context) at \(start)")
                }
                cursor.offset = start
                cursor.advance()
            }
        }
    }

    @Test("the quote of every reference is what its range gives", arguments: texts)
    func evidence(file: URL) throws {
        let (policy, annotations) = References.read(try String(contentsOf: file, encoding: .utf8))
        for reference in annotations.references {
            guard let node = reference.passage.provision else { continue }
            let tree = policy.divisions[reference.passage.division].provisions
            let printed =
                [tree.nodes[node].number, tree.nodes[node].heading].compactMap { $0 }.map { policy.source[$0] }.joined()
                + policy.text(of: node, in: tree)
            let scalars = Array(printed.unicodeScalars)[policy.range(of: reference.passage)]
            #expect(scalars.map(String.init).joined() == policy.quote(reference.passage))
        }
    }

    @Test("every reference ends as a target or with a reason, never both", arguments: texts)
    func ends(file: URL) throws {
        let (_, annotations) = References.read(try String(contentsOf: file, encoding: .utf8))
        #expect(annotations.references.allSatisfy { ($0.target == nil) == ($0.unresolved != nil) })
    }

    private static func takeTrigger(_ cursor: inout UTF8Cursor) -> Bool {
        cursor.take("《") || cursor.take(word: "前款") || cursor.take(word: "本条") || cursor.takeOrdinalUnit() != nil
    }

    /// The published texts, the parser's examples, and the texts of the folders that `TIAOWEN_CORPORA` names.
    private static let texts: [URL] = {
        let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        let folders =
            [tests.appendingPathComponent("Fixtures").path]
            + (ProcessInfo.processInfo.environment["TIAOWEN_CORPORA"] ?? "").split(separator: ":").map(String.init)
        return folders.flatMap { folder -> [URL] in
            let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
            let isText = { (name: String) in
                (name.hasSuffix(".txt") && !name.hasSuffix("expected.txt")) || name.hasSuffix(".md")
            }
            return names.filter(isText).sorted().map { URL(fileURLWithPath: folder).appendingPathComponent($0) }
        }
    }()
}
