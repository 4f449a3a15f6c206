import ChineseText
import PolicyModel

/// How the articles of a text bear their own titles, decided once for the whole text by what most of them do.
///
/// Shanghai's regulations print `第一条（目的和依据）` on a line of its own, annotated codes `第一条【立法目的】`, some rules a
/// bare title before a line break. A lone bracket behind one article is its text (`第一百九十九条 （删去）`).
enum ArticleHeadingStyle: Sendable {
    /// Articles have none.
    case none
    /// In brackets behind the number.
    case bracketed
    /// The rest of the number's line.
    case ownLine

    init(_ reader: LineReader, lines: Range<Int>) {
        var articles = 0
        var bracketed = 0
        var bare = 0
        for index in lines {
            guard let marker = reader.lines[index].marker, marker.shape == .article else { continue }
            articles += 1
            if Self.bracket(of: marker, reader) != nil { bracketed += 1 }
            if Self.isBareTitle(marker, reader), index + 1 < lines.upperBound, reader.lines[index + 1].marker == nil {
                bare += 1
            }
        }
        if articles > 1, bracketed * 4 >= articles * 3 {
            self = .bracketed
        } else if articles > 1, bare * 4 >= articles * 3 {
            self = .ownLine
        } else {
            self = .none
        }
    }

    /// The article's title as printed, brackets included, or nil.
    func heading(of marker: Marker, _ reader: LineReader) -> Span? {
        switch self {
        case .none: nil
        case .bracketed: Self.bracket(of: marker, reader)
        case .ownLine: Self.isBareTitle(marker, reader) ? marker.rest : nil
        }
    }

    /// What the article's first line says behind its number and title.
    func body(of marker: Marker, _ reader: LineReader) -> Span {
        guard let heading = heading(of: marker, reader) else { return marker.rest }
        var cursor = UTF8Cursor(reader.bytes, from: heading.end, to: marker.rest.end)
        cursor.skipBlanks()
        return Span(cursor.offset, marker.rest.end)
    }

    private static func bracket(of marker: Marker, _ reader: LineReader) -> Span? {
        var cursor = reader.cursor(marker.rest)
        let closing: Unicode.Scalar
        switch cursor.next {
        case "（": closing = "）"
        case "(": closing = ")"
        case "【": closing = "】"
        case "〔": closing = "〕"
        default: return nil
        }
        let length = cursor.skip { $0 != closing }
        guard !cursor.isAtEnd, length > 2, length <= 30 else { return nil }
        cursor.advance()
        return Span(marker.rest.start, cursor.offset)
    }

    private static func isBareTitle(_ marker: Marker, _ reader: LineReader) -> Bool {
        !marker.rest.isEmpty && !reader.isLonger(marker.rest, than: 25) && !reader.endsAsSentence(marker.rest)
    }
}
