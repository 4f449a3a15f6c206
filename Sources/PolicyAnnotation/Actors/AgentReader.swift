import ChineseText
import PolicyModel

/// Reads the name of somebody who acts out of a segment.
///
/// A name ends in a noun for an actor (机构, 部门, 企业) that is followed by a verb, an adverb, a preposition or the end
/// of the segment: in 推动优质服务资源与企业需求精准对接 the word 企业 is followed by a noun and names nobody.
struct AgentReader {
    let tokens: [Token]
    let bytes: [UInt8]

    /// The actor whose name begins at `start`, the first token of which is at or behind `first`.
    ///
    /// - Parameter isDoer: Whether the words before, as 由, say that somebody who acts is named: a verb within the name is
    ///   part of it then (由施工作业单位承担), and an office needs no known word behind it (由省知识产权局发文).
    func agent(at start: Int, first: Int, in segment: Segment, isDoer: Bool = false) -> Agent? {
        var parse = Parse(start: start, isDoer: isDoer)
        var index = first
        while index < segment.tokens.upperBound {
            let token = tokens[index]
            guard token.nesting == .none else {
                index += 1
                continue
            }
            if token.meaning.isAny(of: .names), let step = name(token, at: index, in: segment, of: &parse) {
                switch step {
                case .done(let agent): return agent
                case .goOn(let next): index = next
                }
                continue
            }
            // 鼓励电商企业、商贸企业、批发市场等，…: behind several names 等 closes one more.
            if let agent = closedAgent(token, at: index, in: segment, parse) { return agent }
            if !modifies(token, at: index, in: segment, of: &parse) { break }
            index += 1
        }
        return parse.fallback ?? parse.office
    }

    struct Parse {
        /// Where the phrase begins.
        let start: Int
        /// Whether somebody is named for certain.
        let isDoer: Bool
        /// Where the name being read begins.
        var element: Int
        /// The complete names before it.
        var names: [Span] = []
        /// Whether a verb or preposition waits for its 的.
        var isOpen = false
        /// The name before a verb that may be a noun of the name.
        var fallback: Agent?
        /// An office before words that are not known.
        var office: Agent?

        init(start: Int, isDoer: Bool) {
            self.start = start
            self.isDoer = isDoer
            element = start
        }
    }

    enum Step {
        case done(Agent)
        case goOn(Int)
    }

    /// A token that is no name: whether the phrase can go on with it.
    private func modifies(_ token: Token, at index: Int, in segment: Segment, of parse: inout Parse) -> Bool {
        let meaning = token.meaning
        if token.start == parse.start, meaning.isAny(of: [.conjunctions, .enumeration]) { return false }
        if meaning.isAny(of: .attribute) {
            parse.isOpen = false
        } else if token.start > parse.start, token.reads("未经", in: bytes) {
            // 选址方案未经省人民政府核准，: who has not approved names nobody.
            parse.isOpen = true
        } else if meaning.isAny(of: .modals) {
            // 由负责资质认定的部门取消资格.
            guard parse.isDoer, meaning.isAny(of: .charge), precedesAttribute(index, in: segment) else { return false }
            parse.isOpen = true
        } else if meaning.isAny(of: .prepositions) && !meaning.isAny(of: .plain) {
            // 与 joins partners, not bearers: 鼓励知识产权服务业与研发设计融合发展.
            // 由按照前款提出意见的委员会告知: a clause says who it is.
            let opensClause = parse.isDoer && precedesAttribute(index, in: segment)
            if token.start == parse.start && !opensClause || comitative(token) { return false }
            parse.isOpen = true
        } else if meaning.isAny(of: [.actions, .agency, .statives]), !isNoun(token, at: index, of: parse) {
            parse.isOpen = !parse.isDoer || precedesAttribute(index, in: segment)
        }
        return true
    }

