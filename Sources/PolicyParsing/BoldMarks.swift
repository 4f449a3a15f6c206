import ChineseText
import PolicyModel

/// Reads a line's number where the line, its number or its title is set in bold, as converters write official texts:
/// `**第一条** 为了…`, `**（一）壮大服务主体。** 实施…`, `**二、保障措施**`.
///
/// The marks around what the tree holds are set aside. Bold words in running text stay as they are.
struct BoldMarks {
    /// The line's text without the marks that enclose it or stand at its head.
    let text: Span
    /// What it may be numbered with.
    let marker: Marker?

    /// - Parameter line: The line without white space around it and without its heading mark; never empty.
    init(_ bytes: [UInt8], in line: Range<Int>) {
        let whole = Span(line.lowerBound, line.upperBound)
        guard bytes[line.lowerBound] == UInt8(ascii: "*"), let bold = MarkdownMarks.bold(bytes, in: line) else {
            text = whole
            marker = MarkerScanner(bytes: bytes, line: whole).marker().map { Self.withBoldRest($0, bytes) }
            return
        }
        let inner = trimmingBlanks(bytes, from: bold.lowerBound, to: bold.upperBound)
        let words = Span(inner.lowerBound, inner.upperBound)
        let numbered = words.isEmpty ? nil : MarkerScanner(bytes: bytes, line: words).marker()
        if bold.upperBound + MarkdownMarks.boldMark == line.upperBound, !words.isEmpty {
            text = words
            marker = numbered
        } else if let numbered {
            text = Span(numbered.span.start, whole.end)
            marker = Self.opened(numbered, boldEnd: bold.upperBound, lineEnd: whole.end, bytes)
        } else {
            text = whole
            marker = nil
        }
    }

    /// A marker within a bold passage that ends before its line.
    private static func opened(_ marker: Marker, boldEnd: Int, lineEnd: Int, _ bytes: [UInt8]) -> Marker {
        var marker = marker
        if marker.rest.isEmpty {
            let rest = trimmingBlanks(bytes, from: boldEnd + MarkdownMarks.boldMark, to: lineEnd)
            marker.rest = Span(rest.lowerBound, rest.upperBound)
            marker.isSpaced = true
            return withBoldRest(marker, bytes)
        }
        marker.boldTitle = title(marker.rest, bytes, lineEnd: lineEnd)
        marker.rest = Span(marker.rest.start, lineEnd)
        return marker
    }

    /// `（一）**壮大服务主体。**实施…`: bold that begins behind the number.
    private static func withBoldRest(_ marker: Marker, _ bytes: [UInt8]) -> Marker {
        let rest = marker.rest
        guard rest.start < rest.end, bytes[rest.start] == UInt8(ascii: "*"),
            let bold = MarkdownMarks.bold(bytes, in: rest.start..<rest.end)
        else { return marker }
        var marker = marker
        if bold.upperBound + MarkdownMarks.boldMark == rest.end {
            marker.rest = Span(bold.lowerBound, bold.upperBound)
        } else if let title = title(Span(bold.lowerBound, bold.upperBound), bytes, lineEnd: rest.end) {
            marker.boldTitle = title
            marker.rest = Span(bold.lowerBound, rest.end)
        }
        return marker
    }

    /// The words of a bold passage as a title, without the 。 that closes it; nil where they are a sentence or more, or
    /// run on into one (`**重要**事项应当…`).
    private static func title(_ words: Span, _ bytes: [UInt8], lineEnd: Int) -> Span? {
        var cursor = UTF8Cursor(bytes, from: words.start, to: words.end)
        let length = cursor.skip(atMost: 40) { !$0.endsSentence && $0 != "：" }
        var title = Span(words.start, cursor.offset)
        if cursor.isAtEnd {
            let text = UTF8Cursor(bytes, from: words.end + MarkdownMarks.boldMark, to: lineEnd)
            guard text.next.map({ $0.isBlank || $0.closesRunInHeading }) ?? false else { return nil }
        } else {
            guard let mark = cursor.next, mark == "。" || mark == "：" else { return nil }
            cursor.advance()
            if mark == "：" { title = Span(words.start, cursor.offset) }
            cursor.skipBlanks()
        }
        return cursor.isAtEnd && length >= 2 ? title : nil
    }
}
