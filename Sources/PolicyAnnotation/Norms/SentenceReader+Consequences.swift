import ChineseText
import PolicyModel

/// Segments that tell what follows from an act, or what is done next.
extension SentenceReader {
    mutating func readDecision(_ index: Int, in segment: Segment) {
        if let active, condition == nil {
            switch active.scope {
            case .decision, .bearer, .objective, .addressee: return goOn(segment)
            case .issuer: break
            }
        }
        guard !isSuppressed(segment) else { return }
        let earlier = before.filter { $0.role != .cooperating }
        let bearers =
            condition == nil ? (topic.isEmpty ? earlier : topic) : followsSanction && sanctions(index) ? earlier : []
        let promises = bearers.isEmpty && grants(index, in: segment)
        // …；有违法所得的，没收违法所得；情节严重的，吊销证件: so does what comes after.
        let goesOn = condition != nil && !bearers.isEmpty
        openVerb(
            index, in: segment, modality: isRelief(index) ? .permission : promises ? .commitment : .obligation,
            actors: isRelief(index) ? [] : bearers, scope: .decision)
        drafts[drafts.count - 1].isSanction = goesOn
    }

    /// 免予缴纳个人所得税: who need not pay is not bound.
    private func isRelief(_ index: Int) -> Bool {
        var behind = UTF8Cursor(bytes, from: tokens[index].end)
        return tokens[index].reads("免予", in: bytes)
            && (behind.take(word: "缴") || behind.take(word: "征收") || behind.take(word: "交纳"))
    }

    /// 由主管部门责令改正；情节严重的，处五万元罚款: who is named before decides this case too. 依法承担责任 and 依法追究责任 are others'.
    private func sanctions(_ index: Int) -> Bool {
        tokens[index].reads(
            anyOf: ["处", "并处", "处以", "单处", "责令", "没收", "吊销", "暂扣", "给予", "予以", "罚款", "警告", "撤销", "取消", "收回"],
            in: bytes)
    }

    /// A verb of procedure without a subject is a norm only with the subject that was named before.
    mutating func readStep(_ index: Int, in segment: Segment) {
        if active != nil {
            guard handsOver(to: segment) else { return goOn(segment) }
            return openVerb(index, in: segment, modality: .obligation, actors: topic, scope: .bearer)
        }
        guard !isSuppressed(segment), !isTopicInArticle(segment), !isTopicOfAgency(segment),
            !isNarrative(index, in: segment), !isOffence(segment), context.inArticles || !isReport
        else { return }
        if topicIsOfCase, grants(index, in: segment) {
            return openVerb(index, in: segment, modality: .commitment, actors: [], scope: .issuer)
        }
        if !topic.isEmpty, !segmentReader.endsInCircumstance(segment) {
            let isState = isStateTopic
            return openVerb(
                index, in: segment, modality: isState ? .commitment : .obligation, actors: topic,
                scope: isState ? .issuer : .bearer)
        }
        // 初审合格的，报送省知识产权局: behind a case, a step is what follows from it.
        if context.inArticles || !grants(index, in: segment), follows(segment, index) {
            return openVerb(index, in: segment, modality: .obligation, actors: [], scope: .decision)
        }
        // 确认出现应急状态时 is the case of what follows.
        guard !context.inArticles, !context.isMargin, !segmentReader.endsInCircumstance(segment) else { return }
        openImperative(index, nil, in: segment)
    }

    /// 擅自拆除防治设施，造成污染的: what must not be done is the beginning of a case.
    private func isOffence(_ segment: Segment) -> Bool {
        guard let first = segment.tokens.first, tokens[first].start == segment.start else { return false }
        return tokens[first].reads(anyOf: ["擅自", "非法", "违法", "故意", "恶意", "随意", "任意"], in: bytes)
    }

    /// 可以提出申请，由省级部门初审后，报国务院部门: who is named behind 由, before what he does next.
    private func handsOver(to segment: Segment) -> Bool {
        guard let previous = segments.last(where: { $0.end < segment.start }), let first = previous.tokens.first,
            tokens[first].start == previous.start, tokens[first].isAny(of: .agency),
            segmentReader.endsInCircumstance(previous), let name = topic.first?.name
        else { return false }
        return name.start >= previous.start && name.end <= previous.end && !segmentReader.endsInAttribute(segment)
    }

