import Foundation
import PolicyModel
import Testing

@testable import SiteBuild

@Suite struct ChineseWordingTests {
    @Test func everyMessageOfTheProgramHasAChineseWording() throws {
        let templates = try SourceMessages.templates()
        #expect(templates.count > 100)
        let spoken = templates.filter { $0.contains(where: \.isLetter) }
        let missing = spoken.filter { ChineseWording.catalogue[$0] == nil }
        #expect(missing.isEmpty, "\(missing.sorted())")
    }

    @Test func aWordingHasAHoleForEachValue() {
        let holes = { (words: String) in words.components(separatedBy: "{}").count }
        for (english, chinese) in ChineseWording.catalogue where holes(english) != holes(chinese) {
            Issue.record("\(english) / \(chinese)")
        }
    }

    @Test func wordingsAreChinese() {
        for chinese in ChineseWording.catalogue.values {
            let hasHan = chinese.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
            #expect(hasHan || chinese == " true 或 false", "\(chinese)")
        }
    }

    @Test func valuesThatAreWordingsThemselvesAreSaidInChineseToo() {
        let reason: Message = "leads to no file"
        let message: Message = "the reference “\("a{}b")” \(reason)"
        #expect(message.description == "the reference “a{}b” leads to no file")
        #expect(message.inChinese == "链接“a{}b”没有对应的文件")
    }

    @Test func messagesAreTheSameWhereTheyReadTheSame() {
        let interpolated: Message = "no template is called “\("a")”"
        #expect(interpolated == "no template is called “a”")
        #expect(Set([interpolated, "no template is called “a”"]).count == 1)
    }

    @Test func bracesThatAreNoHolesStay() {
        let message: Message = "{{#section}} \(1) {"
        #expect(message.description == "{{#section}} 1 {")
        #expect(("{}" as Message).description == "{}")
    }
}

/// The messages that stand behind a code or as a hint in the program's source, as templates.
private enum SourceMessages {
    static func templates() throws -> Set<String> {
        let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../Sources").standardizedFileURL
        var templates: Set<String> = []
        let files = try #require(FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil))
        for case let file as URL in files {
            guard file.pathExtension == "swift", !file.path.contains("/Explaining/") else { continue }
            templates.formUnion(try Self.templates(in: String(contentsOf: file, encoding: .utf8)))
        }
        return templates
    }

    private static func templates(in source: String) throws -> [String] {
        let opening = try Regex(
            #"(?:(?:\.error|\.warning|\.note|report\(|fault\(|failure\(|finding\()[^"\n]*\n?\s*"[a-z]+(?:-[a-z]+)+","#
                + #"(?: \w+\) \{)?|hint:|hint \?\?|: Message =|\.damaged\(|\.withoutText\(|\.unsupported\()\s*(?=")"#)
        return source.matches(of: opening).map { template(of: source[$0.range.upperBound...].dropFirst()) }
    }

    /// The template of a literal, from behind its first quotation mark.
    private static func template(of literal: Substring) -> String {
        var template = ""
        var rest = literal
        while let character = rest.popFirst(), character != "\"" {
            guard character == "\\" else {
                template.append(character)
                continue
            }
            if rest.popFirst() == "(" {
                skipInterpolation(&rest)
                template += "{}"
            }
        }
        return template
    }

    private static func skipInterpolation(_ rest: inout Substring) {
        var depth = 1
        while depth > 0, let character = rest.popFirst() {
            switch character {
            case "(": depth += 1
            case ")": depth -= 1
            case "\"": skipLiteral(&rest)
            default: break
            }
        }
    }

    private static func skipLiteral(_ rest: inout Substring) {
        while let character = rest.popFirst(), character != "\"" {
            guard character == "\\", rest.popFirst() == "(" else { continue }
            skipInterpolation(&rest)
        }
    }
}
