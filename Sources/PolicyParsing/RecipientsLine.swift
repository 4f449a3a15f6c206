import ChineseText
import PolicyModel

/// The line that addresses a document.
extension LineReader {
    /// `各省、自治区、直辖市人民政府：` or the same followed by the cover's sentence.
    func isRecipients(_ index: Int) -> Bool {
        let text = lines[index].text
        guard lines[index].marker == nil, let colon = recipientsEnd(text) else { return false }
        let isAlone = colon == text.end
        let beginsAsList = starts(text, with: "各") || starts(text, with: "国务院各")
        if !isAlone { return beginsAsList && contains(Span(colon, text.end), word: "现") }
        return beginsAsList || !contains(text, "。") && !leadsIn(text)
    }

    /// Whether the words before the colon lead in what a text decides instead of naming those whom it addresses:
    /// `经研究，市人民政府决定：`, `为了惩治犯罪，将第三百四十二条修改为：`.
    private func leadsIn(_ text: Span) -> Bool {
        let openings: [StaticString] = [
            "为", "根据", "依据", "依照", "按照", "遵照", "鉴于", "由于", "现将", "现就", "现对", "兹", "经研究", "经商", "经国", "关于",
        ]
        if openings.contains(where: { starts(text, with: $0) }) { return true }
        let words: [StaticString] = ["如下", "下列", "以下", "基础上", "决定", "修改为", "规定：", "规定:", "批准，", "通过，", "审议"]
        return words.contains { contains(text, word: $0) }
    }

    /// The offset behind the colon that ends the recipients; nil where the line has none before its first 。.
    func recipientsEnd(_ text: Span) -> Int? {
        var cursor = cursor(text)
        while let scalar = cursor.next, scalar != "。" {
            cursor.advance()
            if Optional(scalar).isColon { return cursor.offset }
        }
        return nil
    }
}
