import ChineseText
import PolicyModel

/// Reads the norms of one sentence, segment by segment.
///
/// A trigger opens a norm; the segments behind it without a subject of their own belong to whoever the norm is about:
/// in 支持知识产权服务机构开展技术创新，加强新技术的开发利用 the second segment is what the institutions are encouraged to
/// do, in 鼓励跨区域合作，研究制定指引 it is what the issuer does.
struct SentenceReader {
    let tokens: [Token]
    let segments: [Segment]
    let bytes: [UInt8]
    let context: NormContext
    /// The document's title.
    let title: [UInt8]
    /// Who was bound in the sentence before, in the same provision.
    let before: [NamedActor]
    /// Whether the sentence before set an objective, in the same provision.
    let followsObjective: Bool

    /// The norms found so far.
    private(set) var drafts: [Draft] = []
    /// The actors whom the sentence has named without a norm: the subject of what follows.
    private(set) var topic: [NamedActor] = []
    /// Why the triggers that opened no norm did not, by token index.
    private(set) var rules: [Int: ExclusionRule] = [:]

    private var condition: Span?
    private var isEnactment = false
    private var isPurpose = false

    init(
        tokens: [Token], segments: [Segment], bytes: [UInt8], context: NormContext, title: [UInt8],
        before: [NamedActor],
        followsObjective: Bool
    ) {
        self.tokens = tokens
        self.segments = segments
        self.bytes = bytes
        self.context = context
        self.title = title
        self.before = before
        self.followsObjective = followsObjective
    }

    private var segmentReader: SegmentReader {
        SegmentReader(tokens: tokens, bytes: bytes, inArticles: context.inArticles)
    }

    private var active: Draft? { drafts.last }

    /// Reads the whole sentence.
    mutating func read() {
        isEnactment = tokens.contains { $0.isAny(of: .enactments) }
        let definition = tokens.first { $0.isAny(of: .definitions) }
        isPurpose = startsWithPurpose
        if let objective = objectiveOfPlace { return open(objective) }
        for segment in segments {
            if let definition, segment.end > definition.start {
                exclude(segment, as: .definition)
            } else {
                read(segment)
            }
        }
    }

    private mutating func read(_ segment: Segment) {
        if readObjective(segment) { return }
        if readModals(segment) { return }
        if endsInException(segment) { return goOn(segment) }
        let governor = segmentReader.governor(of: segment)
        switch governor {
        case .condition: hold(segment)
        case .principle: exclude(segment, as: .principle)
        case .topic(let agent, let partners): name(agent, partners)
        case .actor(let agent, let verb, let partners): readActor(agent, verb, partners, in: segment)
        case .agency(let agent, let verb): openAgency(agent, verb, in: segment)
        case .request(let index): openRequest(index, in: segment)
        case .encouragement(let index, let agent): readEncouragement(index, agent, in: segment)
        case .imperative(let index, let agent): readImperative(index, agent, in: segment)
        case .result(let index): readResult(index, in: segment)
        case .decision(let index): readDecision(index, in: segment)
        case .step(let index): readStep(index, in: segment)
        case .modal, .none: goOn(segment)
        }
    }
}

extension SentenceReader {
    /// 但当事人另有约定的除外 takes something out of the norm before it.
    private func endsInException(_ segment: Segment) -> Bool {
        guard let last = segment.tokens.last else { return false }
        return tokens[last].isAny(of: .exceptions) && tokens[last].end == segment.end
    }
}

// MARK: - Modals

