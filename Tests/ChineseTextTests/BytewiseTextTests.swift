import Testing

@testable import ChineseText

@Suite("Strings by their bytes")
struct BytewiseTextTests {
    @Test("What is equal once normalized differs where the bytes do")
    func normalization() {
        let (composed, decomposed) = ("\u{E9}", "e\u{301}")
        #expect(composed == decomposed && BytewiseText(composed) != BytewiseText(decomposed))
        #expect(Set([composed, decomposed].map(BytewiseText.init)).count == 2)
        #expect(Set(["专利", "专利"].map(BytewiseText.init)).count == 1)
    }

    @Test("They sort as their bytes do, a beginning before what goes on")
    func order() {
        let words = ["专利法", "专利", "", "乙", "art-10", "art-1", "著", "\u{20000}"]
        let expected = words.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        #expect(words.map(BytewiseText.init).sorted().map(\.text) == expected)
        #expect(words.sortedBytewise { $0 } == expected)
    }

    @Test("Equals keep their order")
    func stability() {
        let pairs = [("乙", 1), ("甲", 2), ("乙", 3), ("甲", 4)]
        #expect(pairs.sortedBytewise { $0.0 }.map(\.1) == [1, 3, 2, 4])
    }
}
