import ChineseText

/// The Markdown that a policy text may carry besides its words: heading marks and comments.
///
/// Both are set aside (`## 第一章 总则`, `<!-- INFO END -->`); everything else, tables included, is the text's own.
enum MarkdownMarks {
    /// How many `#` make the line an ATX heading (CommonMark 4.2); 0 for other lines.
    static func headingLevel(_ bytes: [UInt8], in line: Range<Int>) -> Int {
        var level = 0
        while line.lowerBound + level < line.upperBound, bytes[line.lowerBound + level] == UInt8(ascii: "#") {
            level += 1
        }
        guard (1...6).contains(level) else { return 0 }
        let next = UTF8Cursor(bytes, from: line.lowerBound + level, to: line.upperBound).next
        return next?.isBlank ?? true ? level : 0
    }

    /// The offset behind the comment with which the line begins; nil where it begins with none or the comment is open
    /// to the end of the text.
    static func endOfComment(_ bytes: [UInt8], from start: Int, to end: Int) -> Int? {
        var cursor = UTF8Cursor(bytes, from: start, to: end)
        cursor.skipBlanks()
        guard cursor.take(word: "<!--") else { return nil }
        var offset = cursor.offset
        while offset + 2 < bytes.count {
            if bytes[offset] == UInt8(ascii: "-"), bytes[offset + 1] == UInt8(ascii: "-"),
                bytes[offset + 2] == UInt8(ascii: ">")
            {
                return offset + 3
            }
            offset += 1
        }
        return nil
    }
}