extension SentenceReader {
    /// Opens a norm for each modal that governs; false where none does.
    private mutating func readModals(_ segment: Segment) -> Bool {
        let start = segmentReader.start(of: segment).offset
        let isCondition = segmentReader.endsInAttribute(segment) && !beginsWithProhibition(segment, start)
        let reader = ModalReader(tokens: tokens, bytes: bytes)
        var found = false
        for index in segment.tokens where tokens[index].meaning.isAny(of: .modals) {
            if let rule = isCondition ? .condition : reader.exclusion(of: index, in: segment, from: start) {
                rules[index] = rule
            } else if !found, isTopicPhrase(index, in: segment, from: start) {
                rules[index] = .nounPhrase
            } else if found, repeats(index) {
                rules[index] = .withinNorm
            } else {
                openModal(index, in: segment, isFirst: !found)
                found = true
            }
        }
        return found
    }

    /// 依法必须进行招标的项目，其招标投标活动…: a modal at the head of the sentence inside the noun phrase that the sentence
    /// is about.
    private func isTopicPhrase(_ index: Int, in segment: Segment, from start: Int) -> Bool {
        guard segment.start == segments.first?.start, segments.count > 1, drafts.isEmpty, !segment.endsInColon else {
            return false
        }
        let isLegal = index > segment.tokens.lowerBound && tokens[index - 1].reads("依法", in: bytes)
        guard tokens[index].start == start,
            let attribute = segment.tokens.last(where: { tokens[$0].isAny(of: .attribute) }),
            attribute > index, tokens[attribute].end < segment.end
        else { return false }
        let rest = (attribute + 1)..<max(attribute + 1, segment.tokens.upperBound)
        guard !rest.contains(where: { tokens[$0].isAny(of: .prepositions.union(.conjunctions)) }) else { return false }
        let next = segments[1]
        guard let first = next.tokens.first, tokens[first].start == next.start else { return isLegal }
        return isLegal || tokens[first].isAny(of: WordClass.modals.union([.pronouns, .agency]))
    }

    /// 不得有下列…的 ends in 的 only as a noun; a segment that begins with the modal is no condition.
    private func beginsWithProhibition(_ segment: Segment, _ start: Int) -> Bool {
        guard let first = segment.tokens.first(where: { tokens[$0].start == start }) else { return false }
        return tokens[first].isAny(of: .prohibition) && segment.end == segments.last?.end
    }

    /// A second modal of the same kind adds nothing: 应当负责, 可以或者可以.
    private func repeats(_ index: Int) -> Bool {
        guard let active else { return false }
        // 应当划为禁止开采区: such words govern a segment only where nothing governs it yet.
        let isNoun = tokens[index].reads(anyOf: ["禁止", "严禁", "允许", "准许", "负责", "主管"], in: bytes)
        return isNoun || modality(of: tokens[index]) == active.modality
    }

    private func modality(of token: Token) -> Norm.Modality {
        if token.meaning.isAny(of: .prohibition) { return .prohibition }
        return token.meaning.isAny(of: .permission) ? .permission : .obligation
    }

    private mutating func openModal(_ index: Int, in segment: Segment, isFirst: Bool) {
        let token = tokens[index]
        let modality = modality(of: token)
        var draft = Draft(
            modality: modality, trigger: Span(token.start, token.end), start: isFirst ? segment.start : token.start,
            end: segment.end, actionStart: token.end, scope: .bearer)
        draft.token = index
        draft.actors = isFirst ? bearers(of: index, modality, in: segment) : active?.actors ?? []
        if !isFirst, let last = drafts.indices.last { drafts[last].end = token.start }
        open(draft)
    }

    private func bearers(of index: Int, _ modality: Norm.Modality, in segment: Segment) -> [NamedActor] {
        let role: ActorMention.Role = modality == .permission ? .addressee : .bearer
        let reader = SubjectReader(tokens: tokens, bytes: bytes, segments: segmentReader, title: title)
        switch reader.subject(of: index, in: segment) {
        case .actors(let names, let partners): return actors(names, partners, role)
        case .thing: return []
        case .carried:
            if isImpersonal(tokens[index]) { return [] }
            let isNamed = !drafts.isEmpty || !topic.isEmpty
            return (isNamed ? nil : described(before: segment, role)) ?? carried(role)
        }
    }

