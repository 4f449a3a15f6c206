import ChineseText
import PolicyModel

/// The words at the head of a numbered line that can be its title, and the mark that parts them from the text.
enum RunInTitle {
    /// The words before the first mark that can end a title, at most `limit` scalars; nil where another mark comes first.
    static func read(_ reader: LineReader, _ rest: Span, limit: Int) -> (title: Span, mark: Unicode.Scalar)? {
        var cursor = reader.cursor(rest)
        var length = 0
        var previous: Unicode.Scalar?
        while let scalar = cursor.next {
            if scalar == "。" || Optional(scalar).isColon || isStop(scalar, behind: previous, cursor) {
                return length >= 2 ? (Span(rest.start, cursor.offset), scalar) : nil
            }
            guard !scalar.endsSentence, length < limit else { return nil }
            previous = scalar
            length += 1
            cursor.advance()
        }
        return nil
    }

    /// A full stop of half width or from a Western font that stands for 。, as in texts typed with one
    /// (`1. 培育品牌服务机构. 建立…`), not in `2.5吨` or `www.gov.cn`.
    private static func isStop(_ scalar: Unicode.Scalar, behind previous: Unicode.Scalar?, _ cursor: UTF8Cursor) -> Bool
    {
        guard scalar == "." || scalar == "．", let previous, previous.isHan || previous.closesQuotation else {
            return false
        }
        var next = cursor
        next.advance()
        return next.next.map { $0.isHan || $0.isBlank || $0 == "《" || $0 == "“" } ?? false
    }

    /// Whether a colon may close the title (`2．支持机构做优做强：鼓励…`) and does not lead in a list, a definition or new
    /// wording: `符合以下条件：`, `代理机构：指…`, `第三条修改为：“…`.
    static func mayEndInColon(_ reader: LineReader, _ title: Span, before text: UTF8Cursor) -> Bool {
        guard let next = text.next, next != "“", next != "《", next != "（", next.isHan else { return false }
        guard !reader.isLonger(title, than: 20), !reader.contains(title, "，"), !reader.contains(title, ",") else {
            return false
        }
        let leadIns: [StaticString] = [
            "以下", "包括", "条件", "材料", "修改", "增加", "删", "规定", "要求", "分为", "主要", "即", "指", "意见", "内容",
            "单位", "时间", "地点", "电话", "联系", "第",
        ]
        if leadIns.contains(where: { reader.contains(title, word: $0) }) { return false }
        return next != "指" && next != "是"
    }

    /// Whether the words rule something or lead in what does: they have a subject and a predicate, or define.
    static func isRule(_ reader: LineReader, _ title: Span) -> Bool {
        let words: [StaticString] = [
            "应当", "必须", "不得", "可以", "是指", "，指", "下列", "如下", "同意", "之日起", "起施行", "起实施", "起执行",
        ]
        return words.contains { reader.contains(title, word: $0) } || assigns(reader, title) || demands(reader, title)
    }

    /// `海事行政案件由所在地海事法院管辖`
    private static func assigns(_ reader: LineReader, _ title: Span) -> Bool {
        let verbs: [StaticString] = ["管辖", "负责", "承担", "受理", "审理", "决定", "执行", "解释"]
        return reader.contains(title, "由") && verbs.contains { reader.ends(title, with: $0) }
    }

    /// `各级人大及其常委会要忠实履行法定职责`: a 要 of its own behind a subject, not in 重要, 主要, 需要, 要求, 要素.
    private static func demands(_ reader: LineReader, _ title: Span) -> Bool {
        var cursor = reader.cursor(title)
        var before: Unicode.Scalar?
        var length = 0
        while let scalar = cursor.next {
            cursor.advance()
            if scalar == "要", length >= 4, let before, !"重主需必纲摘概首只紧".unicodeScalars.contains(before),
                let next = cursor.next, !"求素点件闻务领义害约件".unicodeScalars.contains(next)
            {
                return true
            }
            before = scalar
            length += 1
        }
        return false
    }
}
