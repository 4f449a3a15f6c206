import Testing

@testable import PolicyImport

@Suite("Paragraphs from printed lines")
struct PDFLinesTests {
    private func lines(_ printed: String) throws -> [String] {
        try PDFLines.read(Array(printed.utf8)).lines
    }

    @Test("A full line goes on in the next, a short one ends the paragraph, and page numbers do not count")
    func joined() throws {
        let page = "一二三四五六七八九十一二三四五六七八九十\n一二三。\n二段二段二段\n— 1 —\n"
        #expect(try lines(page) == ["一二三四五六七八九十一二三四五六七八九十一二三。", "二段二段二段"])
    }

    @Test("A paragraph goes on over the end of a page")
    func acrossPages() throws {
        let page = "一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十\n"
        #expect(try lines(page + "— 1 —\n\u{0C}" + page).count == 1)
    }

    @Test("An indented line, and a numbered one after the end of a sentence, begin a paragraph")
    func begun() throws {
        let full = "一二三四五六七八九十一二三四五六七八九十。"
        #expect(try lines("\(full)\n    缩进\n\(full)\n（二）数字\n\(full)\n（略）在先\n").count == 5)
    }

    @Test("A scan is said to be one")
    func scan() {
        #expect(throws: UnreadableDocument.self) { try lines("\u{0C}\u{0C}\u{0C}") }
        #expect(throws: UnreadableDocument.self) { try lines("扫\n\u{0C}描\n\u{0C}") }
    }
}
