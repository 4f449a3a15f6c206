import ChineseText
import PolicyModel

/// Reads the marker at the head of a line by its form alone; ``MarkerFilter`` decides by context.
///
/// Forms: 立法法 (第X编章节条), GB/T 9704-2012, 7.3.3 (一、（一）1.（1）), and what texts print instead of them:
/// mixed brackets, full-width digits and stops, `1、`, ①, decimal numbers, dashes and bullets.
struct MarkerScanner {
    private let bytes: [UInt8]
    private let line: Span

    init(bytes: [UInt8], line: Span) {
        self.bytes = bytes
        self.line = line
    }

    /// The marker, or nil where the line begins with running text.
    func marker() -> Marker? {
        let cursor = UTF8Cursor(bytes, from: line.start, to: line.end)
        guard let first = cursor.next else { return nil }
        switch first {
        case "第", "笫": return unit(cursor)
        case "（", "(", "﹙", "〔": return parenthesised(cursor)
        case "—", "─", "－", "-", "*", "+", "●", "•", "■", "◆", "▪", "·": return bullet(cursor, first)
        default:
            if first.digit != nil { return arabic(cursor) }
            if first.hanDigit != nil || first == "十" { return hanComma(cursor) }
            return circled(cursor, first)
        }
    }

    private func marker(
        _ shape: Shape, _ ordinal: Int, branch: Int = 0, upTo cursor: UTF8Cursor
    ) -> Marker {
        var rest = cursor
        rest.skipBlanks()
        return Marker(
            shape: shape, ordinal: ordinal, branch: branch, span: Span(line.start, cursor.offset),
            rest: Span(rest.offset, line.end), isSpaced: rest.offset > cursor.offset || rest.isAtEnd)
    }

    // 第十二条, 第 一 章, 第一条之二, and 笫 for 第, a frequent slip
    private func unit(_ start: UTF8Cursor) -> Marker? {
        var cursor = start
        cursor.advance()
        cursor.skipBlanks()
        guard var ordinal = takeSpacedNumeral(&cursor) else { return nil }
        if takeDashForOne(&cursor) { ordinal += 1 }
        cursor.skipBlanks()
        if cursor.take("条") {
            return marker(.article, ordinal, branch: takeBranch(&cursor), upTo: cursor)
        }
        if cursor.take("章") { return marker(.chapter, ordinal, upTo: cursor) }
        if cursor.take("节") { return marker(.section, ordinal, upTo: cursor) }
        if cursor.take("编") { return marker(.book, ordinal, upTo: cursor) }
        if cursor.take(word: "分编") { return marker(.subbook, ordinal, upTo: cursor) }
        if cursor.take(word: "部分") { return marker(.portion, ordinal, upTo: cursor) }
        return nil
    }

    /// `第 十 二 条`: a number whose characters are spaced out.
    private func takeSpacedNumeral(_ cursor: inout UTF8Cursor) -> Int? {
        let start = cursor.offset
        guard let first = cursor.takeNumeral() else { return nil }
        guard first.script == .han else { return first.value }
        var digits = Array(bytes[start..<cursor.offset])
        while true {
            var ahead = cursor
            ahead.skipBlanks()
            let next = ahead.offset
            guard next > cursor.offset, ahead.takeNumeral()?.script == .han else { break }
            digits += bytes[next..<ahead.offset]
            cursor = ahead
        }
        var spelled = UTF8Cursor(digits)
        return spelled.takeNumeral()?.value
    }

    /// `第三十－条`: a scanned 一 that became a dash (彭水苗族土家族自治县城乡建设管理条例).
    private func takeDashForOne(_ cursor: inout UTF8Cursor) -> Bool {
        var ahead = cursor
        guard ahead.take("－") || ahead.take("—"), ahead.next == "条" else { return false }
        cursor = ahead
        return true
    }

    private func takeBranch(_ cursor: inout UTF8Cursor) -> Int {
        var ahead = cursor
        ahead.skipBlanks()
        guard ahead.take("之") else { return 0 }
        ahead.skipBlanks()
        guard let branch = ahead.takeNumeral(), branch.script == .han, branch.value < 100 else { return 0 }
        cursor = ahead
        return branch.value
    }

    // （一） (一) （一) （1） 〔一〕, perhaps with a 、 behind it: （一）、
    private func parenthesised(_ start: UTF8Cursor) -> Marker? {
        var cursor = start
        let isTortoise = cursor.next == "〔"
        cursor.advance()
        cursor.skipBlanks()
        guard let number = cursor.takeNumeral(), number.value < 200 else { return nil }
        cursor.skipBlanks()
        if isTortoise {
            guard number.script == .han, cursor.take("〕") else { return nil }
        } else {
            guard cursor.take("）") || cursor.take(")") || cursor.take("﹚") else { return nil }
        }
        takeComma(&cursor)
        return marker(number.script == .han ? .hanParenthesis : .arabicParenthesis, number.value, upTo: cursor)
    }

