import ChineseText
import PolicyModel

/// Cuts a text into its lines, without blank lines and Markdown comments.
struct LineScanner {
    private let source: SourceText

    init(_ source: SourceText) {
        self.source = source
    }

    /// The lines in order, each with the marker that its head may be.
    func lines() -> [Line] {
        var lines: [Line] = []
        lines.reserveCapacity((source.bytes.count - source.bodyStart) / 120 + 8)
        var start = source.bodyStart
        var number = source.bodyLine
        while start < source.bytes.count {
            let end = endOfLine(from: start)
            let text = trimmingBlanks(source.bytes, from: start, to: end)
            if let next = endOfComment(in: text) {
                number += source.bytes[start..<next].count { $0 == UInt8(ascii: "\n") }
                start = next
                continue
            }
            if !text.isEmpty, let line = line(text, number: number) { lines.append(line) }
            start = end + 1
            number += 1
        }
        return lines
    }

    private func line(_ trimmed: Range<Int>, number: Int) -> Line? {
        var text = trimmed
        let level = MarkdownMarks.headingLevel(source.bytes, in: text)
        if level > 0 { text = trimmingBlanks(source.bytes, from: text.lowerBound + level, to: text.upperBound) }
        guard !text.isEmpty else { return nil }
        let bold = BoldMarks(source.bytes, in: text)
        return Line(text: bold.text, number: number, headingLevel: level, marker: bold.marker)
    }

    private func endOfLine(from start: Int) -> Int {
        source.bytes.firstOffset(of: UInt8(ascii: "\n"), in: start..<source.bytes.count) ?? source.bytes.count
    }

    /// Where the text goes on behind a comment that has its lines to itself; nil where `text`, a line without the white
    /// space around it, begins with none.
    private func endOfComment(in text: Range<Int>) -> Int? {
        guard !text.isEmpty, source.bytes[text.lowerBound] == UInt8(ascii: "<"),
            let close = MarkdownMarks.endOfComment(source.bytes, from: text.lowerBound, to: text.upperBound)
        else { return nil }
        let lineEnd = endOfLine(from: close)
        guard trimmingBlanks(source.bytes, from: close, to: lineEnd).isEmpty else { return nil }
        return min(lineEnd + 1, source.bytes.count)
    }
}
