/// A title in the form in which titles are compared: without blanks and quotation marks, brackets and digits half-width,
/// every pair of title brackets alike, and dashes alike.
///
/// Texts cite one another carelessly: 《专利商标代理服务政府采购需求标准（试行）》 and …(试行)》, 〈…〉 and <…>, a title broken
/// over two lines.
public func foldingTitle(_ bytes: some Collection<UInt8>) -> String {
    var folded = String.UnicodeScalarView()
    var cursor = UTF8Cursor(Array(bytes))
    while let scalar = cursor.next {
        cursor.advance()
        if let kept = scalar.foldedInTitle { folded.append(kept) }
    }
    return String(folded)
}

extension Unicode.Scalar {
    fileprivate var foldedInTitle: Unicode.Scalar? {
        if isBlank { return nil }
        switch self {
        case "“", "”", "‘", "’", "\"", "'", "「", "」", "、", "，", ",": return nil
        case "《", "》", "〈", "〉", "<", ">", "＜", "＞": return nil
        case "（", "〔", "［", "[": return "("
        case "）", "〕", "］", "]": return ")"
        case "—", "–", "－", "―", "─", "～", "~": return "-"
        default: break
        }
        guard let digit else { return self }
        return Unicode.Scalar(UInt8(ascii: "0") + UInt8(digit))
    }
}
