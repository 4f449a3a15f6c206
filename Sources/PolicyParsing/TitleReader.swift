import ChineseText
import PolicyModel

/// Reads a division's title from its title lines.
struct TitleReader {
    private let reader: LineReader

    init(_ reader: LineReader) {
        self.reader = reader
    }

    /// The title on one line: lines that form one title are joined; of several titles, as pages print the document's
    /// name before the document, the fullest of those that end in the word for a document. Nil without title lines.
    func title(of front: [MarginLine]) -> String? {
        var groups: [String] = []
        var isOpen = false
        for line in front where line.role == .title {
            let text = spelledTogether(line.text)
            if Self.isStatus(reader, line.text), !groups.isEmpty {
                groups[groups.count - 1] += text
                continue
            }
            if isOpen {
                groups[groups.count - 1] += text
            } else {
                groups.append(text)
            }
            isOpen = !Self.completesTitle(groups[groups.count - 1])
        }
        let whole = groups.filter(Self.completesTitle)
        return (whole.isEmpty ? groups : whole).max { $0.unicodeScalars.count < $1.unicodeScalars.count }
    }

    /// White space is layout: `国 家 粮 食 应 急 预 案` loses it, between longer words one space is left.
    private func spelledTogether(_ span: Span) -> String {
        let words = reader.words(span)
        let isSpaced = words.count > 1 && words.allSatisfy { reader.length($0) <= 2 }
        return words.map { reader.source[$0] }.joined(separator: isSpaced ? "" : " ")
    }

    /// `（试行）` on a line of its own below the title to which it belongs.
    static func isStatus(_ reader: LineReader, _ line: Span) -> Bool {
        guard line.count <= 40 else { return false }
        let words = ["试行", "暂行", "草案", "修订", "修订版", "修订稿", "征求意见稿", "送审稿", "修订草案"]
        return words.contains { reader.says("（\($0)）", line) || reader.says("(\($0))", line) }
    }

    /// Whether a line goes on with a title below the names of those who issue it.
    static func continuesTitle(_ reader: LineReader, _ index: Int) -> Bool {
        let openings: [StaticString] = ["关于", "印发", "转发", "批转", "公布", "发布"]
        return openings.contains { reader.starts(reader.lines[index].text, with: $0) }
    }

    /// The line behind the title of an annex: its first line, or where that is no whole title, the lines up to the one
    /// that completes it (`…工作` / `领导小组名单`).
    func endOfAttachmentTitle(from first: Int, before limit: Int) -> Int {
        var index = first
        while index < min(limit, first + 4) {
            let text = reader.lines[index].text
            if Self.completesTitle(reader, index) || endsAnnexTitle(text) {
                var end = index + 1
                // 关于适用《…法》 / 若干问题的解释（二）
                while end < limit, Self.completesTitle(reader, end) { end += 1 }
                return end
            }
            guard index + 1 < limit, reader.words(text).count == 1, !reader.endsAsSentence(text) else { break }
            index += 1
        }
        return first + 1
    }

    private func endsAnnexTitle(_ text: Span) -> Bool {
        let words: [StaticString] = [
            "表", "书", "单", "体系", "说明", "样式", "模板", "格式", "图", "目录", "名录", "细则", "须知", "流程", "材料", "清册", "承诺函", "（试行）",
        ]
        return words.contains { reader.ends(text, with: $0) }
    }

    /// Whether a line ends a title, with the word for a kind of document.
    static func completesTitle(_ reader: LineReader, _ index: Int) -> Bool {
        completesTitle(reader.string(index))
    }

    static func completesTitle(_ title: String) -> Bool {
        DocumentKindReader.ending(of: title) != nil
    }
}