    /// 为学生提供服务的单位或者个人，应当…: who is described right before the modal.
    private func described(before segment: Segment, _ role: ActorMention.Role) -> [NamedActor]? {
        guard let previous = segments.last(where: { $0.end < segment.start }), !previous.endsInColon,
            let first = previous.tokens.first,
            // 对参加工作的人员，应给予补助: they are whom it is for.
            !tokens[first].reads(anyOf: ["对", "对于", "向", "给", "将", "把", "就", "关于", "与", "除"], in: bytes),
            let attribute = previous.tokens.last(where: { tokens[$0].isAny(of: .attribute) }),
            let agent = AgentReader(tokens: tokens, bytes: bytes)
                .agent(at: tokens[attribute].end, first: attribute + 1, in: previous),
            agent.end == previous.end
        else { return nil }
        return actors(agent.names, [], role)
    }

    /// 禁止 binds everybody; 应予支持 and 不予受理 bind the authority that decides, not the party whose case it is.
    private func isImpersonal(_ token: Token) -> Bool {
        if token.reads(anyOf: ["禁止", "严禁"], in: bytes) { return true }
        return condition != nil && drafts.isEmpty && token.reads(anyOf: ["应予", "不予"], in: bytes)
    }

    /// Who was named before: in this sentence, or in the sentence before.
    private func carried(_ role: ActorMention.Role) -> [NamedActor] {
        let bound = active?.actors ?? []
        let named = bound.isEmpty ? topic : bound
        let actors = named.isEmpty && context.inArticles ? before : named
        return actors.map { actor in
            let keeps = actor.role == .lead || actor.role == .cooperating
            return NamedActor(name: actor.name, role: keeps ? actor.role : role, origin: actor.origin)
        }
    }

    private func actors(_ names: [Span], _ partners: [Span], _ role: ActorMention.Role) -> [NamedActor] {
        let first: ActorMention.Role = partners.isEmpty ? role : .lead
        return names.map { NamedActor(name: $0, role: first, origin: .explicit) }
            + partners.map { NamedActor(name: $0, role: .cooperating, origin: .explicit) }
    }
}

// MARK: - Actors as subjects

extension SentenceReader {
    private mutating func name(_ agent: Agent, _ partners: [Span]) {
        topic = (beginsAddress(agent) ? topic : []) + actors(agent.names, partners, .bearer)
    }

    /// 各设区市知识产权局，各有关服务机构：… addresses several in a row.
    private func beginsAddress(_ agent: Agent) -> Bool {
        context.isMargin && segments.contains { $0.endsInColon && $0.end >= agent.end }
    }

    /// An actor and what it does. 国家鼓励… encourages; 国家建立… is what the state promises.
    private mutating func readActor(_ agent: Agent, _ verb: Int, _ partners: [Span], in segment: Segment) {
        let bearers = actors(agent.names, partners, .bearer)
        // 慈善组织开展定向募捐，应当…: what the actor does is the case of the modal.
        if isTopicOfModal(segment) || isTopicOfAgency(segment) {
            topic = bearers
            return
        }
        if tokens[verb].meaning.isAny(of: .encouragement), tokens[verb].nesting == .none {
            topic = bearers
            return readEncouragement(verb, segmentReader.agent(behind: verb, in: segment), in: segment)
        }
        topic = bearers
        guard !context.isPrinciple, !context.isObjective, !context.isMatter, !isNarrative(verb, in: segment) else {
            return exclude(segment, as: context.isObjective ? .objective : .principle)
        }
        guard !tokens[verb].meaning.isAny(of: [.principles, .results]) || tokens[verb].meaning.isAny(of: .verbs) else {
            return goOn(segment)
        }
        let isState = agent.head.isAny(of: .state) && agent.names.count == 1
        openVerb(
            verb, in: segment, modality: isState ? .commitment : .obligation, actors: bearers,
            scope: isState ? .issuer : .bearer)
    }

