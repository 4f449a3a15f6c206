import ChineseText
import Testing

@Suite("N-grams")
struct NGramTests {
    private func scalars(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }

    private func text(_ gram: Gram) -> String {
        let scalars = [gram.first, gram.second].compactMap(Unicode.Scalar.init)
        return String(String.UnicodeScalarView(scalars))
    }

    private func grams(_ text: String) -> [String] {
        var grams: [String] = []
        NGrams.forEach(in: scalars(text)) { grams.append(self.text($0)) }
        return grams
    }

    private func keys(_ term: String) -> [String] {
        GramKey.covering(scalars(term)).map { key in
            switch key {
            case .gram(let gram): text(gram)
            case .beginning(let first): text(Gram(first, UInt32(UInt8(ascii: "*"))))
            }
        }
    }

    @Test("Each character begins one gram, the last of its run with nothing behind it")
    func runs() {
        #expect(grams("专利代理") == ["专利", "利代", "代理", "理 "])
    }

    @Test("Latin letters, digits and Chinese characters make one run")
    func mixedRuns() {
        #expect(grams("17部门") == ["17", "7部", "部门", "门 "])
    }

    @Test("Punctuation stands alone and ends a run")
    func punctuation() {
        #expect(grams("“16”现代") == ["“ ", "16", "6 ", "” ", "现代", "代 "])
    }

    @Test("White space ends a run and is in no gram")
    func spaces() {
        #expect(grams(" 甲 乙丙 ") == ["甲 ", "乙丙", "丙 "])
    }

    @Test("Characters beyond the basic plane are characters like others")
    func astral() {
        #expect(grams("𠮷田") == ["𠮷田", "田 "])
    }

    @Test("A term asks for its pairs; what follows its last character is not known")
    func covering() {
        #expect(keys("专利代理") == ["专利", "利代", "代理"])
        #expect(keys("专") == ["专*"])
        #expect(keys("理。") == ["理 ", "。*"])
        #expect(keys("“1650”现代") == ["“ ", "16", "65", "50", "0 ", "” ", "现代"])
        #expect(keys("”现") == ["” ", "现*"])
    }

    @Test("A key is asked for once")
    func repeatedKeys() {
        #expect(keys("人人人") == ["人人"])
    }

    @Test("Grams sort by their first character; those of one character are neighbours")
    func order() {
        let family = Gram.beginning(with: 0x4E13)
        #expect(family.contains(Gram(0x4E13, Gram.end)))
        #expect(family.contains(Gram(0x4E13, 0x5229)))
        #expect(family.contains(Gram(0x4E13, 0x2FFFF)))
        #expect(!family.contains(Gram(0x4E12, 0x5229)))
        #expect(!family.contains(Gram(0x4E14, Gram.end)))
    }

    @Test("Every piece of a text is covered by keys that the text is listed under")
    func completeness() {
        let text = scalars("推动“1650”现代化、PCT国际申请（试行）17部门。再—来 一次,2030年")
        var listed: Set<Gram> = []
        NGrams.forEach(in: text) { listed.insert($0) }
        for start in text.indices {
            for end in start + 1...text.count where !text[start..<end].contains(Folding.space) {
                for key in GramKey.covering(Array(text[start..<end])) {
                    switch key {
                    case .gram(let gram): #expect(listed.contains(gram))
                    case .beginning(let first): #expect(listed.contains { $0.first == first })
                    }
                }
            }
        }
    }
}
