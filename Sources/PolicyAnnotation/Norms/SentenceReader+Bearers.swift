import ChineseText
import PolicyModel

/// Who bears a modal.
extension SentenceReader {
    /// 应当由省知识产权局审核, 可由领导同志签发: who is to do it stands behind the modal.
    func doer(behind index: Int, in segment: Segment) -> [NamedActor]? {
        let agency = index + 1
        guard agency < segment.tokens.upperBound, tokens[agency].start == tokens[index].end,
            tokens[agency].isAny(of: .agency), let agent = segmentReader.doer(behind: agency, in: segment),
            !agent.head.isAny(of: .pronouns)
        else { return nil }
        let partner = segmentReader.partner(at: agent.next, in: segment)
        return actors(
            agent.names, partner?.names ?? [], modality(of: tokens[index]) == .permission ? .addressee : .bearer)
    }

    /// 主管部门应当会同信用管理部门建立档案: behind the modal stands who joins.
    func withPartner(_ bearers: [NamedActor], behind index: Int, in segment: Segment) -> [NamedActor] {
        let next = index + 1
        guard !bearers.isEmpty, bearers.allSatisfy({ $0.role == .bearer }), next < segment.tokens.upperBound,
            tokens[next].start == tokens[index].end, tokens[next].reads(anyOf: ["会同", "商"], in: bytes),
            let partner = segmentReader.doer(behind: next, in: segment), !partner.head.isAny(of: .places)
        else { return bearers }
        return bearers.map { NamedActor(name: $0.name, role: .lead, origin: $0.origin) }
            + partner.names.map { NamedActor(name: $0, role: .cooperating, origin: .explicit) }
    }

    /// 允许高校将收益奖励给发明人, 不允许企业…, 禁止任何单位和个人将…: who may or must not stands behind the word.
    func permitted(by index: Int, in segment: Segment) -> [NamedActor]? {
        let isBan = tokens[index].reads(anyOf: ["禁止", "严禁", "严格禁止"], in: bytes)
        let forbids = isBan || tokens[index].reads(anyOf: ["不允许", "不准", "不许"], in: bytes)
        guard forbids || tokens[index].reads(anyOf: ["允许", "准许"], in: bytes),
            let agent = segmentReader.agent(behind: index, in: segment), agent.end < segment.end,
            !isBan || isPlainName(index + 1, until: agent)
        else { return nil }
        return actors(agent.names, [], forbids ? .bearer : .addressee)
    }

    /// 禁止任何单位和个人…, but 禁止燃放烟花爆竹的具体办法由市人民政府制定 names nobody behind the word.
    private func isPlainName(_ first: Int, until agent: Agent) -> Bool {
        guard first < agent.next,
            // 禁止天然气经营企业…: behind a noun the verb belongs to the name.
            !tokens[first].isAny(of: .actions) || tokens[first].isAny(of: .names)
                || tokens[first].isAny(of: .nominal) && tokens[first].start > tokens[first - 1].end,
            // 禁止组织、引诱妇女: here it is a verb; 禁止任何组织… names somebody.
            !tokens[first].reads("组织", in: bytes) || tokens[first].start > tokens[first - 1].end
        else { return false }
        // 禁止违法强制市场主体参加评比: how it is done stands before what is done.
        if tokens[first].isAny(of: .negations) { return false }
        return !(first..<agent.next).contains { tokens[$0].isAny(of: [.agency, .attribute, .listing]) }
    }

    mutating func bearers(of index: Int, _ modality: Norm.Modality, in segment: Segment) -> [NamedActor] {
        let role: ActorMention.Role = modality == .permission ? .addressee : .bearer
        let reader = SubjectReader(tokens: tokens, bytes: bytes, segments: segmentReader, title: title)
        if boundsNumber(index, in: segment) {
            // 检查人员不得少于两人，并应当出示证件: what follows is about them.
            switch reader.subject(of: index, in: segment) {
            case .actors(let names, _):
                portrayed = actors(names, [], role)
                return []
            case .thing: return []
            case .carried: break
            }
        }
        switch reader.subject(of: index, in: segment) {
        case .actors(let names, let partners): return actors(names, partners, role)
        case .thing: return []
        case .carried:
            if isImpersonal(tokens[index]) { return [] }
            let isNamed = !drafts.isEmpty || !topic.isEmpty
            return (isNamed ? nil : described(before: segment, role)) ?? carried(role)
        }
    }

