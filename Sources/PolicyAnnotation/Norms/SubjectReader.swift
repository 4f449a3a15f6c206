import ChineseText
import PolicyModel

/// Finds who bears a modal: the name before it.
struct SubjectReader {
    let tokens: [Token]
    let bytes: [UInt8]
    let segments: SegmentReader
    /// The document's title: what it is about can be bound like an actor (示范区建设应遵循以下原则).
    let title: [UInt8]

    /// What stands before a modal.
    enum Subject {
        /// Actors, and those who join them.
        case actors([Span], partners: [Span])
        /// Nothing, or no more than a circumstance: the subject comes from before.
        case carried
        /// A thing: 申请书应当载明….
        case thing
    }

    func subject(of index: Int, in segment: Segment) -> Subject {
        let modal = tokens[index]
        let range = segment.tokens.lowerBound..<index
        if let agency = range.last(where: { tokens[$0].isAny(of: .agency) }),
            let agent = segments.doer(behind: agency, in: segment), agent.end <= modal.start
        {
            // 由市市场监管局会同市财政局负责解释.
            let partner = segments.partner(at: agent.next, in: segment)
            return .actors(agent.names, partners: partner.map { $0.end <= modal.start ? $0.names : [] } ?? [])
        }
        let head = segments.start(of: segment)
        guard head.offset < modal.start, !closesTime(before: index, from: head.offset, in: range) else {
            return .carried
        }
        let before = withoutCase(Segment(start: segment.start, end: modal.start, tokens: range), behind: head.index)
        switch segments.governor(of: before) {
        case .topic(let agent, let partners), .actor(let agent, _, let partners):
            let rest = Span(agent.end, modal.start)
            if partners.isEmpty, rest.count >= 6, let name = wholeName(from: head.offset, to: modal.start, range) {
                return .actors([name], partners: [])
            }
            return resolve(agent, partners: partners, before: index, in: segment)
        default: break
        }
        if head.index < index, tokens[head.index].start == head.offset,
            tokens[head.index].meaning.isAny(of: [.prepositions, .conditions])
        {
            return described(before: index, from: head.index, in: segment) ?? adjacent(to: index, in: segment)
        }
        if let name = wholeName(from: head.offset, to: modal.start, range) { return .actors([name], partners: []) }
        if head.index < index, tokens[head.index].start == head.offset,
            tokens[head.index].isAny(of: WordClass.actions.union(.statives)),
            let described = described(before: index, from: head.index, in: segment)
        {
            return described
        }
        return documentSubject(from: head.offset, to: modal.start)
    }

    /// 市人民政府对履行职责不力的可以约谈: the case between who may and the modal.
    private func withoutCase(_ segment: Segment, behind head: Int) -> Segment {
        guard segments.endsInAttribute(segment),
            let mark = segment.tokens.first(where: { tokens[$0].reads("对", in: bytes) && $0 > head }),
            tokens[mark - 1].isAny(of: .names), tokens[mark - 1].end == tokens[mark].start
        else { return segment }
        return Segment(
            start: segment.start, end: tokens[mark].start, tokens: segment.tokens.lowerBound..<mark)
    }

    /// 上岗前必须, 作出决定前应当: a phrase of time without a name says nothing of who; 飞机起飞前 has one.
    private func closesTime(before index: Int, from start: Int, in range: Range<Int>) -> Bool {
        guard let last = range.last(where: { !tokens[$0].isAny(of: .adverbs) }), tokens[last].isAny(of: .timeEnds),
            tokens[last].reads(anyOf: ["前", "后", "时", "之前", "之后", "以前", "以后", "期间"], in: bytes)
        else { return false }
        guard last + 1 < index || tokens[last].end == tokens[index].start else { return false }
        let head = range.first { tokens[$0].start == start }
        let isAct = head.map { tokens[$0].isAny(of: WordClass.actions.union(.statives)) } ?? false
        return (isAct || tokens[last].end - start <= 9) && !range.contains { tokens[$0].isAny(of: .names) }
    }

    /// 中国储备粮管理总公司负责…: all before the modal is the name, though a verb stands in it.
    private func wholeName(from start: Int, to end: Int, _ range: Range<Int>) -> Span? {
        var last = range.upperBound - 1
        var end = end
        while last >= range.lowerBound, tokens[last].isAny(of: .adverbs), tokens[last].end == end {
            end = tokens[last].start
            last -= 1
        }
        guard last >= range.lowerBound, tokens[last].isAny(of: .heads), tokens[last].end == end,
            tokens[last].end - start <= 90, !beginsWithAct(start, range)
        else { return nil }
        let breaks: WordClass = [.prepositions, .statives, .attribute, .agency, .conditions, .cooperation]
        let isBroken = (range.lowerBound...last).contains {
            tokens[$0].isAny(of: breaks) && !tokens[$0].isAny(of: .plain)
        }
        return isBroken ? nil : Span(start, end)
    }

    /// 申报导航基地应当…: the verb has the noun for its object, and nobody is named. 受理机构 is named by what it does.
    private func beginsWithAct(_ start: Int, _ range: Range<Int>) -> Bool {
        guard let first = range.first(where: { tokens[$0].start >= start }), tokens[first].start == start,
            tokens[first].isAny(of: .actions), !tokens[first].isAny(of: WordClass.names.union(.nominal))
        else { return false }
        let next = first + 1
        return !range.contains(next) || tokens[next].start > tokens[first].end || !tokens[next].isAny(of: .names)
    }

