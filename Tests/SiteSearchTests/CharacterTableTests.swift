import Foundation
import Testing

@testable import SiteSearch

@Suite struct `Character tables` {
    private let chinese = (UInt32(0x4E00)...0x9FFF).compactMap(Unicode.Scalar.init)

    /// The characters, one a line, transliterated.
    private func transliterated(_ name: String) -> [Substring] {
        let lines = chinese.map { String($0) }.joined(separator: "\n")
        return (lines.applyingTransform(StringTransform(name), reverse: false) ?? "").split(separator: "\n")
    }

    /// A syllable's letters without their marks, ü as v.
    private static func plain(_ syllable: Substring) -> [Unicode.Scalar] {
        var letters: [Unicode.Scalar] = []
        for scalar in String(syllable).decomposedStringWithCanonicalMapping.unicodeScalars {
            if scalar == "\u{308}", letters.last == "u" { letters[letters.count - 1] = "v" }
            if scalar.isASCII { letters.append(scalar) }
        }
        return letters
    }

    @Test func `hold the syllable of every character as ICU has it`() {
        let spoken = transliterated("Han-Latin")
        #expect(spoken.count == chinese.count)
        var expected: [Unicode.Scalar: String] = [:]
        for (character, syllable) in zip(chinese, spoken) {
            let plain = Self.plain(syllable)
            if plain.allSatisfy({ ("a"..."z").contains($0) }), !plain.isEmpty {
                expected[character] = String(String.UnicodeScalarView(plain))
            }
        }
        var found: [Unicode.Scalar: String] = [:]
        for line in SyllableTable.lines.split(separator: "\n") {
            let parts = line.split(separator: " ")
            for character in parts[1].unicodeScalars { found[character] = String(parts[0]) }
        }
        #expect(found == expected)
    }

    @Test func `hold every traditional character with its simplified form as ICU has it`() {
        let expected = zip(chinese, transliterated("Traditional-Simplified")).filter {
            $1.unicodeScalars.count == 1 && $1.unicodeScalars.first != $0
        }.map { String($0) + String($1) }.joined()
        #expect(TraditionalTable.pairs == expected)
    }
}
