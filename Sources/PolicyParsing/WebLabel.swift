import ChineseText
import PolicyModel

/// A label of the table that government sites print above a document: 索引号, 发文机关, 成文日期 …, with the value on the
/// same line or the next (国务院公报 pages).
struct WebLabel {
    /// The label's word.
    let name: String
    /// The line that holds the value.
    let valueLine: Int

    init?(_ reader: LineReader, _ index: Int) {
        let text = reader.lines[index].text
        guard text.count <= 48, reader.lastScalar(text).isColon else { return nil }
        let word = String(reader.compact(text).dropLast())
        guard Self.names.contains(word) else { return nil }
        name = word
        valueLine = index + 1
    }

    private static let names: Set<String> = [
        "索引号", "主题分类", "发文机关", "成文日期", "标题", "发文字号", "发布日期", "主题词", "公开方式", "公文种类", "生效日期", "有效性", "文号", "来源",
        "发布机构", "信息分类", "废止日期", "公开范围", "有效期", "体裁", "名称", "关键词", "内容概述", "统一编号", "发文日期", "公布日期", "施行日期",
    ]

    /// The labels of a line that gives their values with them, as copied out of the table:
    /// `发布机构: 通州区人民政府 文号: 通政发〔2023〕4号`. Empty for other lines.
    static func inline(_ reader: LineReader, _ text: Span) -> [(name: String, value: Span)] {
        var cursor = reader.cursor(text)
        cursor.skip(atMost: 10) { !Optional($0).isColon }
        guard cursor.next.isColon else { return [] }
        var name = reader.compact(Span(text.start, cursor.offset))
        guard names.contains(name) else { return [] }
        cursor.advance()
        var labels: [(name: String, value: Span)] = []
        var start = cursor.offset
        func close(at end: Int) {
            let value = trimmingBlanks(reader.bytes, from: start, to: end)
            if !value.isEmpty { labels.append((name, Span(value.lowerBound, value.upperBound))) }
        }
        for word in reader.words(Span(start, text.end)) {
            var label = reader.cursor(word)
            label.skip { !Optional($0).isColon }
            let next = reader.source[Span(word.start, label.offset)]
            guard label.next.isColon, names.contains(next) else { continue }
            close(at: word.start)
            name = next
            label.advance()
            start = label.offset
        }
        close(at: text.end)
        return labels
    }
}

/// The values of the labels above a document.
struct WebLabels {
    private var values: [String: String] = [:]

    /// Reads the labels among `front`, whose lines are in order.
    init(_ reader: LineReader, _ front: [MarginLine]) {
        let lines = front.map { Line(text: $0.text, number: $0.line, headingLevel: 0) }
        let reader = LineReader(source: reader.source, lines: lines)
        for index in lines.indices {
            for (name, value) in WebLabel.inline(reader, lines[index].text) where values[name] == nil {
                values[name] = reader.source[value]
            }
            guard let label = WebLabel(reader, index), label.valueLine < lines.count,
                WebLabel(reader, label.valueLine) == nil
            else { continue }
            values[label.name] = reader.string(label.valueLine)
        }
    }

    subscript(name: String) -> String? { values[name] }
}