    /// The actor is the subject unless a noun or a relative clause follows it: 企业管理应当…, 经营者销售的商品应当….
    private func resolve(_ agent: Agent, partners: [Span], before index: Int, in segment: Segment) -> Subject {
        let rest = agent.next..<max(agent.next, index)
        if let next = rest.first, tokens[next].start == agent.end, tokens[next].isAny(of: .nominal), partners.isEmpty,
            endsAsNoun(rest, before: tokens[index].start)
        {
            return documentSubject(from: segments.start(of: segment).offset, to: tokens[index].start)
        }
        guard let attribute = rest.last(where: { tokens[$0].isAny(of: .attribute) }), follows(attribute, rest) else {
            return .actors(agent.names, partners: partners)
        }
        let name = Segment(start: tokens[attribute].end, end: tokens[index].start, tokens: (attribute + 1)..<index)
        if case .topic(let owned, _) = segments.governor(of: name) { return .actors(owned.names, partners: []) }
        return .thing
    }

    /// 示范区建设, 企业管理工作: the words behind the name end as a noun, not as an object (经营者采购农药, 政府采购公务用车).
    private func endsAsNoun(_ rest: Range<Int>, before modal: Int) -> Bool {
        guard let last = rest.last, modal - tokens[last].end <= 6 else { return false }
        return tokens[last].isAny(of: [.nominal, .subjectTails, .adverbs])
    }

    /// Whether no circumstance closes behind the 的: 部门在收到申请人提交的材料后应当….
    private func follows(_ attribute: Int, _ rest: Range<Int>) -> Bool {
        let first = rest.first.map { tokens[$0].meaning } ?? []
        if first.isAny(of: .prepositions) { return false }
        return !rest.contains { $0 > attribute && tokens[$0].isAny(of: [.timeEnds, .prepositions, .actions]) }
    }

    /// 与申报单位存在利害关系的专家应当回避, 在中国境内居住的人员应当…: the phrase at the head describes who is bound. Behind
    /// 对, 将 and 除 he is the object.
    private func described(before index: Int, from head: Int, in segment: Segment) -> Subject? {
        let range = head..<index
        guard let attribute = range.last(where: { tokens[$0].isAny(of: .attribute) }),
            (head..<attribute).contains(where: {
                tokens[$0].isAny(of: WordClass.actions.union(.statives)) && !tokens[$0].isAny(of: .prepositions)
            }),
            !range.contains(where: { tokens[$0].reads(anyOf: Self.objectMarks, in: bytes) })
        else { return nil }
        let before = Segment(
            start: tokens[attribute].end, end: tokens[index].start, tokens: (attribute + 1)..<index)
        guard
            let agent = AgentReader(tokens: tokens, bytes: bytes)
                .agent(at: before.start, first: attribute + 1, in: before),
            (agent.next..<index).allSatisfy({ tokens[$0].isAny(of: .adverbs) }), let first = agent.names.first
        else { return nil }
        // With several names the phrase belongs to the first: 从事销售的单位和个人.
        let name = Span(tokens[head].start, agent.names.count == 1 ? agent.end : first.end)
        return .actors([name] + agent.names.dropFirst(), partners: [])
    }

    private static let objectMarks: [StaticString] = [
        "对", "对于", "向", "给", "将", "把", "就", "关于", "除", "按照", "依照", "根据", "依据", "按", "为",
    ]

    /// Behind a circumstance the name stands right before the modal: 在试点期间各地应当…. Behind 对 or 将 it is the object.
    private func adjacent(to index: Int, in segment: Segment) -> Subject {
        var position = index - 1
        var end = tokens[index].start
        while position > segment.tokens.lowerBound, tokens[position].end == end,
            tokens[position].meaning.isAny(of: .adverbs)
        {
            end = tokens[position].start
            position -= 1
        }
        guard position >= segment.tokens.lowerBound, tokens[position].end == end, tokens[position].isAny(of: .names)
        else {
            return .carried
        }
        var first = position
        while first > segment.tokens.lowerBound, !closesPhrase(tokens[first - 1]) { first -= 1 }
        guard first > segment.tokens.lowerBound, tokens[first - 1].isAny(of: .timeEnds) else { return .carried }
        return .actors([Span(tokens[first - 1].end, end)], partners: [])
    }

    private func closesPhrase(_ token: Token) -> Bool {
        token.isAny(of: [.timeEnds, .attribute, .prepositions]) && !token.isAny(of: .names)
    }

    private func documentSubject(from start: Int, to end: Int) -> Subject {
        guard end - start >= 6, end - start <= 60 else { return .thing }
        let words = Array(bytes[start..<end])
        for token in tokens where token.isAny(of: .subjectTails) && token.end == end && token.start > start {
            let stem = words.prefix(token.start - start)
            if stem.count >= 6, title.contains(stem) { return .actors([Span(start, end)], partners: []) }
        }
        return .thing
    }
}

extension [UInt8] {
    /// Whether `part` stands in the bytes.
    func contains(_ part: ArraySlice<UInt8>) -> Bool {
        guard let head = part.first, part.count <= count else { return false }
        for start in 0...(count - part.count) where self[start] == head && self[start..<(start + part.count)] == part {
            return true
        }
        return false
    }
}
