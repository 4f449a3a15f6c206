import ChineseText
import Glibc
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
            if let next = endOfComment(from: start, to: end) {
                number += source.bytes[start..<next].count { $0 == UInt8(ascii: "\n") }
                start = next
                continue
            }
            if let line = line(from: start, to: end, number: number) { lines.append(line) }
            start = end + 1
            number += 1
        }
        return lines
    }

    private func line(from start: Int, to end: Int, number: Int) -> Line? {
        var text = trimmingBlanks(source.bytes, from: start, to: end)
        let level = MarkdownMarks.headingLevel(source.bytes, in: text)
        if level > 0 { text = trimmingBlanks(source.bytes, from: text.lowerBound + level, to: text.upperBound) }
        guard !text.isEmpty else { return nil }
        let span = Span(text.lowerBound, text.upperBound)
        let marker = MarkerScanner(bytes: source.bytes, line: span).marker()
        return Line(text: span, number: number, headingLevel: level, marker: marker)
    }

    private func endOfLine(from start: Int) -> Int {
        source.bytes.withUnsafeBytes { buffer in
            guard let base = buffer.baseAddress, let found = memchr(base + start, 0x0A, buffer.count - start) else {
                return buffer.count
            }
            return found - UnsafeMutableRawPointer(mutating: base)
        }
    }

    /// Where the text goes on behind a comment that has its lines to itself; nil where there is none.
    private func endOfComment(from start: Int, to end: Int) -> Int? {
        guard let close = MarkdownMarks.endOfComment(source.bytes, from: start, to: end) else { return nil }
        let lineEnd = endOfLine(from: close)
        guard trimmingBlanks(source.bytes, from: close, to: lineEnd).isEmpty else { return nil }
        return min(lineEnd + 1, source.bytes.count)
    }
}
