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
            let words = ["解释", "规定", "批复", "答复", "意见"]
            if words.contains(where: bare.ends(with:)) { return .interpretation }
        }
        if bare.ends(with: "宪法修正案") || bare.ends(with: "刑法修正案") { return .law }
        return ending(of: title)?.kind ?? .other
    }

    /// Whether the text is on trial: a note behind the title, or 暂行/试行 in it.
    static func isTrial(_ title: String) -> Bool {
        ["（试行）", "(试行)", "（暂行）", "(暂行)"].contains(where: title.holds)
            || ["试行办法", "暂行办法", "暂行规定", "试行规定", "暂行条例", "试行条例", "暂行细则", "试行细则", "试行方案", "暂行规则", "试行规则"]
                .contains(where: withoutNotes(title).ends(with:))
    }

    private static func isPartOfWord(_ word: String, _ title: String) -> Bool {
        guard word == "法" else { return false }
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
