import ChineseText
import PolicyModel

/// Finds what governs a segment without a modal: the verb behind its adverbs, or the actor before its verb.
struct SegmentReader {
    let tokens: [Token]
    let bytes: [UInt8]
    /// Whether the text is in articles, whose sentences without a subject decide cases (取消称号).
    let inArticles: Bool

    var agents: AgentReader { AgentReader(tokens: tokens, bytes: bytes) }

    /// What governs the segment.
    func governor(of segment: Segment) -> Governor {
        let head = start(of: segment)
        guard head.index < segment.tokens.upperBound, tokens[head.index].start == head.offset else {
            if serves(head, in: segment) { return .none }
            return endsInAttribute(segment) ? .condition : named(at: head, in: segment)
        }
        let token = tokens[head.index]
        guard token.nesting == .none else { return endsInAttribute(segment) ? .condition : .none }
        if token.meaning.isAny(of: .requests) { return .request(head.index) }
        if token.meaning.isAny(of: .encouragement) { return encouragement(head.index, in: segment) }
        if endsInAttribute(segment) { return .condition }
        return verb(token, at: head, in: segment)
    }

    /// 供企业与机构选用 says for whom it is.
    private func serves(_ head: (index: Int, offset: Int), in segment: Segment) -> Bool {
        var cursor = UTF8Cursor(bytes, from: head.offset, to: segment.end)
        guard cursor.take(word: "供"), head.index < segment.tokens.upperBound else { return false }
        return tokens[head.index].start == cursor.offset
            && tokens[head.index].isAny(of: WordClass.names.union(.quantifiers))
    }

    /// Whether the segment names somebody at its head, in front of `index`.
    func namesBearer(before index: Int, in segment: Segment) -> Bool {
        let head = start(of: segment)
        guard let agent = agents.agent(at: head.offset, first: head.index, in: segment) else { return false }
        return agent.end <= tokens[index].start
    }

    private func verb(_ token: Token, at head: (index: Int, offset: Int), in segment: Segment) -> Governor {
        let meaning = token.meaning
        if meaning.isAny(of: .names), !isVerb(head.index, in: segment) { return named(at: head, in: segment) }
        if isNoun(token, at: head.index, in: segment) { return named(at: head, in: segment) }
        // 罚款的幅度: the verb belongs to a noun.
        if isAttributive(head.index), !meaning.isAny(of: .prepositions) { return named(at: head, in: segment) }
        if isNegated(head.index, in: segment) { return .none }
        if meaning.isAny(of: .negations), describesSomebody(head.index, in: segment) {
            return named(at: head, in: segment)
        }
        if meaning.isAny(of: .principles) { return .principle }
        if isTrial(token, in: segment) || qualifies(head.index, in: segment) { return .none }
        if isApproval(token, in: segment) { return .condition }
        if let agency = describedAgency(head.index, in: segment) { return agency }
        if !meaning.isAny(of: .prepositions), isDescriptive(head.index, in: segment) { return .none }
        if meaning.isAny(of: .agency) { return agency(head.index, in: segment) }
        if meaning.isAny(of: .directives) { return directive(head.index, in: segment) }
        if inArticles, meaning.isAny(of: .decisions) {
            let governor = relative(head, in: segment)
            guard case .step(let index) = governor else { return governor }
            return .decision(index)
        }
        if meaning.isAny(of: .statives) { return .none }
        if meaning.isAny(of: .commitments) { return .imperative(head.index, nil) }
        if meaning.isAny(of: .prepositions) { return behindPhrase(head.index, in: segment) }
        if meaning.isAny(of: .conditions) { return .condition }
        if meaning.isAny(of: .results) { return .result(head.index) }
        if meaning.isAny(of: [.verbs, .decisions, .lightVerbs]) { return relative(head, in: segment) }
        return named(at: head, in: segment)
    }

    /// 报告向社会公开: a preposition right behind the verb shows that it is a noun.
    private func isSubject(_ index: Int, in segment: Segment) -> Bool {
        let next = index + 1
        guard next < segment.tokens.upperBound, tokens[next].start == tokens[index].end else { return false }
        return tokens[next].reads(anyOf: ["向", "根据", "按照", "自", "依据"], in: bytes)
            && !tokens[index].meaning.isAny(of: .prepositions)
    }

    /// 补贴标准根据培训成本确定: a noun made of a verb and a noun.
    private func isCompound(_ index: Int, in segment: Segment) -> Bool {
        let next = index + 1
        return tokens[index].meaning.isAny(of: .nominal) && next < segment.tokens.upperBound
            && tokens[next].start == tokens[index].end && tokens[next].isAny(of: [.matterNouns, .dutyNouns])
    }

    /// 一般不公开发表: not doing something is no imperative.
    private func isNegated(_ index: Int, in segment: Segment) -> Bool {
        index > segment.tokens.lowerBound && tokens[index - 1].end == tokens[index].start
            && (tokens[index - 1].isAny(of: .negations) || tokens[index - 1].reads("不再", in: bytes)) && !inArticles
    }

