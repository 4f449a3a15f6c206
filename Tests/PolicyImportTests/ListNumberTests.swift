import Testing

@testable import PolicyImport

@Suite("The numbers that word processors and browsers print")
struct ListNumberTests {
    @Test(
        "Chinese figures are those of legal texts",
        arguments: [
            (1, "一"), (10, "十"), (11, "十一"), (20, "二十"), (21, "二十一"), (100, "一百"), (101, "一百零一"),
            (110, "一百一十"), (115, "一百一十五"), (1000, "一千"), (1001, "一千零一"), (1260, "一千二百六十"),
        ])
    func chinese(number: Int, text: String) {
        #expect(ListNumber.text(number, as: "chineseCountingThousand") == text)
    }

    @Test(
        "Every other form",
        arguments: [
            ("decimal", 12, "12"), ("decimalZero", 3, "03"), ("decimalFullWidth", 12, "１２"),
            ("decimalEnclosedCircle", 20, "⑳"), ("decimalEnclosedCircle", 21, "㉑"), ("decimalEnclosedCircle", 50, "㊿"),
            ("decimalEnclosedCircle", 51, "51"), ("lowerLetter", 1, "a"), ("lowerLetter", 27, "aa"),
            ("upperRoman", 14, "XIV"), ("lowerRoman", 9, "ix"), ("chineseLegalSimplified", 21, "贰拾壹"),
            ("ideographDigital", 10, "一〇"), ("none", 3, ""), ("unheardOf", 3, "3"),
        ])
    func others(format: String, number: Int, text: String) {
        #expect(ListNumber.text(number, as: format) == text)
    }

    @Test("Numbers that no list has stay in figures", arguments: [0, -1, 10_000])
    func outOfRange(number: Int) {
        for format in ["chineseCounting", "upperRoman", "decimalEnclosedCircle"] {
            #expect(ListNumber.text(number, as: format) == String(number) || number == 0 || number == 10_000)
        }
    }
}
