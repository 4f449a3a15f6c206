import ChineseText

/// The Markdown that a policy text may carry besides its words: heading marks, comments, and bold around numbers and
/// titles.
///
/// They are set aside (`## 第一章 总则`, `<!-- INFO END -->`, `**第一条** 为了`); everything else, tables and bold words
/// within a sentence included, is the text's own.
enum MarkdownMarks {
    /// How many bytes one mark of a bold passage (`**`) has.
    static let boldMark = 2

    /// The words of the bold passage with which `text` begins, between its marks; nil where it begins with none.
    static func bold(_ bytes: [UInt8], in text: Range<Int>) -> Range<Int>? {
        let start = text.lowerBound + boldMark
        guard isBoldMark(bytes, at: text.lowerBound, before: text.upperBound), start < text.upperBound,
            bytes[start] != UInt8(ascii: "*"), bytes[start] != UInt8(ascii: " ")
        else { return nil }
        var end = start + 1
        while end < text.upperBound {
            if isBoldMark(bytes, at: end, before: text.upperBound) { return start..<end }
            end += 1
        }
        return nil
    }

    /// Whether `**` stands at an offset.
    static func isBoldMark(_ bytes: [UInt8], at offset: Int, before end: Int) -> Bool {
        offset + 1 < end && bytes[offset] == UInt8(ascii: "*") && bytes[offset + 1] == UInt8(ascii: "*")
    }

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
