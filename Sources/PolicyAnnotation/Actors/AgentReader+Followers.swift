import ChineseText
import PolicyModel

/// What stands behind a noun for an actor, and whether the name ends there.
extension AgentReader {
    /// 企业与职业学校联合招收学生, 建设单位与施工单位应当签订合同: behind 与 stands who is bound like the one before.
    func joint(with token: Token, at index: Int, in segment: Segment) -> Agent? {
        guard comitative(token), let other = agent(at: token.end, first: index + 1, in: segment),
            other.next < tokens.count, tokens[other.next].start == other.end
        else { return nil }
        let verb = tokens[other.next]
        let isJoint = verb.reads(anyOf: ["联合", "共同", "协商", "合作", "签订", "订立", "约定"], in: bytes)
        return isJoint || verb.isAny(of: .modals.subtracting(.charge)) ? other : nil
    }

    /// Whether a mark ends the segment, not a modal.
    func endsText(_ segment: Segment) -> Bool {
        guard let next = UTF8Cursor(bytes, from: segment.end).next else { return true }
        return !next.isHan
    }

    /// 组织 is a verb before a verb: 支持贫困地区组织开展活动.
    func isVerb(_ index: Int) -> Bool {
        guard tokens[index].meaning.isAny(of: .actions), index + 1 < tokens.count else { return false }
        let next = tokens[index + 1]
        return next.start == tokens[index].end && next.meaning.isAny(of: .actions) && !next.meaning.isAny(of: .names)
    }

    /// 省知识产权局组织专家评审: behind an authority it is a verb before any object, but 境外非政府组织应当 is one name.
    func organises(_ index: Int, behind name: Token, in segment: Segment) -> Bool {
        guard name.meaning.isAny(of: .authorities), tokens[index].meaning.isAny(of: .actions),
            tokens[index].end < segment.end
        else { return false }
        guard index + 1 < segment.tokens.upperBound, tokens[index + 1].start == tokens[index].end else { return true }
        let ends = WordClass.modals.union([.adverbs, .attribute, .enumeration, .conjunctions, .closure, .prepositions])
        return !tokens[index + 1].meaning.isAny(of: ends)
    }

    /// 建设 in 有条件的地区建设法律服务载体 has an object; before another name or a modal it is a noun.
    func takesObject(_ index: Int, in segment: Segment) -> Bool {
        guard tokens[index].end < segment.end else { return false }
        guard index + 1 < segment.tokens.upperBound, tokens[index + 1].start == tokens[index].end else { return true }
        if tokens[index + 1].meaning.isAny(of: .nominal) { return takesObject(index + 1, in: segment) }
        // 支持开发区建设国家级示范区: the state begins an object.
        if tokens[index + 1].isAny(of: .state) { return true }
        let ends = WordClass.followers.union([.names, .attribute, .enumeration, .conjunctions])
        return !tokens[index + 1].meaning.isAny(of: ends)
    }

    /// 国家重点建设项目, 企业专项资金: an adverb before a noun belongs to the noun.
    func describesNoun(_ index: Int, in segment: Segment) -> Bool {
        guard tokens[index].reads(anyOf: ["重点", "专项", "综合", "临时", "基本", "优质", "科学"], in: bytes) else { return false }
        let next = index + 1
        guard next < segment.tokens.upperBound, tokens[next].start == tokens[index].end else { return true }
        return !tokens[next].meaning.isAny(of: .followers)
    }

    /// 国务院民用航空主管部门: the State Council before it was not the whole name.
    func belongs(to parse: Parse, _ token: Token) -> Bool {
        guard let office = parse.office, token.start - office.end <= 18 else { return false }
        return bytes[..<office.end].suffix(9).elementsEqual("国务院".utf8)
    }

    /// 由市规划资源管理部门提出: the area belongs to the office, in whose name a verb stands.
    func isAreaOfOffice(_ token: Token, before index: Int, in segment: Segment) -> Bool {
        guard token.end - token.start == 3, token.isAny(of: .places), tokens[index].meaning.isAny(of: .actions),
            !tokens[index].meaning.isAny(of: .prepositions)
        else { return false }
        let rest = index..<segment.tokens.upperBound
        guard let office = rest.first(where: { tokens[$0].isAny(of: .officeNouns) }) else { return false }
        let breaks = WordClass.modals.union([.prepositions, .attribute, .enumeration, .adverbs, .cooperation])
        return tokens[office].start - token.end <= 36
            && !(index..<office).contains { tokens[$0].meaning.isAny(of: breaks) }
    }

    /// Behind a time that begins with a number: 项目负责人三年内不得申报, 县级部门10个工作日内提出意见.
    func behindTime(_ place: (index: Int, offset: Int), in segment: Segment) -> (index: Int, offset: Int) {
        var cursor = UTF8Cursor(bytes, from: place.offset, to: segment.end)
        guard let scalar = cursor.next, scalar.digit != nil || scalar.hanDigit != nil || scalar == "十",
            cursor.takeNumeral() != nil, let end = TimePhrase(bytes: bytes).period(at: cursor)
        else { return place }
        var next = place.index
        while next < segment.tokens.upperBound, tokens[next].start < end { next += 1 }
        return (next, end)
    }

    /// Behind a bracket that explains the name: 省科技厅（含外专局）, 县（市、区）.
    func behindBracket(_ index: Int, after offset: Int, in segment: Segment) -> (index: Int, offset: Int) {
        var cursor = UTF8Cursor(bytes, from: offset, to: segment.end)
        guard cursor.next == "（" || cursor.next == "(" else { return (index, offset) }
        while let scalar = cursor.next {
            cursor.advance()
            if scalar == "）" || scalar == ")" { break }
        }
        var next = index
        while next < segment.tokens.upperBound, tokens[next].start < cursor.offset { next += 1 }
        return (next, cursor.offset)
    }

    func comitative(_ token: Token) -> Bool {
        token.reads(anyOf: ["与", "同", "跟"], in: bytes)
    }
}
