import PolicyModel
import Testing

@testable import SiteBuild

@Suite("Kept annotations")
struct KeptAnnotationsTests {
    private static let corpus = Corpus.read(["content/policies", "Tests/Fixtures/strangers/norms"])
    private static let annotations = corpus.annotations(with: VocabularyLoading.load(content: "content").value)

    @Test("What is packed comes back whole")
    func roundTrip() throws {
        for annotations in Self.annotations {
            var writer = PackWriter()
            annotations.pack(into: &writer)
            var reader = PackReader(writer.bytes[...])
            let read = try Annotations(from: &reader)
            // Every stored property, so that one added later is not forgotten here.
            #expect(String(reflecting: read) == String(reflecting: annotations))
        }
    }

    @Test("Bytes that break off anywhere are damaged and nothing else")
    func truncation() {
        var writer = PackWriter()
        Self.annotations[0].pack(into: &writer)
        for count in stride(from: 0, to: writer.bytes.count, by: 97) {
            #expect(throws: DamagedPack.self) {
                var reader = PackReader(writer.bytes[..<count])
                _ = try Annotations(from: &reader)
            }
        }
    }

    @Test("A text is read again only when it, its id or the rules are others")
    func recall() throws {
        let policy = Self.corpus.policies[0]
        let first = KeptAnnotations(nil, rules: "one")
        _ = first.annotations(of: policy) { Self.annotations[0] }
        let file = try #require(first.file)
        var reads = 0
        let kept = KeptAnnotations(file, rules: "one")
        let recalled = kept.annotations(of: policy) {
            reads += 1
            return Annotations()
        }
        #expect(reads == 0 && String(reflecting: recalled) == String(reflecting: Self.annotations[0]))
        #expect(kept.file == nil)
        _ = kept.annotations(of: Self.corpus.policies[1]) {
            reads += 1
            return Annotations()
        }
        _ = KeptAnnotations(file, rules: "other").annotations(of: policy) {
            reads += 1
            return Annotations()
        }
        #expect(reads == 2)
    }

    @Test("A file with one byte changed is not believed")
    func damage() throws {
        let first = KeptAnnotations(nil, rules: "one")
        _ = first.annotations(of: Self.corpus.policies[0]) { Self.annotations[0] }
        var file = try #require(first.file)
        file[file.count / 2] ^= 1
        var isRead = false
        _ = KeptAnnotations(file, rules: "one").annotations(of: Self.corpus.policies[0]) {
            isRead = true
            return Annotations()
        }
        #expect(isRead)
    }
}
