import ChineseText
import PolicyModel

/// A sentence about when a text applies: `本办法自2018年1月1日起实施`, `自公布之日起施行`, `自…施行,有效期至…`, `有效期5年`,
/// `自…起施行，至…止`.
struct ForceClause {
    enum Begin: Sendable {
        case on(CivilDate)
        /// 自公布/发布/印发之日起
        case fromPublication
    }

    enum End: Sendable {
        case on(CivilDate)
        case afterYears(Int)
    }

    private(set) var begin: Begin?
    private(set) var end: End?
    /// Whether the sentence speaks of the text itself (本办法, 本条例), not of another.
    private(set) var isOwn = false
    /// Whether the text applies on trial: `起试行`, `试行期两年`, `试行一年`.
    private(set) var isTrial = false

    /// The clause that the span holds; nil where it holds none.
    init?(_ reader: LineReader, _ span: Span) {
        var rest = span
        while let from = reader.find("自", in: rest) {
            if let begin = Self.begin(reader, Span(from, span.end)) {
                let own = Self.speaksOfItself(reader, Span(span.start, from))
                if self.begin == nil || own {
                    self.begin = begin
                    isOwn = own
                }
            }
            rest = Span(from + 3, span.end)
        }
        if begin == nil, let day = Self.ownDay(reader, span) { (begin, isOwn) = (.on(day), true) }
        end = Self.end(reader, span) ?? Self.lastDay(reader, span)
        if end == nil, begin != nil, let years = Self.yearsOfTrial(reader, span) { end = .afterYears(years) }
        isTrial = isOwn && Self.isOnTrial(reader, span)
        guard begin != nil || end != nil else { return nil }
    }

    /// `本规定于2002年3月1日起施行`, `本办法从…起施行`.
    private static func ownDay(_ reader: LineReader, _ span: Span) -> CivilDate? {
        for word: StaticString in ["于", "从"] {
            var rest = span
            while let from = reader.find(word, in: rest) {
                var cursor = UTF8Cursor(reader.bytes, from: from + 3, to: span.end)
                let before = Span(span.start, from)
                if let day = cursor.takeDate(), cursor.next == "起", comesIntoForce(&cursor),
                    speaksOfItself(reader, before), reader.lastScalar(before) != "已"
                {
                    return day
                }
                rest = Span(from + 3, span.end)
            }
        }
        return nil
    }

    private static func begin(_ reader: LineReader, _ span: Span) -> Begin? {
        var cursor = reader.cursor(span)
        cursor.advance()
        cursor.skipBlanks()
        if let day = cursor.takeDate() {
            _ = takeLastDay(&cursor)
            return comesIntoForce(&cursor) ? .on(day) : nil
        }
        for word: StaticString in ["公布", "发布", "印发", "颁布", "下发", "通过"] where cursor.take(word: word) {
            guard cursor.take(word: "之日") || cursor.take("日") else { return nil }
            return comesIntoForce(&cursor) ? .fromPublication : nil
        }
        return nil
    }

    /// `起施行`, `起正式实施`, and the bare 施行 of 江苏; `起30日后施行` is another day, which the text leaves to count.
    private static func comesIntoForce(_ cursor: inout UTF8Cursor) -> Bool {
        _ = cursor.take("起")
        _ = cursor.take("，") || cursor.take(",")
        _ = cursor.take(word: "正式")
        for word: StaticString in ["施行", "实施", "执行", "生效", "试行", "实行", "有效"] where cursor.take(word: word) {
            return true
        }
        return false
    }

    /// `至2027年12月31日止` at the cursor.
    private static func takeLastDay(_ cursor: inout UTF8Cursor) -> CivilDate? {
        var ahead = cursor
        _ = ahead.take("起")
        _ = ahead.take("，") || ahead.take(",")
        guard ahead.take("至") || ahead.take("到") else { return nil }
        ahead.skipBlanks()
        guard let day = ahead.takeDate() else { return nil }
        _ = ahead.take("止")
        cursor = ahead
        return day
    }

    /// The last day that a sentence gives with the first: `自2024年1月1日起施行，至2027年12月31日止`, `自…至…施行`; and
    /// `本公告执行至2027年12月31日`.
    private static func lastDay(_ reader: LineReader, _ span: Span) -> End? {
        var rest = span
        while let from = reader.find("自", in: rest) {
            var cursor = UTF8Cursor(reader.bytes, from: from + 3, to: span.end)
            cursor.skipBlanks()
            if cursor.takeDate() != nil {
                if let day = takeLastDay(&cursor), comesIntoForce(&cursor) { return .on(day) }
                if comesIntoForce(&cursor), let day = takeLastDay(&cursor) { return .on(day) }
            }
            rest = Span(from + 3, span.end)
        }
        guard let place = reader.find("执行至", in: span), speaksOfItself(reader, Span(span.start, place)) else {
            return nil
        }
        var cursor = UTF8Cursor(reader.bytes, from: place + 9, to: span.end)
        cursor.skipBlanks()
        return cursor.takeDate().map { .on($0) }
    }

    /// Whether 本 stands in the sentence before the date.
    private static func speaksOfItself(_ reader: LineReader, _ before: Span) -> Bool {
        var sentence = before
        while let stop = reader.find("。", in: sentence) { sentence = Span(stop + 3, before.end) }
        return reader.contains(sentence, word: "本")
    }

    /// `施行，试行期两年`, `起试行，试行期2年`, `施行，试行一年`
    private static func yearsOfTrial(_ reader: LineReader, _ span: Span) -> Int? {
        var rest = span
        while let place = reader.find("试行", in: rest) {
            var cursor = UTF8Cursor(reader.bytes, from: place + 6, to: span.end)
            if !cursor.take(word: "期限为"), !cursor.take(word: "期限"), !cursor.take(word: "期为") { _ = cursor.take("期") }
            cursor.skipBlanks()
            if let years = cursor.takeNumeral(), cursor.take("年"), (1...30).contains(years.value) { return years.value }
            rest = Span(place + 6, span.end)
        }
        return nil
    }

    private static func isOnTrial(_ reader: LineReader, _ span: Span) -> Bool {
        reader.contains(span, word: "起试行") || yearsOfTrial(reader, span) != nil
    }

    private static func end(_ reader: LineReader, _ span: Span) -> End? {
        guard let place = reader.find("有效期", in: span) else { return nil }
        var cursor = UTF8Cursor(reader.bytes, from: place + 9, to: span.end)
        for word: StaticString in ["截至", "截止到", "截止", "至", "到", "限为", "限至", "限", "为", "："] where cursor.take(word: word)
        { break }
        cursor.skipBlanks()
        if let day = cursor.takeDate() { return .on(day) }
        guard let years = cursor.takeNumeral(), cursor.take("年"), (1...30).contains(years.value) else { return nil }
        return .afterYears(years.value)
    }
}