    /// 进行了勘查, 划定了危险区: what was done, not what is to be done.
    private func isNarrative(_ verb: Int, in segment: Segment) -> Bool {
        (verb..<max(verb, segment.tokens.upperBound)).contains { index in
            var cursor = UTF8Cursor(bytes, from: tokens[index].end, to: segment.end)
            return tokens[index].isAny(of: .actions) && cursor.take(word: "了")
        }
    }

    private mutating func openAgency(_ agent: Agent, _ verb: Int, in segment: Segment) {
        // 由地方人民政府统筹使用的资金，应当…: a relative clause.
        if isTopicOfModal(segment) { return }
        openVerb(verb, in: segment, modality: .obligation, actors: actors(agent.names, [], .bearer), scope: .bearer)
    }

    /// 请认真贯彻实施: a request binds those to whom the letter goes.
    private mutating func openRequest(_ index: Int, in segment: Segment) {
        let agent = segmentReader.agent(behind: index, in: segment)
        let actors = agent.map { self.actors($0.names, [], .bearer) } ?? topic
        openVerb(index, in: segment, modality: .obligation, actors: actors, scope: .bearer)
    }
}

// MARK: - Encouragement and imperatives

extension SentenceReader {
    private mutating func readEncouragement(_ index: Int, _ agent: Agent?, in segment: Segment) {
        if isInBearerScope { return goOn(segment) }
        guard !isSuppressed(segment) else { return }
        let word = tokens[index]
        let text = words(Span(word.start, word.end))
        // 引导服务质量提升, 吸引人才: without somebody who is to act it is what the issuer does.
        let needsAgent = text.begins(with: "引导") || text.begins(with: "吸引") || text.begins(with: "激励")
        let acts = agent.map { $0.next < segment.tokens.upperBound || !text.begins(with: "吸引") } ?? false
        if needsAgent && !acts {
            rules[index] = .noAct
            return openImperative(index, nil, in: segment)
        }
        let draft = Draft(
            modality: .encouragement, trigger: Span(word.start, word.end), start: segment.start, end: segment.end,
            actionStart: word.end, scope: scope(of: agent), actors: addressees(agent, behind: index), token: index)
        open(draft)
    }

    /// 其 is whom the words before name: 培育数据知识产权服务机构，鼓励其开展数据治理.
    private func addressees(_ agent: Agent?, behind index: Int) -> [NamedActor] {
        guard let agent else { return [] }
        guard agent.head.isAny(of: .pronouns), agent.names.count == 1 else {
            return actors(agent.names, [], .addressee)
        }
        return actors(antecedent(of: index), [], .addressee)
    }

    private func antecedent(of index: Int) -> [Span] {
        guard let previous = segments.last(where: { $0.end < tokens[index].start }), let verb = previous.tokens.first,
            let agent = segmentReader.agent(behind: verb, in: previous)
        else { return topic.map(\.name) }
        return agent.names
    }

    /// Only somebody who can act goes on acting in later segments: not 知识产权服务资源.
    private func scope(of agent: Agent?) -> Draft.Scope {
        guard let agent else { return .issuer }
        let isAuthority = agent.names.contains { name in
            tokens.contains { name.start <= $0.start && $0.end <= name.end && $0.meaning.isAny(of: .authorities) }
        }
        return .addressee(isAuthority: isAuthority)
    }

    private var isInBearerScope: Bool {
        guard let active, case .bearer = active.scope else { return false }
        return true
    }

    private mutating func readImperative(_ index: Int, _ agent: Agent?, in segment: Segment) {
        if !topic.isEmpty, drafts.isEmpty { return readStep(index, in: segment) }
        if let active {
            switch active.scope {
            case .bearer, .objective: return goOn(segment)
            case .addressee(let isAuthority):
                guard !isAuthority, isIssuersAct(index, in: segment) else { return goOn(segment) }
            case .decision where context.inArticles: return goOn(segment)
            case .decision, .issuer: break
            }
        }
        guard !isSuppressed(segment), !isTopicInArticle(segment) else { return }
        openImperative(index, agent, in: segment)
    }

