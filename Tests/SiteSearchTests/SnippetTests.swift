import Testing

@testable import SiteSearch

@Suite("Snippets")
struct SnippetTests {
    private func snippet(_ line: String, around hit: Range<Int>) -> String {
        Snippet.text(of: Array(line.utf16), around: hit)
    }

    @Test("A short line is shown whole")
    func short() {
        #expect(snippet("第一条 为了规范管理。", around: 4..<6) == "第一条 为了规范管理。")
    }

    @Test("A long line is cut behind a punctuation mark before the hit, and behind the length of a snippet")
    func long() {
        let line =
            String(repeating: "甲", count: 80) + "，" + String(repeating: "乙", count: 10) + "专利"
            + String(repeating: "丙", count: 200)
        let expected = "…" + String(repeating: "乙", count: 10) + "专利" + String(repeating: "丙", count: 88) + "…"
        #expect(snippet(line, around: 91..<93) == expected)
    }

    @Test("A hit longer than a snippet is shown whole")
    func longHit() {
        let line = String(repeating: "甲", count: 300)
        #expect(snippet(line, around: 100..<250) == "…" + String(repeating: "甲", count: 180) + "…")
    }

    @Test("No character is cut in half", arguments: 0..<4)
    func surrogates(shift: Int) {
        let line = String(repeating: "甲", count: shift) + String(repeating: "𠮷", count: 120)
        let text = snippet(line, around: 90 + shift..<92 + shift)
        #expect(!text.unicodeScalars.contains("\u{FFFD}"))
        #expect(text.unicodeScalars.contains("𠮷"))
    }

    @Test("A hit behind the heading is shown before one in it, and a stretch with more terms before one with fewer")
    func choice() throws {
        let articles = ["专利。" + String(repeating: "甲", count: 120) + "，专利代理机构，" + String(repeating: "乙", count: 120)]
        let shown = try #require(try Corpus.search("机构 专利", in: articles).results.first)
        #expect(shown.snippet.hasPrefix("…专利代理机构，乙"))
    }
}
