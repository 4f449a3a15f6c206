import ChineseText

extension UTF8Cursor {
    /// Whether the words end in a colon: they introduce what follows.
    var endsInColon: Bool {
        guard end > offset else { return false }
        if bytes[end - 1] == UInt8(ascii: ":") { return true }
        return end - offset >= 3 && bytes[(end - 3)..<end].elementsEqual("：".utf8)
    }

    /// The parts of a sentence between its marks; empty ones are left out. What stands in brackets belongs to the part
    /// around them.
    var parts: [UTF8Cursor] {
        var parts: [UTF8Cursor] = []
        var cursor = self
        var start = offset
        var depth = 0
        while let scalar = cursor.next {
            let mark = cursor.offset
            cursor.advance()
            switch scalar {
            case "（", "(", "《", "“": depth += 1
            case "）", ")", "》", "”": depth = max(0, depth - 1)
            default:
                guard scalar.endsPart, depth == 0 else { continue }
                if mark > start { parts.append(UTF8Cursor(bytes, from: start, to: mark)) }
                start = cursor.offset
            }
        }
        if start < end { parts.append(UTF8Cursor(bytes, from: start, to: end)) }
        return parts
    }
}

extension Unicode.Scalar {
    /// Whether a part of a sentence ends at it.
    var endsPart: Bool {
        switch self {
        case "，", ",", "：", ":", "（", "(", "）", ")": true
        default: endsSentence
        }
    }
}
