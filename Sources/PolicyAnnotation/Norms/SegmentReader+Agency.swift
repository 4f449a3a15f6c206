import ChineseText
import PolicyModel

/// Segments in which 由 names who acts.
extension SegmentReader {
    /// Who is named behind 会同 at the segment's head.
    func partner(atHeadOf segment: Segment) -> Agent? {
        guard segment.tokens.prefix(3).contains(where: { tokens[$0].meaning.isAny(of: .cooperation) }) else {
            return nil
        }
        let head = start(of: segment)
        guard head.index < segment.tokens.upperBound, tokens[head.index].start == head.offset,
            tokens[head.index].reads(anyOf: ["会同", "并会同", "商", "并商"], in: bytes)
        else { return nil }
        return agent(behind: head.index, in: segment)
    }

    /// 提请国务院讨论的法律草案由国务院法制机构审查: the verb at the head describes what somebody else handles.
    func describedAgency(_ index: Int, in segment: Segment) -> Governor? {
        guard !tokens[index].meaning.isAny(of: .agency),
            let agency = segment.tokens.first(where: { $0 > index && tokens[$0].isAny(of: .agency) }),
            (index..<agency).contains(where: { tokens[$0].isAny(of: .attribute) })
                || inArticles && followsNoun(agency),
            case .agency(let agent, let verb, let partners) = self.agency(agency, in: segment), !isAttributive(verb)
        else { return nil }
        return .agency(agent, verb, partners: partners)
    }

    /// 收缴办法由市人民政府规定, but 制定由部门负责的方案.
    func followsNoun(_ index: Int) -> Bool {
        let previous = tokens[index - 1]
        return previous.end < tokens[index].start || !previous.isAny(of: .actions) || previous.isAny(of: .nominal)
    }

    /// 由 and who does it. 由 without an actor is something else: 由此, 由委员若干人组成.
    func agency(_ index: Int, in segment: Segment) -> Governor {
        guard let agent = doer(behind: index, in: segment) else { return .none }
        var next = agent.next
        var partners: [Span] = []
        // 由省知识产权局会同省财政厅制定.
        if let partner = self.partner(at: next, in: segment),
            partner.end == segment.end || action(from: partner.next, in: segment, afterAgency: true) != nil
        {
            // 由动员机构会同使用单位，按照方案组织实施: what they do comes behind.
            if partner.end == segment.end, tokens[next].meaning.isAny(of: .actions) {
                return .agency(agent, next, partners: partner.names)
            }
            partners = partner.names
            next = partner.next
        }
        guard let verb = action(from: next, in: segment, afterAgency: true) else {
            if actsUnknown(agent, from: next, in: segment) { return .agency(agent, index, partners: partners) }
            // 由林业主管部门按照规定的权限，没收违法所得: what is done comes behind the phrase.
            let leadsOn =
                next >= segment.tokens.upperBound
                || tokens[next].reads(anyOf: ["按照", "依照", "根据", "依据"], in: bytes)
            return leadsOn ? .topic(agent, partners: partners) : .none
        }
        if changes(from: index, by: verb, in: segment) { return .none }
        // 由指挥部报同级人民政府批准后，启动…: who does what follows.
        if endsInCircumstance(segment) { return .topic(agent, partners: partners) }
        return .agency(agent, verb, partners: partners)
    }

    /// 由民族事务主管部门统一监制, 由海关开拆查验: what is done is not known, and that it is done is.
    private func actsUnknown(_ agent: Agent, from next: Int, in segment: Segment) -> Bool {
        let start = next < segment.tokens.upperBound ? min(tokens[next].start, segment.end) : agent.end
        guard segment.end - max(start, agent.end) >= 6, segment.end - agent.end <= 36, !agent.head.isAny(of: .places)
        else { return false }
        let breaks = WordClass.modals.union([.statives, .attribute, .timeEnds, .prepositions, .agency, .cooperation])
        guard !(next..<max(next, segment.tokens.upperBound)).contains(where: { tokens[$0].meaning.isAny(of: breaks) })
        else {
            return false
        }
        // 由委员若干人组成 says what is.
        let words = String(decoding: bytes[agent.end..<segment.end], as: UTF8.self)
        return !["组成", "产生", "构成", "所有", "兼任", "担任"].contains { words.holds($0) }
    }

    /// Who acts, behind 由.
    func doer(behind index: Int, in segment: Segment) -> Agent? {
        agents.agent(at: tokens[index].end, first: index + 1, in: segment, isDoer: true)
    }

    /// Who is named behind 会同 at `index`.
    func partner(at index: Int, in segment: Segment) -> Agent? {
        guard index < segment.tokens.upperBound, tokens[index].isAny(of: .cooperation) else { return nil }
        return agent(behind: index, in: segment)
    }

    /// 将补贴范围由毕业生扩展至失业青年: 由 says from what, not by whom.
    func changes(from index: Int, by verb: Int, in segment: Segment) -> Bool {
        var cursor = UTF8Cursor(bytes, from: tokens[verb].end, to: segment.end)
        guard cursor.take(word: "至") || cursor.take(word: "到") || cursor.take(word: "为") else { return false }
        return (segment.tokens.lowerBound..<index).contains { tokens[$0].reads(anyOf: ["将", "把"], in: bytes) }
    }

    /// 浙江省知识产权服务业集聚发展示范区建设由省知识产权局组织实施.
    func innerAgency(from index: Int, in segment: Segment) -> Governor {
        for position in index..<max(index, segment.tokens.upperBound) {
            // 国家鼓励地方采取由地方财政给予补贴等措施: 由 stands in what is encouraged.
            if position > index, tokens[position].isAny(of: .encouragement),
                tokens[position - 1].end == tokens[position].start, tokens[position - 1].isAny(of: .state)
            {
                return .none
            }
            if tokens[position].isAny(of: .agency) { return agency(position, in: segment) }
        }
        return .none
    }
}
