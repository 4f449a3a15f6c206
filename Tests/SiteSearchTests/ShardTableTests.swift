import ChineseText
import Testing

@testable import SiteSearch

@Suite("Tables of files")
struct ShardTableTests {
    private func table(_ contents: [String]) -> ShardTable {
        var table = ShardTable(name: "lists", layout: IndexLayout())
        table.append(Array(contents.enumerated()), firstKey: { UInt64($0.offset) }, json: { Array($0.element.utf8) })
        return table
    }

    @Test("Two entries of the same content are one file")
    func sameContent() {
        #expect(table([#""a""#, #""b""#, #""a""#]).files.count == 2)
    }

    @Test("Two contents with the same fingerprint are two files with two names")
    func collision() {
        let contents = [#""1363217""#, #""2114258""#]
        #expect(Fingerprint.fileName(of: contents[0].utf8) == Fingerprint.fileName(of: contents[1].utf8))
        let files = table(contents + contents).files
        #expect(Set(files.map(\.name)).count == 2)
        #expect(files.map { String(decoding: $0.json, as: UTF8.self) } == contents)
    }

    @Test("Fingerprints differ where one byte does, or only the length")
    func fingerprints() {
        let long = [UInt8](repeating: 0, count: 100)
        var names: Set<String> = []
        for length in 0...100 { names.insert(Fingerprint.fileName(of: long[..<length])) }
        for place in long.indices {
            for bit in 0..<8 {
                var other = long
                other[place] ^= 1 << UInt8(bit)
                names.insert(Fingerprint.fileName(of: other))
            }
        }
        #expect(names.count == 101 + 800)
        #expect(names.allSatisfy { $0.utf8.count == Fingerprint.fileNameLength })
    }
}
