/// How the number of a list's item is printed, where a program counts and the file holds only the form.
enum ListNumber {
    /// The number in a form; names as OOXML (`w:numFmt`) has them. An unknown form is printed in figures.
    static func text(_ number: Int, as format: String) -> String {
        switch format {
        case "none", "bullet": ""
        case "chineseCounting", "chineseCountingThousand", "japaneseCounting", "taiwaneseCounting",
            "taiwaneseCountingThousand", "koreanCounting":
            chinese(number, digits: "〇一二三四五六七八九", units: ["", "十", "百", "千"])
        case "ideographDigital", "taiwaneseDigital", "koreanDigital2":
            String(String(number).compactMap { $0.wholeNumberValue }.map { Array("〇一二三四五六七八九")[$0] })
        case "chineseLegalSimplified", "ideographLegalTraditional", "japaneseLegal":
            chinese(number, digits: "零壹贰叁肆伍陆柒捌玖", units: ["", "拾", "佰", "仟"])
        case "decimalEnclosedCircle", "decimalEnclosedCircleChinese":
            circled(number)
        case "decimalFullWidth", "decimalFullWidth2": shifted(String(number), by: 0xFEE0)
        case "decimalZero": number < 10 ? "0\(number)" : String(number)
        case "lowerLetter": letters(number, from: "a")
        case "upperLetter": letters(number, from: "A")
        case "lowerRoman": roman(number).lowercased()
        case "upperRoman": roman(number)
        default: String(number)
        }
    }

    /// `十一`, `二百零三`; numbers that no list has stay in figures.
    private static func chinese(_ number: Int, digits: String, units: [String]) -> String {
        guard (1...9999).contains(number) else { return String(number) }
        let signs = Array(digits)
        let figures = String(number).compactMap(\.wholeNumberValue)
        var text = ""
        var skipped = false
        for (index, figure) in figures.enumerated() {
            guard figure > 0 else {
                skipped = true
                continue
            }
            if skipped, !text.isEmpty { text += "零" }
            skipped = false
            let isTeen = index == 0 && figures.count == 2 && figure == 1
            text += (isTeen ? "" : String(signs[figure])) + units[figures.count - 1 - index]
        }
        return text
    }

    /// ① to ⑳, ㉑ to ㊿.
    private static func circled(_ number: Int) -> String {
        let start: UInt32? =
            switch number {
            case 1...20: 0x2460 - 1
            case 21...35: 0x3251 - 21
            case 36...50: 0x32B1 - 36
            default: nil
            }
        guard let start, let scalar = Unicode.Scalar(start + UInt32(number)) else { return String(number) }
        return String(Character(scalar))
    }

    private static func shifted(_ text: String, by distance: UInt32) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.compactMap { Unicode.Scalar($0.value + distance) }))
    }

    /// a to z, then aa, bb, as word processors go on.
    private static func letters(_ number: Int, from first: Unicode.Scalar) -> String {
        guard number > 0, let letter = Unicode.Scalar(first.value + UInt32((number - 1) % 26)) else {
            return String(number)
        }
        return String(repeating: String(Character(letter)), count: min(50, (number - 1) / 26 + 1))
    }

    private static func roman(_ number: Int) -> String {
        guard (1...3999).contains(number) else { return String(number) }
        let signs = [
            (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
            (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
        ]
        var rest = number
        return signs.reduce(into: "") { text, sign in
            while rest >= sign.0 {
                text += sign.1
                rest -= sign.0
            }
        }
    }
}