    private mutating func openImperative(_ index: Int, _ agent: Agent?, in segment: Segment) {
        let isFigure = tokens[index].meaning.isAny(of: .objectives) && !context.inArticles
        let figure = isFigure && Objectives(bytes: bytes).hasFigure(Span(tokens[index].end, segment.end))
        let addressees = agent.map { actors($0.names, [], .addressee) } ?? []
        openVerb(
            index, in: segment, modality: figure ? .target : .commitment, actors: addressees,
            scope: figure ? .objective : .issuer)
    }

    /// 推动出台优惠政策, 落实财税支持政策: only an authority does such things.
    private func isIssuersAct(_ index: Int, in segment: Segment) -> Bool {
        let rest = index..<segment.tokens.upperBound
        return tokens[index].meaning.isAny(of: .authoring)
            && rest.contains { tokens[$0].meaning.isAny(of: .issuerObjects) && tokens[$0].nesting != .bracket }
    }

    /// In articles a verb without a subject may be what a modal further on is about: 设立公司，应当依法登记.
    private func isTopicOfModal(_ segment: Segment) -> Bool {
        let reader = ModalReader(tokens: tokens, bytes: bytes)
        guard let later = segments.first(where: { $0.start > segment.start && !segmentReader.endsInAttribute($0) }),
            let index = later.tokens.first(where: { tokens[$0].isAny(of: .modals) })
        else { return false }
        let start = segmentReader.start(of: later).offset
        return tokens[index].start == start && beginsPlainly(later, index)
            && reader.exclusion(of: index, in: later, from: start) == nil
    }

    /// 各部门报送国务院审批的公文，由国务院办公厅呈批: what is sent is what somebody else handles.
    private func isTopicOfAgency(_ segment: Segment) -> Bool {
        guard segment.tokens.contains(where: { tokens[$0].isAny(of: .attribute) }),
            let later = segments.first(where: { $0.start > segment.start }), let first = later.tokens.first
        else { return false }
        return tokens[first].start == later.start && tokens[first].isAny(of: .agency)
    }

    /// 设立公司，应当…; 引进技术的档案，由…管理: in articles a verb without a subject may be what follows is about.
    private func isTopicInArticle(_ segment: Segment) -> Bool {
        context.inArticles && (isTopicOfModal(segment) || isTopicOfAgency(segment) || precedesCase(segment))
    }

    /// 办理未成年人刑事案件，除本节已有规定的以外，…: a condition or a rule to follow comes next.
    private func precedesCase(_ segment: Segment) -> Bool {
        guard segment.start == segments.first?.start, let next = segments.first(where: { $0.start > segment.start }),
            let first = next.tokens.first
        else { return false }
        if tokens[first].start == next.start,
            tokens[first].reads(
                anyOf: ["需要", "确需", "除", "按照", "依照", "必须", "无需", "无须", "适用", "免予"], in: bytes)
        {
            return true
        }
        // 实施人工影响天气作业，作业地的气象主管机构应当提前公告: what somebody else must do about it comes next.
        guard let modal = next.tokens.first(where: { tokens[$0].isAny(of: .modals) }), tokens[modal].start > next.start
        else { return false }
        return segmentReader.namesBearer(before: modal, in: next)
    }

    /// 并应当 adds to what was said; 应当 alone says what it was about.
    private func beginsPlainly(_ segment: Segment, _ index: Int) -> Bool {
        let head = words(Span(segment.start, tokens[index].start))
        return !["并", "还", "也", "同时", "并且"].contains(head)
    }

    private mutating func readResult(_ index: Int, in segment: Segment) {
        guard drafts.isEmpty, topic.isEmpty, !context.inArticles else { return goOn(segment) }
        guard !isSuppressed(segment) else { return }
        openImperative(index, nil, in: segment)
    }

