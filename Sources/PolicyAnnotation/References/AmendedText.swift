import ChineseText

extension ReferenceWords {
    /// The title of the text that a document amends, from its own: 关于修改《…》的决定, 中华人民共和国刑法修正案（十）; nil where it
    /// amends none. Pinpoints in such a document count in the amended text.
    func amendedTitle(in title: String) -> String? {
        let bytes = Array(title.utf8)
        guard let word = amending.matches(in: UTF8Cursor(bytes)).first else { return nil }
        if title.holds("修正案") { return String(decoding: bytes[..<word.start], as: UTF8.self) }
        guard title.ends(with: "决定") else { return nil }
        var cursor = UTF8Cursor(bytes)
        cursor.skip { $0 != "《" && $0 != "〈" }
        cursor.advance()
        let start = cursor.offset
        cursor.skip { $0 != "》" && $0 != "〉" }
        return start < cursor.offset ? String(decoding: bytes[start..<cursor.offset], as: UTF8.self) : ""
    }
}
