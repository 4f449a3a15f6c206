import Foundation
import JSONWriting
import PolicyModel

/// What is read only where a query finds nothing as it stands: the names that a reader may half remember (titles, headings,
/// actors, topics) with how they are spoken, and other words and characters for those of the texts.
struct NameTable {
    /// The file of names.
    let file: IndexFile
    private let characters: [Unicode.Scalar]

    /// The names of units.
    init(_ units: [SearchUnit]) {
        let names = Self.names(of: units)
        characters = Self.characters(in: units)
        let characters = characters
        var json = JSONWriter()
        json.object { json in
            json.field("names", names)
            json.field("syllables") { json in
                for (syllable, spelled) in Self.syllables(of: characters) { json.field(syllable, spelled) }
            }
        }
        file = IndexFile(stem: "names", json: json.bytes)
    }

    /// The file of other words and characters.
    func wordFile(language: SearchLanguage) -> IndexFile {
        var json = JSONWriter()
        json.object { json in
            json.field("stopWords", language.stopWords)
            json.field("synonyms", language.synonyms) { json, synonym in
                json.array([synonym.word] + synonym.used) { $0.value($1) }
            }
            json.field("traditional", Self.traditionalPairs(of: characters))
        }
        return IndexFile(stem: "words", json: json.bytes)
    }

    /// Titles, aliases, headings, actors and topics, each once, sorted; without what is longer than a name.
    private static func names(of units: [SearchUnit]) -> [String] {
        var names: Set<String> = []
        for unit in units {
            for passage in unit.passages {
                guard let heading = passage.heading, !heading.isEmpty else { continue }
                let text = Array(passage.text.utf16)[heading]
                names.insert(String(decoding: text, as: UTF16.self))
            }
            for tag in unit.tags where tag.facet == .actor { names.insert(tag.value) }
            names.formUnion(unit.labels)
        }
        return names.filter { (2...60).contains($0.utf16Length) }.sorted()
    }

    /// The Chinese characters of the texts, ascending: those that a query can be about.
    private static func characters(in units: [SearchUnit]) -> [Unicode.Scalar] {
        let chinese = UInt32(0x4E00)...0x9FFF
        var isUsed = [Bool](repeating: false, count: chinese.count)
        for unit in units {
            for passage in unit.passages {
                for scalar in passage.text.unicodeScalars where chinese.contains(scalar.value) {
                    isUsed[Int(scalar.value - chinese.lowerBound)] = true
                }
            }
        }
        return chinese.filter { isUsed[Int($0 - chinese.lowerBound)] }.compactMap(Unicode.Scalar.init)
    }

    /// The characters by how they are spoken, without tones; ü is written v, as on keyboards. By ICU's Han-Latin.
    private static func syllables(of characters: [Unicode.Scalar]) -> [(syllable: String, spelled: String)] {
        let lines = String(characters.map { String($0) }.joined(separator: "\n"))
        let spoken = (lines.applyingTransform(.mandarinToLatin, reverse: false) ?? "").split(separator: "\n")
        guard spoken.count == characters.count else { return [] }
        var spelled: [String: String] = [:]
        for (character, syllable) in zip(characters, spoken) {
            spelled[plain(syllable), default: ""].unicodeScalars.append(character)
        }
        return spelled.sorted { $0.key < $1.key }.filter { $0.key.utf8.allSatisfy { (0x61...0x7A).contains($0) } }
            .map { ($0.key, $0.value) }
    }

    private static func plain(_ syllable: Substring) -> String {
        let letters = syllable.decomposedStringWithCanonicalMapping.unicodeScalars
        var plain = ""
        for letter in letters {
            if letter.value == 0x308, plain.last == "u" { plain.removeLast(); plain += "v" }
            if letter.isASCII { plain.unicodeScalars.append(letter) }
        }
        return plain
    }

    /// The traditional characters of those that the texts hold, each followed by its simplified form.
    private static func traditionalPairs(of characters: [Unicode.Scalar]) -> String {
        let own = Set(characters)
        var pairs = ""
        for (traditional, simplified) in simplifiedForms where own.contains(simplified) {
            pairs.unicodeScalars.append(traditional)
            pairs.unicodeScalars.append(simplified)
        }
        return pairs
    }

    /// Every traditional character and its simplified form, ascending. By ICU's Traditional-Simplified.
    private static let simplifiedForms: [(traditional: Unicode.Scalar, simplified: Unicode.Scalar)] = {
        let all = (UInt32(0x4E00)...0x9FFF).compactMap(Unicode.Scalar.init)
        let lines = all.map { String($0) }.joined(separator: "\n")
        let simplified = (lines.applyingTransform(StringTransform("Traditional-Simplified"), reverse: false) ?? lines)
            .split(separator: "\n")
        return zip(all, simplified).compactMap { character, form in
            guard let plain = form.unicodeScalars.first, form.unicodeScalars.count == 1 else { return nil }
            return plain == character ? nil : (character, plain)
        }
    }()
}