    /// Whether imperatives count for nothing here.
    private mutating func isSuppressed(_ segment: Segment) -> Bool {
        let rule: ExclusionRule
        if context.isObjective {
            rule = .objective
        } else if context.isPrinciple {
            rule = .principle
        } else if context.isMatter || isCaption {
            rule = .listedMatter
        } else if isEnactment {
            rule = .enactment
        } else if isPurpose, drafts.isEmpty {
            rule = .purpose
        } else {
            return false
        }
        exclude(segment, as: rule)
        return true
    }

    /// 申报程序： is the title of the list below it.
    private var isCaption: Bool {
        guard segments.count == 1, segments[0].endsInColon, let last = tokens.last else { return false }
        return last.end == segments[0].end && last.isAny(of: [.matterNouns, .dutyNouns])
    }

    private var startsWithPurpose: Bool {
        guard let first = segments.first else { return false }
        var cursor = UTF8Cursor(bytes, from: first.start, to: first.end)
        guard cursor.take(word: "为") else { return false }
        if cursor.take(word: "了") { return true }
        return tokens.contains { $0.start == cursor.offset && $0.meaning.isAny(of: WordClass.actions.union(.adverbs)) }
    }
}

// MARK: - Consequences and steps

extension SentenceReader {
    private mutating func readDecision(_ index: Int, in segment: Segment) {
        if let active, condition == nil {
            switch active.scope {
            case .decision, .bearer, .objective, .addressee: return goOn(segment)
            case .issuer: break
            }
        }
        guard !isSuppressed(segment) else { return }
        let bearers = condition == nil ? (topic.isEmpty ? before.filter { $0.role != .cooperating } : topic) : []
        openVerb(index, in: segment, modality: .obligation, actors: bearers, scope: .decision)
    }

    /// A verb of procedure without a subject is a norm only with the subject that was named before.
    private mutating func readStep(_ index: Int, in segment: Segment) {
        if active != nil { return goOn(segment) }
        guard !isSuppressed(segment), !isTopicInArticle(segment), !isNarrative(index, in: segment) else { return }
        if !topic.isEmpty, !segmentReader.endsInCircumstance(segment) {
            let isState = isStateTopic
            return openVerb(
                index, in: segment, modality: isState ? .commitment : .obligation, actors: topic,
                scope: isState ? .issuer : .bearer)
        }
        // 确认出现应急状态时 is the case of what follows.
        guard !context.inArticles, !context.isMargin, !segmentReader.endsInCircumstance(segment) else { return }
        openImperative(index, nil, in: segment)
    }

    private var isStateTopic: Bool {
        guard topic.count == 1 else { return false }
        return tokens.contains {
            $0.start == topic[0].name.start && $0.end == topic[0].name.end && $0.isAny(of: .state)
        }
    }

    private mutating func openVerb(
        _ index: Int, in segment: Segment, modality: Norm.Modality, actors: [NamedActor], scope: Draft.Scope
    ) {
        let token = tokens[index]
        let draft = Draft(
            modality: modality, trigger: Span(token.start, token.end), start: segment.start, end: segment.end,
            actionStart: token.start, scope: scope, actors: actors,
            token: token.meaning.isAny(of: .triggers) ? index : nil)
        open(draft)
    }

    private mutating func open(_ draft: Draft) {
        var draft = draft
        draft.condition = condition
        if let condition, drafts.last.map({ $0.end <= condition.start }) ?? true { self.condition = nil }
        drafts.append(draft)
    }

    /// A segment that adds to the norm before it.
    private mutating func goOn(_ segment: Segment) {
        guard let last = drafts.indices.last else { return }
        drafts[last].end = segment.end
        for index in segment.tokens where tokens[index].meaning.isAny(of: .triggers) && rules[index] == nil {
            rules[index] = .withinNorm
        }
    }

