import ChineseText
import PolicyModel

/// 发文字号 (GB/T 9704-2012, 7.2.5): the issuer's short name, the year in brackets, a serial number and 号.
struct DocumentNumber {
    /// The number with 〔〕 around the year, whatever brackets the text prints.
    let text: String

    /// The number that is all that the line says; nil for other lines.
    init?(_ reader: LineReader, _ index: Int) {
        let line = reader.lines[index].text
        guard line.count <= 90, reader.ends(line, with: "号") || reader.ends(line, with: "号）") else { return nil }
        var cursor = reader.cursor(line)
        cursor.skip { $0 == "（" || $0 == "(" }
        for label: StaticString in ["文号：", "文号:", "发文字号：", "发文字号:"] where cursor.take(word: label) { break }
        guard let number = Self.read(&cursor) else { return nil }
        cursor.skip { $0 == "）" || $0 == ")" || $0.isBlank }
        guard cursor.isAtEnd else { return nil }
        text = number
    }

    /// The number that a label's value begins with: `粤知规〔2023〕5号`; nil for `无`.
    static func number(in value: String) -> String? {
        var cursor = UTF8Cursor(Array(value.utf8))
        return read(&cursor)
    }

    /// Reads a number at the cursor: 国知发运字〔2022〕47号, 苏政发[2025]3号, 法释（2020）17号.
    static func read(_ cursor: inout UTF8Cursor) -> String? {
        var name = ""
        var length = 0
        while let scalar = cursor.next, scalar.isHan || scalar.isBlank || scalar.properties.isAlphabetic, length < 20 {
            if !scalar.isBlank { name.unicodeScalars.append(scalar) }
            cursor.advance()
            length += 1
        }
        guard !name.isEmpty, cursor.takeBracket("〔［[（(【﹝") else { return nil }
        cursor.skipBlanks()
        guard let year = cursor.takeNumeral(), year.length == 4 else { return nil }
        cursor.skipBlanks()
        guard cursor.takeBracket("〕］])）】﹞") else { return nil }
        cursor.skipBlanks()
        _ = cursor.take("第")
        guard let serial = cursor.takeNumeral() else { return nil }
        cursor.skipBlanks()
        guard cursor.take("号") else { return nil }
        return "\(name)〔\(year.value)〕\(serial.value)号"
    }
}

extension UTF8Cursor {
    /// Moves behind the next scalar if it is one of `brackets`.
    fileprivate mutating func takeBracket(_ brackets: String) -> Bool {
        guard let next, brackets.unicodeScalars.contains(next) else { return false }
        advance()
        return true
    }
}
