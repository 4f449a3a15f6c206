import ChineseText

extension ReferenceWords {
    /// The title of the text that a document amends, from its own: 关于修改《…》的决定, 中华人民共和国刑法修正案（十）; nil where it
    /// amends none. Pinpoints in such a document count in the amended text.
    func amendedTitle(in title: String) -> String? {
        let bytes = Array(title.utf8)
        guard let word = amending.matches(in: UTF8Cursor(bytes)).first else { return nil }
        if title.holds("修正案") { return String(decoding: bytes[..<word.start], as: UTF8.self) }
        guard title.ends(with: "决定") else { return nil }
        return bracketedTitle(in: title) ?? ""
    }

    /// The text that a document applies or interprets, from its title: 关于执行《刑法》确定罪名的补充规定, 关于适用刑法分则规定的犯罪的罪名的意见.
    func subject(of title: String) -> String? {
        let bytes = Array(title.utf8)
        if let bracketed = bracketedTitle(in: title) { return bracketed }
        return laws.matches(in: UTF8Cursor(bytes)).first { $0.end < bytes.count }
            .map { String(decoding: bytes[$0.start..<$0.end], as: UTF8.self) }
    }

    private func bracketedTitle(in title: String) -> String? {
        let bytes = Array(title.utf8)
        var cursor = UTF8Cursor(bytes)
        cursor.skip { $0 != "《" && $0 != "〈" }
        cursor.advance()
        let start = cursor.offset
        cursor.skip { $0 != "》" && $0 != "〉" }
        return start < cursor.offset ? String(decoding: bytes[start..<cursor.offset], as: UTF8.self) : nil
    }
}
