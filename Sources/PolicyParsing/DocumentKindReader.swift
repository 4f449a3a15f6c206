import ChineseText
import PolicyModel

/// The kind of a document by the last word of its title, trial and year notes set aside.
enum DocumentKindReader {
    /// Longer words first: 实施办法 is 办法, 行动计划 is 计划, 司法解释 is 解释.
    private static let endings: [(word: String, kind: DocumentKind)] = [
        ("条例", .regulation), ("规定", .rules), ("细则", .rules), ("规则", .rules), ("规章", .rules), ("规程", .rules),
        ("办法", .administrativeMeasures), ("意见", .opinions), ("措施", .measures), ("方案", .plan), ("规划", .plan),
        ("计划", .plan), ("纲要", .plan), ("预案", .plan), ("要点", .plan), ("通知", .notice), ("通告", .notice),
        ("公告", .notice), ("通报", .notice), ("批复", .reply), ("复函", .reply), ("答复", .reply), ("函", .reply),
        ("决定", .decision), ("决议", .decision), ("修正案", .decision), ("解释", .interpretation), ("法", .law),
        ("法典", .law), ("准则", .other), ("标准", .other), ("章程", .other), ("守则", .other), ("报告", .other),
        ("指引", .other), ("指南", .other), ("安排", .other), ("补充协议", .other), ("目录", .other), ("名单", .other),
    ]

    /// The word with which a title ends and what it says; nil where it ends with none.
    static func ending(of title: String) -> (word: String, kind: DocumentKind)? {
        let bare = withoutNotes(title)
        return endings.first { bare.ends(with: $0.word) && !isPartOfWord($0.word, bare) }
    }

    /// The document's kind. Interpretations of the courts are one whatever they are called; 办法 is no 法.
    static func kind(of title: String) -> DocumentKind {
        let bare = withoutNotes(title)
        if bare.begins(with: "最高人民法院") || bare.begins(with: "最高人民检察院") {
            let words = ["解释", "规定", "规则", "批复", "答复", "意见", "安排"]
            if words.contains(where: bare.ends(with:)) { return .interpretation }
        }
        if bare.begins(with: "人民法院") || bare.begins(with: "人民检察院") {
            if bare.ends(with: "规则") || bare.ends(with: "规定") { return .interpretation }
        }
        if bare.ends(with: "宪法修正案") || bare.ends(with: "刑法修正案") { return .law }
        return ending(of: title)?.kind ?? .other
    }

    /// Whether the text is on trial: a note behind the title, or 暂行/试行 before the word for its kind, in its own title
    /// or in that of the text that it carries (关于印发《…暂行办法》的通知). What is about another such text is not.
    static func isTrial(_ title: String) -> Bool {
        if ["（试行）", "(试行)", "（暂行）", "(暂行)"].contains(where: title.holds) { return true }
        return endsOnTrial(title) || carried(title).map(endsOnTrial) ?? false
    }

    /// `治安保卫委员会暂行组织条例`, `…暂行管理办法`, but not `…暂行规定实施办法`.
    private static func endsOnTrial(_ title: String) -> Bool {
        let bare = withoutNotes(title)
        guard let (word, _) = ending(of: bare) else { return false }
        let head = bare.unicodeScalars.dropLast(word.unicodeScalars.count).suffix(6)
        let before = String(String.UnicodeScalarView(head))
        guard let place = ["暂行", "试行"].compactMap(before.firstIndex(ofWord:)).max() else { return false }
        let between = before[place...].unicodeScalars.dropFirst(2)
        let isPlain = between.allSatisfy { $0.isHan && $0 != "的" }
        return isPlain && endings.allSatisfy { !String(String.UnicodeScalarView(between)).holds($0.word) }
    }

    /// The title of the text that a notice carries.
    private static func carried(_ title: String) -> String? {
        guard let start = ["印发", "发布", "公布", "颁发"].compactMap(title.firstIndex(ofWord:)).min() else { return nil }
        var scalars = title[start...].unicodeScalars.dropFirst(2)
        guard let end = scalars.lastIndex(of: "的") else { return nil }
        scalars = scalars[..<end]
        if scalars.first == "《" { scalars = scalars.dropFirst() }
        return String(String.UnicodeScalarView(scalars))
    }

    private static func isPartOfWord(_ word: String, _ title: String) -> Bool {
        guard word == "法", !title.ends(with: "公司法"), !title.ends(with: "适用法") else { return false }
        return ["办法", "方法", "司法", "执法", "立法", "做法", "违法", "合法", "依法", "普法", "用法"].contains(where: title.ends(with:))
    }

    /// `…办法（试行）` without its notes in brackets; the number of an amendment (修正案（九）) goes as well.
    private static func withoutNotes(_ title: String) -> String {
        var scalars = Substring(title).unicodeScalars
        while let last = scalars.last, last == "）" || last == ")" || last == "】" || last == "]" {
            guard let open = scalars.lastIndex(where: { $0 == "（" || $0 == "(" || $0 == "【" || $0 == "[" }) else {
                break
            }
            scalars = scalars[..<open]
        }
        while let last = scalars.last, last == " " || last == "　" || last == "》" || last == "〉" || last == "”" {
            scalars.removeLast()
        }
        return String(scalars)
    }
}
