import Foundation
import PolicyAnnotation
import PolicyModel
import PolicyParsing

/// The words that the project ships, read from `content/vocabulary/`.
enum ShippedVocabulary {
    /// The lists of some files.
    static func words(_ files: String...) -> Vocabulary {
        var lists: [String: [String]] = [:]
        for file in files {
            for line in text(of: file).split(separator: "\n") where !line.hasPrefix("#") {
                guard let colon = line.range(of: ": [") else { continue }
                lists["\(file).\(line[..<colon.lowerBound])"] = words(in: line[colon.upperBound...].dropLast())
            }
        }
        return Vocabulary(lists: lists, actors: [])
    }

    private static func text(of file: String) -> String {
        let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let path = repository.appendingPathComponent("content/vocabulary/\(file).yml")
        return (try? String(contentsOf: path, encoding: .utf8)) ?? ""
    }

    /// The words of a flow list; those with marks of YAML in them stand in quotation marks.
    private static func words(in list: Substring) -> [String] {
        var words: [String] = []
        var isQuoted = false
        var word = ""
        for character in list {
            switch character {
            case "\"": isQuoted.toggle()
            case "," where !isQuoted:
                words.append(word.trimmingCharacters(in: .whitespaces))
                word = ""
            default: word.append(character)
            }
        }
        return words + [word.trimmingCharacters(in: .whitespaces)]
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
