import ChineseText
import PolicyModel

/// Segments that begin with a name.
extension SegmentReader {
    /// A segment that begins with a name: the actor, those who join it, and the verb.
    func named(at head: (index: Int, offset: Int), in segment: Segment) -> Governor {
        switch innerAgency(from: head.index, in: segment) {
        case .agency(let agent, let verb, let partners): return .agency(agent, verb, partners: partners)
        case .topic(let agent, let partners): return .topic(agent, partners: partners)
        default: break
        }
        guard let agent = agents.agent(at: head.offset, first: head.index, in: segment), !isNegated(agent, behind: head)
        else {
            return .none
        }
        var next = agent.next
        var partners: [Span] = []
        if let partner = partner(at: next, in: segment) {
            partners = partner.names
            next = partner.next
        }
        guard let verb = action(from: next, in: segment), !endsInCircumstance(segment),
            isBound(agent, by: verb, in: segment)
        else {
            if headsCompound(agent, in: segment) { return .none }
            if let described = described(behind: next, in: segment) { return .topic(described, partners: []) }
            if isOfThing(agent, in: segment) { return .none }
            // 单位发现…后，应当报告: in articles who finds is who must act; elsewhere it says how things are.
            guard !inArticles, isDescription(next, in: segment) else { return .topic(agent, partners: partners) }
            // 企业收到起诉状后，可…; 试点城市政府是责任主体，要…
            let isSubject = tokens[next].reads("是", in: bytes) || endsInCircumstance(segment)
            return isSubject ? .described(agent) : .none
        }
        return .actor(agent, verb, partners: partners)
    }

    /// 不妨碍其他车辆和行人: the word before belongs to what is not done.
    private func isNegated(_ agent: Agent, behind head: (index: Int, offset: Int)) -> Bool {
        guard head.index > 0, let name = agent.names.first, name.start == head.offset else { return false }
        let word = tokens[head.index - 1]
        guard word.end == head.offset, word.reads("不", in: bytes) else { return false }
        return !tokens.contains { $0.start == name.start }
    }

    /// 中小学校、幼儿园建设数量及规模，: the names belong to a noun made of a verb.
    private func headsCompound(_ agent: Agent, in segment: Segment) -> Bool {
        guard inArticles, agent.next < segment.tokens.upperBound, tokens[agent.next].start == agent.end,
            !agent.head.isAny(of: [.state, .places])
        else { return false }
        // 幼儿园布局专项规划经批准后，: the plan is approved; 单位检查评估后，: they act.
        if endsInCircumstance(segment), !segment.tokens.contains(where: { tokens[$0].reads("经", in: bytes) }) {
            return false
        }
        return tokens[agent.next].isAny(of: .nominal) && !takesObject(agent.next, in: segment)
            && !tokens[agent.next].isAny(of: [.prepositions, .adverbs])
    }

    /// 国家下达的国库券发行计划，: what somebody did says which thing is meant.
    private func isOfThing(_ agent: Agent, in segment: Segment) -> Bool {
        guard inArticles, agent.head.isAny(of: .state), agent.next < segment.tokens.upperBound,
            tokens[agent.next].start == agent.end, tokens[agent.next].isAny(of: .actions),
            let attribute = segment.tokens.last(where: { tokens[$0].isAny(of: .attribute) })
        else { return false }
        return tokens[attribute].end < segment.end
    }

    /// 企业招用的从事技术工种的劳动者，: who stands at the end, not whose act describes him.
    func described(behind index: Int, in segment: Segment) -> Agent? {
        guard index < segment.tokens.upperBound, tokens[index].isAny(of: .actions), isAttributive(index),
            let attribute = segment.tokens.last(where: { tokens[$0].isAny(of: .attribute) }),
            let agent = agents.agent(at: tokens[attribute].end, first: attribute + 1, in: segment),
            agent.end == segment.end
        else { return nil }
        return agent
    }

    /// Places take no steps (示范区每两年考核一次), what somebody failed to do is a case (纳税人未提供凭证), and 国务院决定，
    /// introduces what was decided.
    func isBound(_ agent: Agent, by verb: Int, in segment: Segment) -> Bool {
        if agent.head.isAny(of: .places), !agent.head.isAny(of: .state) { return false }
        if isCounted(verb, in: segment), !agent.head.isAny(of: .authorities) { return false }
        // 对违反规定的单位进行处罚: what is not done by others says nothing.
        let range = agent.next..<verb
        let phrase = range.first { tokens[$0].isAny(of: .prepositions) } ?? verb
        let clause = range.last { tokens[$0].isAny(of: .attribute) } ?? agent.next
        if range.contains(where: { tokens[$0].isAny(of: .negations) && ($0 < phrase || $0 > clause) }) { return false }
        if tokens[verb].meaning.isAny(of: .negations) { return false }
        return tokens[verb].end < segment.end || segment.endsInColon
            || !tokens[verb].meaning.isAny(of: .authoring.union(.nominal))
    }

    /// 示范企业每年认定一次: what is done so many times is done to them.
    func isCounted(_ verb: Int, in segment: Segment) -> Bool {
        var cursor = UTF8Cursor(bytes, from: tokens[verb].end, to: segment.end)
        return cursor.take(word: "一次") || cursor.take(word: "1次") || cursor.take(word: "两次")
    }

    func isDescription(_ index: Int, in segment: Segment) -> Bool {
        index < segment.tokens.upperBound && tokens[index].isAny(of: .statives)
    }
}