    /// Moves behind the 、 that doubles a bracket, but not into `（四）、（五）项`.
    private func takeComma(_ cursor: inout UTF8Cursor) {
        var ahead = cursor
        guard ahead.take("、"), ahead.next != "（", ahead.next != "(" else { return }
        cursor = ahead
    }

    // 一、 一． 一.
    private func hanComma(_ start: UTF8Cursor) -> Marker? {
        var cursor = start
        guard let number = cursor.takeNumeral(), number.value < 200 else { return nil }
        guard cursor.take("、") || cursor.take("．") || cursor.take(".") else { return nil }
        return marker(.hanComma, number.value, upTo: cursor)
    }

    // 1. 1． 1、 1） 1.2.1 and, before white space, 1
    private func arabic(_ start: UTF8Cursor) -> Marker? {
        var cursor = start
        guard let number = cursor.takeNumeral(), number.value < 1000 else { return nil }
        if cursor.take("）") || cursor.take(")") { return marker(.arabicParenthesis, number.value, upTo: cursor) }
        if cursor.take("、") { return marker(.arabicDot, number.value, upTo: cursor) }
        let afterNumber = cursor
        if cursor.take(".") || cursor.take("．") || cursor.take("﹒") {
            if let decimal = decimal(afterNumber) { return decimal }
            return beginsWithFigure(cursor) ? nil : marker(.arabicDot, number.value, upTo: cursor)
        }
        guard let next = cursor.next, next.isBlank else { return nil }
        return marker(.bareNumber, number.value, upTo: cursor)
    }

    /// `1.2.1`: components of one or two digits, the last followed by white space, the line's end or Chinese.
    private func decimal(_ start: UTF8Cursor) -> Marker? {
        var cursor = start
        var depth = 1
        var last = 0
        while true {
            var ahead = cursor
            guard ahead.take(".") || ahead.take("．"), let number = ahead.takeNumeral(), number.script == .arabic,
                number.length <= 2
            else { break }
            depth += 1
            last = number.value
            cursor = ahead
        }
        guard depth > 1, cursor.next?.isBlank ?? true || (cursor.next?.isHan ?? false) else { return nil }
        let shape: Shape = depth == 2 ? .decimal2 : depth == 3 ? .decimal3 : .decimal4
        return marker(shape, last, upTo: cursor)
    }

    /// `3.5吨`, but not `1.2019年底前`, where a year begins the sentence.
    private func beginsWithFigure(_ cursor: UTF8Cursor) -> Bool {
        var ahead = cursor
        guard let figure = ahead.takeNumeral(), figure.script == .arabic else { return false }
        return !(figure.length == 4 && ahead.next == "年")
    }

    // —— and bullets; a single ASCII mark counts only before white space, as Markdown has it.
    private func bullet(_ start: UTF8Cursor, _ first: Unicode.Scalar) -> Marker? {
        var cursor = start
        let length = cursor.skip { $0 == first }
        let isEnough: Bool
        switch first {
        case "-": isEnough = cursor.next?.isBlank == true || (length >= 2 && cursor.next?.isHan == true)
        case "*", "+": isEnough = length == 1 && cursor.next?.isBlank == true
        case "—", "─", "－": isEnough = length >= 2
        default: isEnough = true
        }
        let bullet = marker(.bullet, 1, upTo: cursor)
        return isEnough && !bullet.rest.isEmpty ? bullet : nil
    }

    // ① to ⑳, ⑴ and ⒈ (Unicode, Enclosed Alphanumerics), ㈠ (Enclosed CJK Letters): the last three as (1), 1. and （一）
    private func circled(_ start: UTF8Cursor, _ first: Unicode.Scalar) -> Marker? {
        var cursor = start
        cursor.advance()
        switch first.value {
        case 0x2460...0x2473: return marker(.circled, Int(first.value) - 0x245F, upTo: cursor)
        case 0x3251...0x325F: return marker(.circled, Int(first.value) - 0x3251 + 21, upTo: cursor)
        case 0x2474...0x2487: return marker(.arabicParenthesis, Int(first.value) - 0x2473, upTo: cursor)
        case 0x2488...0x249B: return marker(.arabicDot, Int(first.value) - 0x2487, upTo: cursor)
        case 0x3220...0x3229:
            takeComma(&cursor)
            return marker(.hanParenthesis, Int(first.value) - 0x321F, upTo: cursor)
        default: return nil
        }
    }
}