    /// Whether 的 closes behind the verb at `index`, before a name that goes on with what somebody does.
    private func precedesAttribute(_ index: Int, in segment: Segment) -> Bool {
        let rest = (index + 1)..<max(index + 1, segment.tokens.upperBound)
        guard let attribute = rest.first(where: { tokens[$0].isAny(of: .attribute) }) else { return false }
        return !(index + 1..<attribute).contains { position in
            let token = tokens[position]
            return token.isAny(of: .heads) && token.end - token.start > 3 && tokens[position + 1].isAny(of: .followers)
        }
    }

    /// A verb stands as a noun in an enumeration or before another noun: 知识产权评估、交易、代理等服务机构.
    private func isNoun(_ token: Token, at index: Int, of parse: Parse) -> Bool {
        if token.meaning.isAny(of: .nominal), token.start > parse.start { return true }
        // 出版主管部门, 档案行政管理部门: what the office is in charge of.
        if isOfficeNoun(behind: token) { return true }
        guard index + 1 < tokens.count, tokens[index + 1].start == token.end else { return false }
        if namesDoer(behind: index) { return true }
        if tokens[index + 1].meaning.isAny(of: .pronouns) { return false }
        // 选举委员会, 评审机构.
        if token.meaning.isAny(of: .nominal), tokens[index + 1].meaning.isAny(of: .heads) { return true }
        // 质押登记窗口, 检验检测机构.
        if token.meaning.isAny(of: .nominal), tokens[index + 1].meaning.isAny(of: .nominal), index + 2 < tokens.count,
            tokens[index + 2].start == tokens[index + 1].end, tokens[index + 2].meaning.isAny(of: .heads)
        {
            return true
        }
        // 被移交司法机关: what is done to somebody is no part of his name.
        if isPassive(token, of: parse) { return false }
        // 文职人员培训纳入军队人员培训体系: with such a verb something is done.
        if token.meaning.isAny(of: .dispositions) { return false }
        let joins: WordClass = [.enumeration, .closure]
        return tokens[index + 1].meaning.isAny(of: token.start > parse.start ? joins.union(.names) : joins)
    }

    /// 规划审批机关, 保管人: a verb or several, and who does it.
    private func namesDoer(behind index: Int) -> Bool {
        var next = index + 1
        while next < tokens.count, tokens[next].start == tokens[next - 1].end {
            if tokens[next].namesDoer(in: bytes) { return true }
            guard tokens[next].isAny(of: .nominal.union(.verbs)), !tokens[next].isAny(of: .names), next <= index + 2
            else { return false }
            next += 1
        }
        return false
    }

    private func isOfficeNoun(behind token: Token) -> Bool {
        Self.officeNouns.contains { word in
            var cursor = UTF8Cursor(bytes, from: token.end)
            return cursor.take(word: word)
        }
    }

    private static let officeNouns: [StaticString] = [
        "主管部门", "主管机关", "主管机构", "行政部门", "行政主管部门", "行政管理部门", "监督管理部门",
    ]

    /// 市出版主管部门, 省级以上人民政府计量行政部门: the area and its government belong to the office, in whose name a verb stands.
    private func isAreaOfOffice(_ token: Token, at follower: Int, in segment: Segment, _ parse: Parse) -> Bool {
        if parse.isDoer, isAreaOfOffice(token, before: follower, in: segment) { return true }
        return token.isAny(of: .authorities) && tokens[follower].isAny(of: .actions)
            && isOfficeNoun(behind: tokens[follower])
    }

    /// Whether 被 stands before the verb and words of the name before that: 被许可人 is a name, 矿长被移送法院 is none.
    private func isPassive(_ token: Token, of parse: Parse) -> Bool {
        token.start - 3 > parse.element && bytes[(token.start - 3)..<token.start].elementsEqual("被".utf8)
    }

