import ChineseText
import PolicyModel

/// The titles of the annexes that a text lists above its signature (`附件：1.申报书`, `2.评价指标体系`; GB/T 9704-2012, 7.3.4).
struct AnnouncedAnnexes: Sendable {
    /// The titles without white space and numbers.
    let titles: Set<String>

    /// Reads the lists of the whole text.
    init(_ reader: LineReader) {
        var titles: Set<String> = []
        var isInList = false
        for line in reader.lines {
            var cursor = reader.cursor(line.text)
            if cursor.take(word: "附件"), cursor.next.isColon {
                cursor.advance()
                isInList = true
            } else if isInList {
                guard Self.takeNumber(&cursor) else {
                    isInList = false
                    continue
                }
            } else {
                continue
            }
            cursor.skipBlanks()
            _ = Self.takeNumber(&cursor)
            let title = reader.compact(Span(cursor.offset, line.text.end))
            if !title.isEmpty { titles.insert(title) }
        }
        self.titles = titles
    }

    /// The line behind the lines from `first` on that say one of the titles together; nil where none do.
    func endOfTitle(_ reader: LineReader, from first: Int, before limit: Int) -> Int? {
        guard !titles.isEmpty else { return nil }
        var joined = ""
        for index in first..<min(limit, first + 4) {
            joined += reader.compact(reader.lines[index].text)
            if titles.contains(joined) { return index + 1 }
        }
        return nil
    }

    private static func takeNumber(_ cursor: inout UTF8Cursor) -> Bool {
        var ahead = cursor
        guard ahead.takeNumeral() != nil, ahead.take(".") || ahead.take("．") || ahead.take("、") else { return false }
        cursor = ahead
        return true
    }
}
