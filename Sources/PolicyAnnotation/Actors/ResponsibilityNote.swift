import ChineseText
import PolicyModel

/// A note that names who answers for the measure before it: （税务总局、财政部负责，排在第一位的部门为牵头部门，下同）,
/// （责任单位：…）, （省科技厅牵头，省财政厅配合）.
struct ResponsibilityNote {
    /// The names with their roles.
    var actors: [(name: Span, role: ActorMention.Role)] = []
    /// Whether it says that the first named leads.
    var firstLeads = false
    /// Whether what it says holds for the notes that follow.
    var holdsOnward = false
    /// Names before a comma, of whom the next part says what they are: （财政部、市场监管总局，各省级人民政府负责）.
    private var waiting: [Span] = []

    /// The note that the span holds, if it is one: a bracket with a word of responsibility.
    static func read(_ span: Span, tokens: [Token], bytes: [UInt8]) -> ResponsibilityNote? {
        let inside = tokens.filter { span.start <= $0.start && $0.end <= span.end }
        guard inside.contains(where: { $0.meaning.isAny(of: [.responsibility, .charge]) }) else { return nil }
        var note = ResponsibilityNote()
        note.firstLeads = inside.contains { $0.meaning.isAny(of: .firstLeads) }
        note.holdsOnward = inside.contains { $0.meaning.isAny(of: .onward) }
        note.read(span, inside, bytes)
        // （省市场监管局牵头，省财政厅按职责分工负责）: next to one that leads, those in charge join.
        if note.actors.contains(where: { $0.role == .lead }) {
            note.actors = note.actors.map { ($0.name, $0.role == .lead ? .lead : .cooperating) }
        }
        return note.actors.isEmpty ? nil : note
    }

    /// The note that a bracket holds which names departments and nothing else: （省民政厅、省知识产权局）.
    static func bare(_ span: Span, _ bytes: [UInt8]) -> ResponsibilityNote? {
        var inside = UTF8Cursor(bytes, from: span.start, to: span.end)
        guard inside.take(word: "（") || inside.take(word: "(") else { return nil }
        var start = inside.offset
        var names: [Span] = []
        while let scalar = inside.next {
            let offset = inside.offset
            inside.advance()
            let closes = scalar == "）" || scalar == ")"
            guard closes || scalar == "，" || scalar == "," || scalar == "；" || scalar == ";" else { continue }
            names += split(Span(start, offset), bytes)
            start = inside.offset
            guard closes else { continue }
            guard !names.isEmpty, names.allSatisfy({ isOffice($0, bytes) }) else { return nil }
            var note = ResponsibilityNote()
            note.actors = names.map { ($0, .bearer) }
            return note
        }
        return nil
    }

    /// 省民政厅 and 国家知识产权局, not 网站部 or 以下简称省局.
    static func isOffice(_ name: Span, _ bytes: [UInt8]) -> Bool {
        let first = UTF8Cursor(bytes, from: name.start, to: name.end).next
        let words = String(decoding: bytes[name.start..<name.end], as: UTF8.self)
        guard name.count >= 9, endsName(name, bytes), first != "含", first != "原", first != "即" else { return false }
        return !words.holds("简称") && !words.holds("包括") && !words.holds("以下")
    }

    private mutating func read(_ span: Span, _ tokens: [Token], _ bytes: [UInt8]) {
        var cursor = UTF8Cursor(bytes, from: span.start, to: span.end)
        var label: ActorMention.Role?
        var isAside = false
        var start = span.start
        while !cursor.isAtEnd {
            let offset = cursor.offset
            guard let scalar = cursor.next else { break }
            cursor.advance()
            switch scalar {
            case "（", "(", "）", ")", "，", ",", "；", ";", "。":
                if !isAside { add(Span(start, offset), label, tokens, bytes) }
                if scalar != "，", scalar != "," {
                    label = nil
                    isAside = false
                    waiting = []
                }
                start = cursor.offset
            case "：", ":":
                // （负责部门：药监局，适用范围：自贸试验区）: what is no label of somebody leads to nobody.
                isAside = Self.isScope(Span(start, offset), bytes)
                label = Self.role(of: Span(start, offset), bytes)
                start = cursor.offset
            default: break
            }
        }
        if !isAside { add(Span(start, span.end), label, tokens, bytes) }
    }

    private static func isScope(_ label: Span, _ bytes: [UInt8]) -> Bool {
        let words = String(decoding: bytes[label.start..<label.end], as: UTF8.self)
        return words.holds("范围") || words.holds("时限") || words.holds("时间") || words.holds("期限")
    }

    private static func role(of label: Span, _ bytes: [UInt8]) -> ActorMention.Role {
        let words = String(decoding: bytes[label.start..<label.end], as: UTF8.self)
        if words.holds("牵头") { return .lead }
        return words.holds("配合") || words.holds("参与") || words.holds("协助") ? .cooperating : .bearer
    }

