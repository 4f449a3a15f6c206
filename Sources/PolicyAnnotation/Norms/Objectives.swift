import ChineseText
import PolicyModel

/// Recognises dates and figures that make an objective.
struct Objectives {
    let bytes: [UInt8]

    /// How a segment names a year.
    enum YearPhrase {
        /// 到2027年: an objective.
        case until
        /// 2027年底前: an objective or the deadline of a task.
        case deadline
        /// 2020年.
        case plain
    }

    /// The phrase with a year with which the segment begins, if it does.
    func year(of segment: Segment) -> YearPhrase? {
        var cursor = UTF8Cursor(bytes, from: segment.start, to: segment.end)
        cursor.skip { $0.isBlank || $0 == "“" || $0 == "—" }
        let aims = cursor.take(word: "力争")
        let isUntil = cursor.take(word: "到") || cursor.take(word: "至")
        if cursor.take(word: "“") {
            guard isUntil, cursor.skip(while: { $0 != "”" && $0.isHan }) <= 4 else { return nil }
            return .until
        }
        guard let year = cursor.takeNumeral(), (1980...2100).contains(year.value), cursor.take(word: "年") else {
            return nil
        }
        if isUntil || aims { return .until }
        _ = cursor.takeNumeral()
        _ = cursor.take(word: "月")
        let isDeadline =
            cursor.take(word: "底前") || cursor.take(word: "前") || cursor.take(word: "底") || cursor.take(word: "年末")
        return isDeadline ? .deadline : .plain
    }

    /// Whether a figure with a unit of things, people, money or shares stands in the span: 20家, 5000亿元, 80%.
    func hasFigure(_ span: Span) -> Bool {
        var cursor = UTF8Cursor(bytes, from: span.start, to: span.end)
        while let scalar = cursor.next {
            guard scalar.digit != nil else {
                cursor.advance()
                continue
            }
            cursor.skip { $0.digit != nil || $0 == "." || $0 == "," }
            cursor.skip { $0 == "余" || $0 == "多" || $0 == " " }
            if let unit = cursor.next, Self.isUnit(unit), !Self.isTime(cursor) { return true }
        }
        return false
    }

    /// 3个月, 5个工作日: 个 counts times.
    private static func isTime(_ cursor: UTF8Cursor) -> Bool {
        var cursor = cursor
        return cursor.take("个") && (cursor.take(word: "月") || cursor.take(word: "工作日") || cursor.take(word: "小时"))
    }

    private static func isUnit(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "家", "个", "件", "项", "名", "人", "万", "亿", "%", "％", "所", "倍", "户", "座", "平", "支", "套", "吨", "亩", "场": true
        default: false
        }
    }
}
