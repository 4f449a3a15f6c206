import ChineseText
import PolicyModel

/// The number of an announcement, which has no 发文字号: `财政部 税务总局公告2023年第1号`, or `2024年第3号` and `第15号` on a
/// line of its own below `国家税务总局公告`.
struct AnnouncementNumber {
    /// The number as printed, with the name of the series where that stands on the line above.
    let text: String
    /// Who issues the series, as printed: `财政部 税务总局`; empty where neither line names a body.
    let issuers: [String]
    /// Whether the line above is the name of the series.
    let isBelowSeries: Bool

    /// The number that is all that line `index` says; nil for other lines.
    init?(_ reader: LineReader, _ index: Int) {
        let line = reader.lines[index].text
        guard line.count <= 150, reader.ends(line, with: "号") || reader.ends(line, with: "号）") else { return nil }
        let start = Self.numberStart(reader, line)
        guard let start, Self.isNumber(reader, Span(start, line.end)) else { return nil }
        let number = reader.source[Span(start, line.end)]
        if start > line.start {
            guard let names = Self.series(reader, Span(line.start, start)) else { return nil }
            (text, issuers, isBelowSeries) = (
                reader.words(line).map { reader.source[$0] }.joined(separator: " "), names, false
            )
        } else if index > 0, let names = Self.series(reader, reader.lines[index - 1].text) {
            let series = reader.words(reader.lines[index - 1].text).map { reader.source[$0] }
            (text, issuers, isBelowSeries) = (series.joined(separator: " ") + number, names, true)
        } else {
            (text, issuers, isBelowSeries) = (number, [], false)
        }
    }

    /// Where `2023年第1号` or `第1号` begins in the line, an opening bracket included.
    private static func numberStart(_ reader: LineReader, _ line: Span) -> Int? {
        var cursor = reader.cursor(line)
        while let scalar = cursor.next {
            let isBracket = scalar == "（" || scalar == "("
            if isBracket || scalar == "第" || scalar.digit != nil || scalar.hanDigit != nil { return cursor.offset }
            cursor.advance()
        }
        return nil
    }

    private static func isNumber(_ reader: LineReader, _ span: Span) -> Bool {
        var cursor = reader.cursor(span)
        let isBracketed = cursor.take("（") || cursor.take("(")
        var ahead = cursor
        if let year = ahead.takeNumeral(), year.length == 4 {
            ahead.skipBlanks()
            guard ahead.take("年") else { return false }
            ahead.skipBlanks()
            cursor = ahead
        }
        guard cursor.take("第") else { return false }
        cursor.skipBlanks()
        guard cursor.takeNumeral() != nil else { return false }
        cursor.skipBlanks()
        guard cursor.take("号") else { return false }
        if isBracketed { _ = cursor.take("）") || cursor.take(")") }
        return cursor.isAtEnd
    }

    /// The bodies of `国家税务总局 财政部公告`; nil where the words name no series of bodies.
    private static func series(_ reader: LineReader, _ span: Span) -> [String]? {
        let words = reader.words(span).flatMap { word in
            reader.source[word].split(separator: "、").map(String.init)
        }
        guard var last = words.last else { return nil }
        guard let kind = ["公告", "通告", "令"].first(where: last.ends(with:)) else { return nil }
        last = String(String.UnicodeScalarView(last.unicodeScalars.dropLast(kind.unicodeScalars.count)))
        let names = words.dropLast() + (last.isEmpty ? [] : [last])
        return names.allSatisfy { $0.unicodeScalars.allSatisfy(\.isHan) } && !names.isEmpty ? Array(names) : nil
    }
}
