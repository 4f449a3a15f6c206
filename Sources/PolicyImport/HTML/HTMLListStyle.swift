/// The form of an ordered list's numbers, from `type` and `list-style-type`.
enum HTMLListStyle {
    /// The name of the form as ``ListNumber`` knows it, and what is printed behind the number.
    static func format(of list: MarkupElement) -> (numbers: String, closing: String) {
        let style = list.attributes["style"].map { $0.lowercased().filter { !$0.isWhitespace } } ?? ""
        let value = style.split(separator: ";").last { $0.hasPrefix("list-style") }?.split(separator: ":").last ?? ""
        switch String(value) {
        case "none": return ("none", "")
        case "cjk-ideographic", "simp-chinese-informal", "trad-chinese-informal", "cjk-decimal":
            return ("chineseCounting", "、")
        case "simp-chinese-formal", "trad-chinese-formal": return ("chineseLegalSimplified", "、")
        case "lower-alpha", "lower-latin": return ("lowerLetter", ". ")
        case "upper-alpha", "upper-latin": return ("upperLetter", ". ")
        case "lower-roman": return ("lowerRoman", ". ")
        case "upper-roman": return ("upperRoman", ". ")
        default: return (byType(list.attributes["type"] ?? "1"), ". ")
        }
    }

    private static func byType(_ type: String) -> String {
        switch type {
        case "a": "lowerLetter"
        case "A": "upperLetter"
        case "i": "lowerRoman"
        case "I": "upperRoman"
        default: "decimal"
        }
    }
}