    /// A part of the note: names, then 负责, 牵头 or 配合, unless a label says what they are.
    private mutating func add(_ part: Span, _ label: ActorMention.Role?, _ tokens: [Token], _ bytes: [UInt8]) {
        let words = tokens.filter { part.start <= $0.start && $0.end <= part.end }
        if label == nil, addJoint(part, words, bytes) { return }
        guard !words.contains(where: { $0.meaning.isAny(of: [.firstLeads, .onward]) }) else { return }
        let verb = words.first {
            $0.meaning.isAny(of: [.responsibility, .charge])
                || Self.divides($0, bytes) && !Self.goesOn(behind: $0, part.end, bytes)
        }
        let names = Self.split(Span(part.start, verb?.start ?? part.end), bytes)
        guard label != nil || verb != nil else {
            if names.allSatisfy({ Self.isOffice($0, bytes) }) { waiting += names }
            return
        }
        let tail = verb.map { String(decoding: bytes[$0.start..<part.end], as: UTF8.self) } ?? ""
        let role = label ?? Self.role(of: tail)
        for name in waiting + names { actors.append((name, role)) }
        waiting = []
    }

    /// 国家发展改革委会同有关部门负责: who stands before 会同 leads, who behind it joins.
    private mutating func addJoint(_ part: Span, _ words: [Token], _ bytes: [UInt8]) -> Bool {
        guard let mark = words.first(where: { $0.reads("会同", in: bytes) }), mark.start > part.start,
            let verb = words.first(where: { $0.start > mark.end && $0.meaning.isAny(of: [.responsibility, .charge]) })
        else { return false }
        for name in waiting + Self.split(Span(part.start, mark.start), bytes) { actors.append((name, .lead)) }
        for name in Self.split(Span(mark.end, verb.start), bytes) { actors.append((name, .cooperating)) }
        waiting = []
        return true
    }

    /// What the words behind the names make of them. Who guides takes part: （农业农村部指导）.
    private static func role(of words: String) -> ActorMention.Role {
        if words.holds("牵头") { return .lead }
        if words.holds("配合") || words.holds("参与") || words.holds("参加") { return .cooperating }
        return words.holds("指导") && !words.holds("负责") ? .cooperating : .bearer
    }

    /// 市场监管总局等和各有关省级人民政府负责: behind 等 names go on.
    private static func goesOn(behind token: Token, _ end: Int, _ bytes: [UInt8]) -> Bool {
        guard token.reads("等", in: bytes) else { return false }
        var cursor = UTF8Cursor(bytes, from: token.end, to: end)
        return cursor.take(word: "和") || cursor.take(word: "及") || cursor.take(word: "、")
    }

    /// 分别, 按职责分工 … stand between the names and the verb.
    private static func divides(_ token: Token, _ bytes: [UInt8]) -> Bool {
        token.reads(anyOf: ["按", "按照", "分别", "等", "共同"], in: bytes)
    }

    static func split(_ span: Span, _ bytes: [UInt8]) -> [Span] {
        var cursor = UTF8Cursor(bytes, from: span.start, to: span.end)
        cursor.skip { $0.isBlank || $0 == "由" }
        var start = cursor.offset
        var names: [Span] = []
        while let scalar = cursor.next {
            let offset = cursor.offset
            cursor.advance()
            let isClosed = offset - 3 > start && UTF8Cursor(bytes, from: offset - 3, to: offset).next == "等"
            let joins = scalar == "和" && (isClosed || endsName(Span(start, offset), bytes)) && !isBareNoun(cursor)
            guard scalar == "、" || joins else { continue }
            if offset > start { names.append(Span(start, isClosed ? offset - 3 : offset)) }
            start = cursor.offset
        }
        if cursor.end > start { names.append(Span(start, cursor.end)) }
        return names.filter { $0.count >= 6 && $0.count <= 90 }
    }

    /// 各有关部门和单位 is one name, for 单位 alone says nothing.
    private static func isBareNoun(_ rest: UTF8Cursor) -> Bool {
        var cursor = rest
        return (cursor.take(word: "单位") || cursor.take(word: "部门") || cursor.take(word: "机构")) && cursor.isAtEnd
    }

    /// 和 divides names only behind the name of an office: not 文化和旅游部, 工业和信息化部.
    private static func endsName(_ span: Span, _ bytes: [UInt8]) -> Bool {
        guard span.count >= 6 else { return false }
        switch UTF8Cursor(bytes, from: span.end - 3, to: span.end).next {
        case "部", "局", "委", "署", "院", "厅", "会", "办", "行", "社", "府", "关", "门", "位", "构", "司", "室", "心": return true
        default: return false
        }
    }
}