    private mutating func hold(_ segment: Segment) {
        condition = Span(condition?.start ?? segment.start, segment.end)
        exclude(segment, as: .condition)
        let head = segmentReader.start(of: segment)
        guard drafts.isEmpty else { return }
        let reader = AgentReader(tokens: tokens, bytes: bytes)
        if let agent = reader.agent(at: head.offset, first: head.index, in: segment), agent.end < segment.end {
            topic = actors(agent.names, [], .bearer)
        }
    }

    private mutating func exclude(_ segment: Segment, as rule: ExclusionRule) {
        for index in segment.tokens where tokens[index].meaning.isAny(of: .triggers) && rules[index] == nil {
            rules[index] = rule
        }
    }

    private func words(_ span: Span) -> String { String(decoding: bytes[span.start..<span.end], as: UTF8.self) }
}

// MARK: - Objectives

extension SentenceReader {
    /// Under a heading of objectives, or right behind one, every sentence with a figure sets an objective.
    private var objectiveOfPlace: Draft? {
        guard let first = segments.first, let last = segments.last, !context.inArticles else { return nil }
        let objectives = Objectives(bytes: bytes)
        guard context.isObjective || followsObjective, objectives.hasFigure(Span(first.start, last.end)) else {
            return nil
        }
        guard objectives.year(of: first) == nil else { return nil }
        let hasNorm = tokens.contains { $0.isAny(of: .modals) && !$0.meaning.isAny(of: .guards) }
        let imperative = !context.isObjective && isImperative(first)
        guard !hasNorm, !imperative else { return nil }
        let token = tokens.first { $0.isAny(of: .objectives) }
        let trigger = token.map { Span($0.start, $0.end) } ?? Span(first.start, first.end)
        return Draft(
            modality: .target, trigger: trigger, start: first.start, end: last.end, actionStart: first.start,
            scope: .objective)
    }

    private func isImperative(_ segment: Segment) -> Bool {
        switch segmentReader.governor(of: segment) {
        case .imperative, .encouragement, .result: true
        default: false
        }
    }

    /// 到2030年，… and 力争实现… set an objective from there on; a bearer's objective is its deadline.
    private mutating func readObjective(_ segment: Segment) -> Bool {
        if let active, case .objective = active.scope {
            goOn(segment)
            return true
        }
        guard !isInBearerScope, !isEnactment else { return false }
        guard let trigger = objectiveTrigger(of: segment) else { return false }
        let draft = Draft(
            modality: .target, trigger: trigger, start: segment.start, end: segment.end, actionStart: trigger.start,
            scope: .objective)
        open(draft)
        return true
    }

    /// 2020年初步建成300个…: a verb of objectives right behind the year.
    private func aims(_ segment: Segment) -> Bool {
        segment.tokens.prefix(3).contains {
            tokens[$0].isAny(of: .objectives) && tokens[$0].start - segment.start <= 24
        }
    }

    private func objectiveTrigger(of segment: Segment) -> Span? {
        let hasModal = segment.tokens.contains { tokens[$0].isAny(of: .modals) && !tokens[$0].isAny(of: .guards) }
        guard !hasModal, !context.inArticles else { return nil }
        let head = segmentReader.start(of: segment)
        if head.index < segment.tokens.upperBound, tokens[head.index].start == head.offset,
            tokens[head.index].isAny(of: .goals)
        {
            return Span(tokens[head.index].start, tokens[head.index].end)
        }
        guard let last = segments.last else { return nil }
        let objectives = Objectives(bytes: bytes)
        switch objectives.year(of: segment) {
        case .until: return Span(segment.start, segment.end)
        case .plain where topic.isEmpty && objectives.hasFigure(Span(segment.start, segment.end)) && aims(segment):
            return Span(segment.start, segment.end)
        case .deadline where topic.isEmpty && objectives.hasFigure(Span(segment.start, last.end)):
            return Span(segment.start, segment.end)
        case .deadline, .plain, nil: return nil
        }
    }
}
