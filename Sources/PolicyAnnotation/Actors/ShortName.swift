import ChineseText
import PolicyModel

/// The shortest noun phrase of a name: 符合条件的依托单位 is 依托单位, but 符合条件的地区 stays, for 地区 alone says nothing.
struct ShortName {
    let bytes: [UInt8]
    let quantifiers: [[UInt8]]

    init(_ bytes: [UInt8], quantifiers: [String]) {
        self.bytes = bytes
        self.quantifiers = quantifiers.map { Array($0.utf8) }
    }

    /// The part of the name that is to be shown.
    func of(_ name: Span) -> Span {
        var start = name.start
        for word in quantifiers where bytes[start..<name.end].starts(with: word) && name.end - start > word.count + 6 {
            if isNational(Span(start, name.end), word) { continue }
            start += word.count
        }
        if let attribute = lastAttribute(Span(start, name.end)), length(from: attribute, to: name.end) >= 12,
            !isArea(before: attribute, from: start)
        {
            start = attribute
        }
        return trimmed(Span(start, name.end))
    }

    /// 全国人民代表大会, 全国社会保障基金理事会: there is one, and 全国 belongs to its name.
    private func isNational(_ name: Span, _ word: [UInt8]) -> Bool {
        guard word.elementsEqual("全国".utf8) else { return false }
        var rest = UTF8Cursor(bytes, from: name.start + word.count, to: name.end)
        return rest.take(word: "人民代表大会") || rest.take(word: "人大") || rest.take(word: "政协")
            || rest.take(word: "社会保障基金")
    }

    /// How long the words are without another name that a bracket gives them: 部门 of 部门（以下统称知识产权管理部门）.
    private func length(from start: Int, to end: Int) -> Int {
        var cursor = UTF8Cursor(bytes, from: start, to: end)
        while let scalar = cursor.next {
            let offset = cursor.offset
            cursor.advance()
            if scalar == "（" || scalar == "(", cursor.take(word: "以下") { return offset - start }
        }
        return end - start
    }

    /// 乡、镇的人民政府: without its area the name says nothing.
    private func isArea(before attribute: Int, from start: Int) -> Bool {
        guard attribute - 6 >= start else { return false }
        switch UTF8Cursor(bytes, from: attribute - 6, to: attribute).next {
        case "省", "市", "县", "区", "州", "乡", "镇", "旗", "盟": return true
        default: return false
        }
    }

    /// Offset behind the last 的.
    private func lastAttribute(_ span: Span) -> Int? {
        var cursor = UTF8Cursor(bytes, from: span.start, to: span.end)
        var last: Int?
        while let scalar = cursor.next {
            cursor.advance()
            if scalar == "的" { last = cursor.offset }
        }
        return last
    }

    private func trimmed(_ span: Span) -> Span {
        let range = trimmingBlanks(bytes, from: span.start, to: span.end)
        return Span(range.lowerBound, range.upperBound)
    }
}
