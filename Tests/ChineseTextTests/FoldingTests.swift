import ChineseText
import Testing

@Suite("Folding")
struct FoldingTests {
    private func folded(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.compactMap { Unicode.Scalar(Folding.folded($0.value)) }))
    }

    @Test("Full-width Latin letters, digits and punctuation become their plain forms")
    func width() {
        #expect(folded("ＰＣＴ２０３０（试行），") == "pct2030(试行),")
    }

    @Test("Only ASCII letters change case")
    func letterCase() {
        #expect(folded("PCT Ä 条") == "pct Ä 条")
    }

    @Test("White space of every kind becomes a space", arguments: ["\t", "\u{A0}", "\u{2003}", "\u{3000}"])
    func spaces(_ space: String) {
        #expect(folded("甲\(space)乙") == "甲 乙")
    }

    @Test("Chinese punctuation without an ASCII twin stays as it is")
    func punctuation() {
        #expect(folded("《“2022”》。、—") == "《“2022”》。、—")
    }

    @Test(
        "Brackets of every kind become round ones",
        arguments: ["〔2022〕", "[2022]", "【2022】", "（2022）", "［2022］", "〖2022〗"])
    func brackets(_ text: String) {
        #expect(folded(text) == "(2022)")
    }

    @Test("Every scalar keeps its place: one scalar of one UTF-16 unit stays one")
    func lengths() {
        let scalars = (UInt32(0)...0xFFFF).compactMap(Unicode.Scalar.init)
        #expect(scalars.allSatisfy { Folding.folded($0.value) <= 0xFFFF })
        #expect(Folding.folded(0x20BB7 as UInt32) == 0x20BB7)
    }

    @Test("Folding what is folded changes nothing")
    func idempotent() {
        #expect((UInt32(0)...0x2FFFF).allSatisfy { Folding.folded(Folding.folded($0)) == Folding.folded($0) })
    }
}