    /// Whether a case in 的 stands right before the segment, and no other behind it: 违反规定，从事…，造成损失的，….
    private func follows(_ segment: Segment, _ index: Int) -> Bool {
        guard let own = segments.firstIndex(where: { $0.start == segment.start }), own > 0 else { return false }
        // 泄露信息的，除解聘外，依法承担责任: an exception stands between.
        let place = own > 1 && isException(segments[own - 1]) ? own - 1 : own
        guard segmentReader.endsInAttribute(segments[place - 1]),
            !tokens[index].meaning.isAny(of: [.nominal, .statives, .results]),
            !segmentReader.endsInCircumstance(segment), let first = segment.tokens.first,
            // 经主席团提出，由大会决定: one more case. 不再列入: nothing is done.
            !tokens[first].isAny(of: .conditions), !tokens[first].reads(anyOf: ["不再", "不", "未"], in: bytes)
        else { return false }
        // 以营利为目的，: no case, though it ends in 的.
        if bytes[..<segments[place - 1].end].suffix(6).elementsEqual("目的".utf8) { return false }
        // 报经人民政府批准，责令停业: the decision governs. 按以下规定处罚：, 以…为准: nothing is done.
        let end = bytes[segment.start..<segment.end].suffix(6)
        if segment.endsInColon || end.elementsEqual("为准".utf8) || end.suffix(3).elementsEqual("效".utf8) { return false }
        if segment.tokens.contains(where: { $0 > index && tokens[$0].reads("为", in: bytes) }) { return false }
        if tokens[index].isAny(of: .submissions), own + 1 < segments.count { return false }
        return !segments[(own + 1)...].contains { segmentReader.endsInAttribute($0) }
    }

    private func isException(_ segment: Segment) -> Bool {
        guard let first = segment.tokens.first, let last = segment.tokens.last else { return false }
        return tokens[first].reads("除", in: bytes) && tokens[last].end == segment.end
            && tokens[last].reads(anyOf: ["外", "以外", "之外"], in: bytes)
    }

    var isStateTopic: Bool {
        guard topic.count == 1 else { return false }
        return tokens.contains {
            $0.start == topic[0].name.start && $0.end == topic[0].name.end && $0.isAny(of: .state)
        }
    }

    mutating func openVerb(
        _ index: Int, in segment: Segment, modality: Norm.Modality, actors: [NamedActor], scope: Draft.Scope
    ) {
        let token = tokens[index]
        let draft = Draft(
            modality: modality, trigger: Span(token.start, token.end), start: segment.start, end: segment.end,
            actionStart: token.start, scope: scope, actors: actors,
            token: token.meaning.isAny(of: .triggers) ? index : nil)
        open(draft)
    }

    mutating func open(_ draft: Draft) {
        var draft = draft
        draft.condition = condition
        draft.deadline = deadline
        if let condition, drafts.last.map({ $0.end <= condition.start }) ?? true { self.condition = nil }
        drafts.append(draft)
    }

    /// A segment that adds to the norm before it.
    mutating func goOn(_ segment: Segment) {
        guard let last = drafts.indices.last else { return }
        drafts[last].end = segment.end
        for index in segment.tokens where tokens[index].meaning.isAny(of: .triggers) && rules[index] == nil {
            rules[index] = .withinNorm
        }
    }

    mutating func hold(_ segment: Segment) {
        condition = Span(condition?.start ?? segment.start, segment.end)
        exclude(segment, as: .condition)
        let head = segmentReader.start(of: segment)
        // 未经公路管理机构批准，: whose approval is missing is not whom the norm binds.
        let isClause = head.index < segment.tokens.upperBound && tokens[head.index].start == head.offset
        guard drafts.isEmpty, !isClause || !tokens[head.index].isAny(of: .conditions) else { return }
        let reader = AgentReader(tokens: tokens, bytes: bytes)
        // 国家规定统一着装的，: what the state lays down is a case for others.
        if let agent = reader.agent(at: head.offset, first: head.index, in: segment), agent.end < segment.end,
            !agent.head.isAny(of: .state), isOne(agent) || !isOfChange(segment)
        {
            topic = actors(agent.names, [], .bearer)
        }
    }

    /// 集聚区范围、建设单位 are two, though the first is no actor.
    private func isOne(_ agent: Agent) -> Bool {
        agent.names.count == 1 && ResponsibilityNote.split(agent.names[0], bytes).count == 1
    }

    /// 专利代理机构名称、合伙人、股东发生变化的: who changes is not who must act.
    private func isOfChange(_ segment: Segment) -> Bool {
        segment.tokens.contains { index in
            guard tokens[index].reads("发生", in: bytes) else { return false }
            var cursor = UTF8Cursor(bytes, from: tokens[index].end, to: segment.end)
            return cursor.take(word: "变化") || cursor.take(word: "变更") || cursor.take(word: "变动")
        }
    }

    mutating func exclude(_ segment: Segment, as rule: ExclusionRule) {
        for index in segment.tokens where tokens[index].meaning.isAny(of: .triggers) && rules[index] == nil {
            rules[index] = rule
        }
    }

    func words(_ span: Span) -> String { String(decoding: bytes[span.start..<span.end], as: UTF8.self) }
}