    /// 财务专家不得少于1人: a number is bounded, and nobody bound.
    private func boundsNumber(_ index: Int, in segment: Segment) -> Bool {
        var cursor = UTF8Cursor(bytes, from: tokens[index].end, to: segment.end)
        let isBound =
            cursor.take(word: "少于") || cursor.take(word: "多于") || cursor.take(word: "低于") || cursor.take(word: "高于")
        return isBound && cursor.takeNumeral() != nil
    }

    /// 为学生提供服务的单位或者个人，应当…: who is described right before the modal.
    func described(before segment: Segment, _ role: ActorMention.Role) -> [NamedActor]? {
        guard let previous = segments.last(where: { $0.end < segment.start }), !previous.endsInColon,
            let first = previous.tokens.first,
            // 对参加工作的人员，应给予补助: they are whom it is for.
            !tokens[first].reads(anyOf: ["对", "对于", "向", "给", "将", "把", "就", "关于", "与", "除"], in: bytes),
            let attribute = previous.tokens.last(where: { tokens[$0].isAny(of: .attribute) }),
            // 主要负责人是推动制度落实的第一责任人，: what somebody is names nobody else.
            !portrayed.contains(where: { $0.name.start >= previous.start && $0.name.end <= previous.end }),
            let agent = AgentReader(tokens: tokens, bytes: bytes)
                .agent(at: tokens[attribute].end, first: attribute + 1, in: previous),
            agent.end == previous.end
        else { return nil }
        return actors(agent.names, [], role)
    }

    /// 禁止 binds everybody; 应予支持 and 不予受理 bind the authority that decides, not the party whose case it is.
    func isImpersonal(_ token: Token) -> Bool {
        if token.reads(anyOf: ["禁止", "严禁"], in: bytes) { return true }
        return condition != nil && drafts.isEmpty && token.reads(anyOf: ["应予", "不予"], in: bytes)
    }

    /// Who was named before: in this sentence, or in the sentence before.
    func carried(_ role: ActorMention.Role) -> [NamedActor] {
        // 由城市管理部门责令停止侵害，造成损失的，应当赔偿: a new case is about the one who is sanctioned.
        if role == .bearer, condition != nil, active?.isSanction ?? (topic.isEmpty && followsSanction) { return [] }
        let bound = active?.actors ?? []
        let named = bound.isEmpty || isNewer(than: bound) ? (topic.isEmpty ? portrayed : topic) : bound
        // 各级机关要开展记录。要做好衔接工作: elsewhere than in articles a sentence goes on with the one before where it asks.
        let goesOn = context.inArticles || role == .bearer && drafts.isEmpty
        let actors = named.isEmpty && goesOn ? before : named
        return actors.map { actor in
            let keeps = actor.role == .lead || actor.role == .cooperating
            return NamedActor(name: actor.name, role: keeps ? actor.role : role, origin: actor.origin)
        }
    }

    /// 税务机关应当核验，登记机构办理登记时，应当查验: a new subject was named, with its circumstance or with its clause.
    private func isNewer(than bound: [NamedActor]) -> Bool {
        guard let new = topic.first, let old = bound.first, new.origin == .explicit, new.name.start > old.name.end,
            let segment = segments.last(where: { $0.start <= new.name.start })
        else { return false }
        if segmentReader.endsInCircumstance(segment) {
            return segmentReader.start(of: segment).offset == new.name.start
        }
        return segment.start == new.name.start && segment.end == topic.last?.name.end
            && segment.tokens.contains { tokens[$0].isAny(of: .attribute) }
    }

    /// 向市场监督管理局提交，由其录入: 其 is who was addressed before, or else who was named.
    private func antecedents(of names: [Span]) -> [Span] {
        guard names.count == 1, names[0].count == 3, bytes[names[0].start..<names[0].end].elementsEqual("其".utf8) else {
            return names
        }
        guard let segment = segments.last(where: { $0.end <= names[0].start }) else { return names }
        for index in segment.tokens where tokens[index].reads(anyOf: ["向", "报"], in: bytes) {
            if let agent = segmentReader.agent(behind: index, in: segment) { return agent.names }
        }
        return topic.map(\.name)
    }

    func actors(_ names: [Span], _ partners: [Span], _ role: ActorMention.Role) -> [NamedActor] {
        let first: ActorMention.Role = partners.isEmpty ? role : .lead
        return antecedents(of: names).map { NamedActor(name: $0, role: first, origin: .explicit) }
            + partners.map { NamedActor(name: $0, role: .cooperating, origin: .explicit) }
    }
}