    private func name(_ token: Token, at index: Int, in segment: Segment, of parse: inout Parse) -> Step? {
        // 所提供的商品: one character ends the name of somebody who acts, and is none.
        let isTail = token.meaning.isAny(of: .heads) && !token.meaning.isAny(of: [.places, .pronouns, .state])
        guard !parse.isOpen, !isTail || token.start > parse.element || token.end - token.start > 3 else { return nil }
        // 从业人员超过200人: a count of people is nobody.
        if token.end - token.start == 3, token.start > 0, (0x30...0x39).contains(bytes[token.start - 1]) { return nil }
        var next = behindBracket(index + 1, after: token.end, in: segment)
        let element = Span(parse.element, next.offset)
        next = behindTime(next, in: segment)
        guard next.index < segment.tokens.upperBound, tokens[next.index].start == next.offset else {
            guard next.offset >= segment.end else {
                if parse.isDoer, token.isAny(of: .authorities), token.isAny(of: .heads),
                    parse.office == nil || belongs(to: parse, token)
                {
                    parse.office = finish(parse, with: element, end: next.offset, next: next.index, head: token.meaning)
                }
                return nil
            }
            // 地区申报示范区: at the end of a segment the verb before was one; before a modal the name goes on to the modal.
            if let agent = parse.fallback, endsText(segment) { return .done(agent) }
            return .done(finish(parse, with: element, end: next.offset, next: next.index, head: token.meaning))
        }
        let follower = tokens[next.index]
        // 其委托的机构: who is named stands behind the clause.
        if token.meaning.isAny(of: .pronouns), follower.meaning.isAny(of: .actions),
            token.start > parse.start || precedesAttribute(next.index, in: segment)
        {
            return nil
        }
        if describesNoun(next.index, in: segment) { return nil }
        if isAreaOfOffice(token, at: next.index, in: segment, parse) { return nil }
        // 其上一级行政机关: what is above is no time.
        if token.meaning.isAny(of: .pronouns), follower.meaning.isAny(of: .timeEnds) { return nil }
        // 由主席团组织: at the end it is what they do.
        if parse.isDoer, follower.reads("组织", in: bytes), follower.end == segment.end, token.end - token.start > 3 {
            return .done(finish(parse, with: element, end: next.offset, next: next.index, head: token.meaning))
        }
        if follower.meaning.isAny(of: .enumeration) || follower.meaning.isAny(of: .conjunctions) {
            parse.names.append(element)
            parse.element = follower.end
            return .goOn(next.index + 1)
        }
        if follower.meaning.isAny(of: .closure) {
            return closure(follower, at: next.index, of: &parse, element: element, in: segment)
        }
        if !token.meaning.isAny(of: .places), let joint = joint(with: follower, at: next.index, in: segment) {
            parse.names += [element] + joint.names.dropLast()
            let last = joint.names.last ?? element
            return .done(finish(parse, with: last, end: joint.end, next: joint.next, head: joint.head))
        }
        // 自贸试验区内制造企业: the area only says which.
        if token.meaning.isAny(of: .places), follower.reads("内", in: bytes), follower.end < segment.end { return nil }
        guard follower.meaning.isAny(of: .followers),
            !follower.meaning.isAny(of: .names) || isVerb(next.index)
                || organises(next.index, behind: token, in: segment)
        else { return nil }
        if token.meaning.isAny(of: [.authorities, .heads]),
            let noun = OfficeClause(tokens: tokens).noun(behind: next.index, in: segment)
        {
            return .goOn(noun)
        }
        let agent = finish(parse, with: element, end: next.offset, next: next.index, head: token.meaning)
        // 示范区建设依托单位: the verb may be a noun, and the name go on; if it does not, the name was complete.
        if follower.meaning.isAny(of: .nominal), !takesObject(next.index, in: segment) {
            if parse.fallback == nil { parse.fallback = agent }
            return nil
        }
        return .done(agent)
    }

    func finish(_ parse: Parse, with element: Span, end: Int, next: Int, head: WordClass) -> Agent {
        let names = AreaNames(tokens: tokens, bytes: bytes).joined(parse.names + [element])
        return Agent(names: names, end: end, next: next, head: head)
    }
}
