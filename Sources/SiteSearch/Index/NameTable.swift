import ChineseText
import JSONWriting
import PolicyModel

/// What is read only where a query finds nothing as it stands: the names that a reader may half remember (titles, headings,
/// actors, topics) with how they are spoken, and other words and characters for those of the texts.
struct NameTable {
    /// The file of names.
    let file: IndexFile
    private let characters: [Unicode.Scalar]

    /// The names in some material, and the words by which its matters are called.
    init(_ material: SearchMaterial, language: SearchLanguage) {
        let names = Self.names(of: material.units, and: material.words + language.synonyms.flatMap(\.used))
        characters = Self.characters(in: material.units)
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

    /// How many bytes of names are kept: a reader loads all of them at once.
    private static let mostBytes = 160 * 1024

    /// Titles, aliases, headings, actors, topics and other words, each once, sorted; without what is longer than a name.
    /// Where a corpus has more than a reader should load, those that fewest units carry are left out.
    private static func names(of units: [SearchUnit], and words: [String]) -> [String] {
        var counts: [BytewiseText: Int] = [:]
        func count(_ name: String) { counts[BytewiseText(name), default: 0] += 1 }
        for word in words { count(word) }
        for unit in units {
            unit.text.forEachLine { line, text in
                guard !line.heading.isEmpty else { return }
                let units = Array(String(decoding: text, as: UTF8.self).utf16)[line.heading]
                count(String(decoding: units, as: UTF16.self))
            }
            for tag in unit.tags where tag.facet == .actor { count(tag.value) }
            for label in unit.labels { count(label) }
        }
        let names = counts.filter { (2...60).contains($0.key.text.utf16Length) }
        var bytes = 0
        let kept = names.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix {
            bytes += $0.key.text.utf8.count + 3
            return bytes <= mostBytes
        }
        return kept.map(\.key.text).sortedBytewise { $0 }
    }

    /// The Chinese characters of the texts, ascending: those that a query can be about.
    private static func characters(in units: [SearchUnit]) -> [Unicode.Scalar] {
        let chinese = 0x4E00...0x9FFF
        var isUsed = [Bool](repeating: false, count: 0x10000)
        for unit in units { unit.text.forEachLine { note($1, in: &isUsed) } }
        return chinese.filter { isUsed[$0] }.compactMap { Unicode.Scalar(UInt32($0)) }
    }

    /// Notes the scalars of three bytes in a text: among them are all Chinese characters of the basic plane.
    private static func note(_ bytes: UnsafeBufferPointer<UInt8>, in isUsed: inout [Bool]) {
        var place = 0
        while place < bytes.count {
            guard bytes[place] & 0xF0 == 0xE0 else {
                place += 1
                continue
            }
            let scalar =
                Int(bytes[place] & 0xF) << 12 | Int(bytes[place + 1] & 0x3F) << 6 | Int(bytes[place + 2] & 0x3F)
            isUsed[scalar] = true
            place += 3
        }
    }

    /// The characters by how they are spoken.
    private static func syllables(of characters: [Unicode.Scalar]) -> [(syllable: String, spelled: String)] {
        let own = Set(characters)
        var spelled: [(syllable: String, spelled: String)] = []
        for line in SyllableTable.lines.unicodeScalars.split(separator: "\n") {
            let parts = line.split(separator: " ")
            let known = String(String.UnicodeScalarView(parts[1].filter(own.contains)))
            if known.isEmpty { continue }
            let syllable = String(parts[0])
            if spelled.last?.syllable == syllable {
                spelled[spelled.count - 1].spelled += known
            } else {
                spelled.append((syllable, known))
            }
        }
        return spelled
    }

    /// The traditional characters of those that the texts hold, each followed by its simplified form.
    private static func traditionalPairs(of characters: [Unicode.Scalar]) -> String {
        let own = Set(characters)
        let all = Array(TraditionalTable.pairs.unicodeScalars)
        var pairs = String.UnicodeScalarView()
        for place in stride(from: 0, to: all.count - 1, by: 2) where own.contains(all[place + 1]) {
            pairs.append(all[place])
            pairs.append(all[place + 1])
        }
        return String(pairs)
    }
}