    /// 符合条件的依托单位制定…: a verb before 的 and a name only describes the actor.
    private func relative(_ head: (index: Int, offset: Int), in segment: Segment) -> Governor {
        if tokens[head.index].meaning.isAny(of: .submissions) { return .step(head.index) }
        guard let agent = agents.agent(at: head.offset, first: head.index, in: segment), agent.next > head.index,
            (head.index..<agent.next).contains(where: { tokens[$0].isAny(of: .attribute) }),
            // 转载主管部门确定的单位发布的信息: the name stands in the object.
            !isFollowedByAttribute(agent, in: segment)
        else { return .step(head.index) }
        return named(at: head, in: segment)
    }

    private func isFollowedByAttribute(_ agent: Agent, in segment: Segment) -> Bool {
        agent.next < segment.tokens.upperBound && tokens[agent.next].start == agent.end
            && tokens[agent.next].meaning.isAny(of: .actions) && isAttributive(agent.next)
    }

    /// 考核结果分为三档, 实施过程中: the verb at the head is a noun.
    private func isDescriptive(_ index: Int, in segment: Segment) -> Bool {
        guard tokens[index].meaning.isAny(of: .actions) else { return false }
        if isCompound(index, in: segment) { return true }
        if endsInCircumstance(segment), tokens[index].meaning.isAny(of: [.commitments, .results, .directives]) {
            return true
        }
        if isSubject(index, in: segment) { return true }
        return ((index + 1)..<max(index + 1, segment.tokens.upperBound)).contains { position in
            tokens[position].isAny(of: .copulas) && !tokens[position].meaning.isAny(of: .plain)
        }
    }

    /// Behind the adverbs that open the segment: 继续支持…, 积极稳妥发展….
    func start(of segment: Segment) -> (index: Int, offset: Int) {
        var cursor = UTF8Cursor(bytes, from: segment.start, to: segment.end)
        cursor.skip { $0.isBlank || $0 == "“" || $0 == "—" }
        var index = segment.tokens.lowerBound
        var offset = cursor.offset
        while index < segment.tokens.upperBound, tokens[index].start == offset {
            let meaning = tokens[index].meaning
            guard meaning.isAny(of: [.adverbs, .quantifiers]), !meaning.isAny(of: .names) else { break }
            if meaning.isAny(of: .negations), describesSomebody(index, in: segment) { break }
            if namesKind(index, in: segment) { break }
            let isVerb = meaning.isAny(of: .actions)
            guard !isVerb || (leadsOn(index, in: segment)) else { break }
            offset = tokens[index].end
            index += 1
        }
        return (index, offset)
    }

    /// 重点排污单位应当…: the word says which of those who are named by what they do.
    private func namesKind(_ index: Int, in segment: Segment) -> Bool {
        guard tokens[index].reads(anyOf: ["重点", "专门", "综合"], in: bytes), index + 3 < segment.tokens.upperBound else {
            return false
        }
        let (act, noun, modal) = (tokens[index + 1], tokens[index + 2], tokens[index + 3])
        return act.start == tokens[index].end && act.isAny(of: .actions) && noun.start == act.end
            && noun.isAny(of: .heads) && modal.start == noun.end && modal.isAny(of: .modals)
    }

    /// 未取得资格的人员不得…: what somebody has not done says who he is.
    private func describesSomebody(_ index: Int, in segment: Segment) -> Bool {
        let rest = index..<segment.tokens.upperBound
        guard rest.contains(where: { tokens[$0].isAny(of: .attribute) }),
            let agent = agents.agent(at: tokens[index].start, first: index, in: segment), agent.next > index,
            // The name stands before a modal or for itself.
            agent.end == segment.end
                || (agent.next..<segment.tokens.upperBound).first(where: { !tokens[$0].isAny(of: .adverbs) })
                    .map({ tokens[$0].isAny(of: .modals) }) == true
        else { return false }
        return (index..<agent.next).contains { tokens[$0].isAny(of: .attribute) }
    }

    /// A word like 加快, 严格 or 集中 is an adverb where a verb follows.
    private func leadsOn(_ index: Int, in segment: Segment) -> Bool {
        let next = index + 1
        return next < segment.tokens.upperBound && tokens[next].start == tokens[index].end
            && tokens[next].meaning.isAny(of: [.actions, .adverbs, .prepositions])
            && !tokens[next].meaning.isAny(of: .names)
    }

    /// 组织 and 代表 are verbs before a verb or an object: 组织监督检查.
    private func isVerb(_ index: Int, in segment: Segment) -> Bool {
        guard tokens[index].meaning.isAny(of: .actions), tokens[index].end < segment.end else { return false }
        guard index + 1 < segment.tokens.upperBound, tokens[index + 1].start == tokens[index].end else { return true }
        // 组织对产品进行调查; but 代表对议案进行审议 names somebody.
        if tokens[index].reads("组织", in: bytes), tokens[index + 1].reads("对", in: bytes) { return true }
        let verbs = WordClass.actions.subtracting(.encouragement)
        return tokens[index + 1].meaning.isAny(of: verbs.union(.plain)) || tokens[index + 1].meaning.isAny(of: .names)
    }

