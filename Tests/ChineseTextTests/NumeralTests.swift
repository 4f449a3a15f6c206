import ChineseText
import Testing

@Suite("Numerals")
struct NumeralTests {
    @Test(
        "are read in every script that policy texts use",
        arguments: [
            ("十一", 11), ("二十", 20), ("一百二十三", 123), ("一百零五", 105), ("一百〇五", 105), ("一千二百六十", 1260),
            ("二〇二五", 2025), ("二○○四", 2004), ("一九九六", 1996), ("10", 10), ("１２", 12), ("廿三", 23), ("两百", 200),
            ("三万五千", 35_000), ("壹拾", 10), ("零", 0),
        ])
    func reading(text: String, value: Int) {
        var cursor = UTF8Cursor(Array(text.utf8))
        #expect(cursor.takeNumeral()?.value == value)
        #expect(cursor.isAtEnd)
    }

    @Test("stop where the number stops", arguments: [("第", 0), ("十条", 3), ("2022年", 4), ("", 0), ("一、", 3)])
    func stopping(text: String, offset: Int) {
        var cursor = UTF8Cursor(Array(text.utf8))
        _ = cursor.takeNumeral()
        #expect(cursor.offset == offset)
    }

    @Test("beyond a hundred million are refused, and the cursor stays", arguments: ["9999999999", "九九九九九九九九九九"])
    func overflow(text: String) {
        var cursor = UTF8Cursor(Array(text.utf8))
        #expect(cursor.takeNumeral() == nil)
        #expect(cursor.offset == 0)
    }

    @Test("of every article number up to 1,300 survive writing and reading")
    func roundTrip() {
        for number in 1...1300 {
            var cursor = UTF8Cursor(Array(han(number).utf8))
            #expect(cursor.takeNumeral()?.value == number)
        }
    }

    /// Writes a number below ten thousand as an article's number is written: 一千二百六十, 一百零五, 十一.
    private func han(_ number: Int) -> String {
        let digits = Array("零一二三四五六七八九")
        var text = ""
        var zero = false
        for (unit, name) in [(1000, "千"), (100, "百"), (10, "十"), (1, "")] {
            let digit = number / unit % 10
            if digit == 0 {
                zero = !text.isEmpty
            } else {
                if zero { text += "零" }
                zero = false
                text += (unit == 10 && digit == 1 && text.isEmpty ? "" : String(digits[digit])) + name
            }
        }
        return text
    }
}
