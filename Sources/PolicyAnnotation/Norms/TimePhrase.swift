import ChineseText
import PolicyModel

/// Finds the words of a deadline: 自受理之日起三十日内, 2025年底前, 十个工作日内.
struct TimePhrase {
    let bytes: [UInt8]

    /// What a number begins with, and the words for since when.
    private static let beginnings = ScalarSet("自从在十0123456789０１２３４５６７８９〇○零◯一壹二贰两三叁四肆五伍六陆七柒八捌九玖".unicodeScalars)

    /// The first deadline in the span.
    func deadline(in span: Span) -> Span? {
        var cursor = UTF8Cursor(bytes, from: span.start, to: span.end)
        var origin: Int?
        while let scalar = cursor.skip(to: Self.beginnings) {
            let start = cursor.offset
            if scalar == "自" || scalar == "从" || scalar == "在" && isAlone(start) { origin = start }
            guard cursor.takeNumeral() != nil else {
                cursor.advance()
                continue
            }
            guard let end = dayOfYear(at: cursor) ?? period(at: cursor) ?? year(from: start, to: cursor) else {
                continue
            }
            return Span(begin(of: start, origin: origin), end)
        }
        return nil
    }

    /// The deadline that a segment is: 2026年底前，
    func deadline(of segment: Segment) -> Span? {
        guard segment.end - segment.start <= 60, segment.end - segment.start >= 9,
            Self.closesDeadline(UTF8Cursor(bytes, from: segment.end - 3, to: segment.end).next),
            let deadline = deadline(in: Span(segment.start, segment.end)), deadline.end == segment.end,
            deadline.start - segment.start <= 6
        else { return nil }
        return deadline
    }

    private static func closesDeadline(_ scalar: Unicode.Scalar?) -> Bool {
        scalar == "前" || scalar == "内" || scalar == "底"
    }

    /// 到2020年，: the year by which something is to be reached.
    private func year(from start: Int, to number: UTF8Cursor) -> Int? {
        guard number.offset - start == 4, start >= 3, bytes[start] < 0x80 else { return nil }
        let before = UTF8Cursor(bytes, from: start - 3, to: start).next
        guard before == "到" || before == "至" else { return nil }
        var cursor = number
        guard cursor.take(word: "年") else { return nil }
        guard let next = cursor.next else { return cursor.offset }
        return next == "，" || next == "," ? cursor.offset : nil
    }

    /// Behind a number: a unit of time and 内, 前 or their like.
    func period(at start: UTF8Cursor) -> Int? {
        var cursor = start
        let isUnit =
            cursor.take(word: "个工作日") || cursor.take(word: "个月") || cursor.take(word: "日") || cursor.take(word: "天")
            || cursor.take(word: "小时") || cursor.take(word: "周") || cursor.take(word: "年") || cursor.take(word: "工作日")
        guard isUnit else { return nil }
        if cursor.takeNumeral() != nil { _ = cursor.take(word: "月") }
        if cursor.takeNumeral() != nil { _ = cursor.take(word: "日") }
        let ends =
            cursor.take(word: "以内") || cursor.take(word: "之内") || cursor.take(word: "内") || cursor.take(word: "底前")
            || cursor.take(word: "之前") || cursor.take(word: "以前") || cursor.take(word: "前") || cursor.take(word: "底")
        return ends ? cursor.offset : nil
    }

    /// Behind the number of a month: 6月30日前, 3月底前. 三月前 alone may be a span of time.
    private func dayOfYear(at start: UTF8Cursor) -> Int? {
        var cursor = start
        guard cursor.take(word: "月") else { return nil }
        if cursor.takeNumeral() != nil {
            guard cursor.take(word: "日") else { return nil }
        } else {
            guard cursor.next == "底" || cursor.next == "末" else { return nil }
            cursor.advance()
        }
        return cursor.take(word: "之前") || cursor.take(word: "以前") || cursor.take(word: "前") ? cursor.offset : nil
    }

    /// 自收到申请之日起五日内, 在接到通知后五日内; the 自 of 自治区 and 自行 begins nothing.
    private func begins(at origin: Int, before start: Int) -> Bool {
        var cursor = UTF8Cursor(bytes, from: origin + 3, to: start)
        switch cursor.next {
        case "治", "由", "主", "然", "愿", "身", "动", "觉", "我", "营", "己", "律", "费": return false
        default: break
        }
        while let scalar = cursor.next, scalar != "，" {
            if scalar == "起" || scalar == "后" { return true }
            cursor.advance()
        }
        return false
    }

    /// Whether 在 is no end of 存在, 所在 and the like.
    private func isAlone(_ start: Int) -> Bool {
        guard start >= 3 else { return true }
        switch UTF8Cursor(bytes, from: start - 3, to: start).next {
        case "存", "所", "现", "正", "内", "外", "潜", "实", "旨", "重": return false
        default: return true
        }
    }

    /// 每年 and the like in front of a day belong to the deadline.
    private static let recurrences: [StaticString] = ["每年", "次年", "当年", "翌年", "本年", "每月", "次月", "当月"]

    /// 自…之日起 belongs to the deadline where it stands shortly before.
    private func begin(of start: Int, origin: Int?) -> Int {
        if let origin, start - origin <= 120, begins(at: origin, before: start) { return origin }
        guard start >= 6 else { return start }
        let recurs = Self.recurrences.contains { word in
            var cursor = UTF8Cursor(bytes, from: start - word.utf8CodeUnitCount, to: start)
            return cursor.take(word: word)
        }
        return recurs ? start - 6 : start
    }
}