    /// A verb before a noun of an actor is part of its name: 推荐单位, 服务机构.
    private func isNoun(_ token: Token, at index: Int, in segment: Segment) -> Bool {
        if namesMeasure(token, in: segment) || namesOfficeOfOccasion(index, in: segment) { return true }
        let next = index + 1
        guard next < segment.tokens.upperBound, tokens[next].start == token.end else { return false }
        if tokens[next].namesDoer(in: bytes) { return true }
        // 提高其履行职责能力: 其 begins an object.
        return token.meaning.isAny(of: .nominal) && tokens[next].meaning.isAny(of: .names)
            && !tokens[next].meaning.isAny(of: .pronouns)
    }

    /// 检验检测机构在聘用人员之前，; 规划审批机关在接到建议后，: verbs before who does something, on an occasion.
    private func namesOfficeOfOccasion(_ index: Int, in segment: Segment) -> Bool {
        guard endsInCircumstance(segment) else { return false }
        var next = index + 1
        while next < min(index + 3, segment.tokens.upperBound), tokens[next].start == tokens[next - 1].end,
            tokens[next].isAny(of: .actions), !tokens[next].isAny(of: .names)
        {
            next += 1
        }
        guard next + 1 < segment.tokens.upperBound, tokens[next].start == tokens[next - 1].end else { return false }
        return tokens[next].reads(anyOf: ["机关", "机构", "部门", "单位"], in: bytes)
            && tokens[next + 1].start == tokens[next].end && tokens[next + 1].reads("在", in: bytes)
    }

    /// 覆盖率, 公示期: a rate or a term; but 规定期限 has an object.
    private func namesMeasure(_ token: Token, in segment: Segment) -> Bool {
        var cursor = UTF8Cursor(bytes, from: token.end, to: segment.end)
        if cursor.take(word: "率") { return cursor.next != "先" && cursor.next != "领" }
        guard cursor.take(word: "期") else { return false }
        switch cursor.next {
        case "限", "刊", "货", "权", "望", "待", "满", "末": return false
        default: return true
        }
    }

    func endsInAttribute(_ segment: Segment) -> Bool {
        guard let last = segment.tokens.last, tokens[last].isAny(of: .attribute) else { return false }
        return tokens[last].end == segment.end
    }

    /// Whether the segment ends in words of time or circumstance: 审核合格后, 在…指导下.
    func endsInCircumstance(_ segment: Segment) -> Bool {
        guard let last = segment.tokens.last, tokens[last].isAny(of: .timeEnds) else { return false }
        return tokens[last].end == segment.end
    }

    func encouragement(_ index: Int, in segment: Segment) -> Governor {
        .encouragement(index, addressee(behind: index, in: segment))
    }

    /// Whom a verb encourages, though others stand beside it: 鼓励、指导、支持企业举办学校.
    func addressee(behind index: Int, in segment: Segment) -> Agent? {
        var last = index
        while last + 2 < segment.tokens.upperBound, tokens[last + 1].start == tokens[last].end,
            tokens[last + 1].isAny(of: [.enumeration, .conjunctions]), tokens[last + 2].start == tokens[last + 1].end,
            tokens[last + 2].isAny(of: .actions), !tokens[last + 2].isAny(of: .names)
        {
            last += 2
        }
        return agent(behind: last, in: segment)
    }

    /// 推动 and the like: with a noun of an actor and a verb behind it the actor is to act. A verb that stands alone
    /// behind it is a noun: 推动知识产权服务行业协会发展.
    func directive(_ index: Int, in segment: Segment) -> Governor {
        guard let agent = agent(behind: index, in: segment), acts(agent, in: segment) else {
            return .imperative(index, nil)
        }
        return .imperative(index, agent)
    }

    /// Whether more than bare verbs follows the name: 优化升级 alone is a noun (推进集聚区优化升级).
    private func acts(_ agent: Agent, in segment: Segment) -> Bool {
        if agent.next < segment.tokens.upperBound, tokens[agent.next].meaning.isAny(of: [.directives, .adverbs]) {
            return true
        }
        var end = agent.end
        var index = agent.next
        while index < segment.tokens.upperBound, tokens[index].start == end, tokens[index].meaning.isAny(of: .actions) {
            end = tokens[index].end
            index += 1
        }
        return agent.next < segment.tokens.upperBound && end < segment.end
            && end - agent.end < segment.end - agent.end - 3
    }

    func agent(behind index: Int, in segment: Segment) -> Agent? {
        agents.agent(at: tokens[index].end, first: index + 1, in: segment)
    }
}
