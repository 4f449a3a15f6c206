import ChineseText
import PolicyModel

/// Segments that encourage somebody, or ask for something without naming who does it.
extension SentenceReader {
    mutating func readEncouragement(_ index: Int, _ agent: Agent?, in segment: Segment) {
        if isInBearerScope, !opensEncouragement(index, agent) { return goOn(segment) }
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

    /// 金融机构不得另行收费，鼓励合作银行…: who is forbidden something, and who is no authority, encourages nobody.
    private func opensEncouragement(_ index: Int, _ agent: Agent?) -> Bool {
        guard let active else { return true }
        let isPlain = tokens[index].reads("鼓励", in: bytes)
        if active.modality == .prohibition { return isPlain || agent != nil }
        guard isPlain, !active.actors.isEmpty else { return false }
        return !active.actors.contains { namesAuthority($0.name) }
    }

    /// Whether the name is that of a public authority, or holds the name of one.
    func namesAuthority(_ name: Span) -> Bool {
        tokens.contains { name.start <= $0.start && $0.end <= name.end && $0.meaning.isAny(of: .authorities) }
    }

    /// 其 is whom the words before name: 培育数据知识产权服务机构，鼓励其开展数据治理.
    func addressees(_ agent: Agent?, behind index: Int) -> [NamedActor] {
        guard let agent else { return [] }
        guard agent.head.isAny(of: .pronouns), agent.names.count == 1 else {
            return actors(agent.names, [], .addressee)
        }
        return actors(antecedent(of: index), [], .addressee)
    }

    func antecedent(of index: Int) -> [Span] {
        guard let previous = segments.last(where: { $0.end < tokens[index].start }), let verb = previous.tokens.first,
            let agent = segmentReader.agent(behind: verb, in: previous)
        else { return topic.map(\.name) }
        return agent.names
    }

    /// Only somebody who can act goes on acting in later segments: not 知识产权服务资源.
    func scope(of agent: Agent?) -> Draft.Scope {
        guard let agent else { return .issuer }
        return .addressee(isAuthority: agent.names.contains(where: namesAuthority))
    }

    var isInBearerScope: Bool {
        guard let active, case .bearer = active.scope else { return false }
        return true
    }

    mutating func readImperative(_ index: Int, _ agent: Agent?, in segment: Segment) {
        if !topic.isEmpty, drafts.isEmpty { return readStep(index, in: segment) }
        if drafts.isEmpty, leadsIn(index, in: segment) || isObjectOfModal(segment) { return }
        if let active {
            switch active.scope {
            case .bearer, .objective: return goOn(segment)
            case .addressee where (followsCase || isForSomebody(segment)) && grants(index, in: segment): break
            case .addressee(let isAuthority):
                guard !isAuthority, isIssuersAct(index, in: segment) || directs(agent, by: index) else {
                    return goOn(segment)
                }
            case .decision where context.inArticles: return goOn(segment)
            case .decision, .issuer: break
            }
        }
        guard !isSuppressed(segment), !isTopicInArticle(segment), context.inArticles || !isReport,
            !tokens[index].isAny(of: .submissions) || !isTopicOfAgency(segment)
        else { return }
        openImperative(index, agent, in: segment)
    }

    /// 对违反规定发布信息、损害公众权益等突出问题，要严肃追责: what the modal is about comes before the comma.
    private func isObjectOfModal(_ segment: Segment) -> Bool {
        var cursor = UTF8Cursor(bytes, from: segment.start, to: segment.end)
        cursor.skip { $0.isBlank }
        let begins =
            cursor.take(word: "对") || cursor.take(word: "凡") || cursor.take(word: "上述") || cursor.take(word: "以上")
        return begins && isTopicOfModal(segment)
    }

    /// 依托大数据等技术手段，大力推进…; 瞄准需求，加快…: by what means and to what end, before what is done.
    private func leadsIn(_ index: Int, in segment: Segment) -> Bool {
        guard tokens[index].reads(anyOf: ["依托", "瞄准", "聚焦", "借鉴", "围绕"], in: bytes),
            let next = segments.first(where: { $0.start > segment.start }), !segment.endsInColon
        else { return false }
        return isImperative(next)
    }

    /// 支持保险机构开发险种，对投保企业给予补助: who is encouraged grants nothing.
    private func isForSomebody(_ segment: Segment) -> Bool {
        segment.tokens.first.map { tokens[$0].start == segment.start && tokens[$0].reads("对", in: bytes) } ?? false
    }

    mutating func openImperative(_ index: Int, _ agent: Agent?, in segment: Segment) {
        let isFigure = tokens[index].meaning.isAny(of: .objectives) && !context.inArticles
        let figure = isFigure && Objectives(bytes: bytes).hasFigure(Span(tokens[index].end, segment.end))
        let addressees = agent.map { actors($0.names, [], .addressee) } ?? promising
        // 骗取资金的，追回已拨付资金: a sanction binds who decides, in articles or not.
        if let condition, tokens[index].isAny(of: .sanctions), endsInAttribute(condition) {
            return openVerb(index, in: segment, modality: .obligation, actors: [], scope: .issuer)
        }
        // 编制并公开本机关的服务指南: they speak of their own, whom the sentence before bound.
        if !context.inArticles, agent == nil, !figure, drafts.isEmpty, !before.isEmpty, speaksOfOwn {
            return openVerb(index, in: segment, modality: .obligation, actors: before, scope: .bearer)
        }
        openVerb(
            index, in: segment, modality: figure ? .target : .commitment, actors: addressees,
            scope: figure ? .objective : .issuer)
    }

    private var speaksOfOwn: Bool {
        guard let first = segments.first, let last = segments.last else { return false }
        let text = String(decoding: bytes[first.start..<last.end], as: UTF8.self)
        return ["本机关", "本单位", "本部门", "本地区", "本系统", "本行业", "本校", "本企业"].contains { text.holds($0) }
    }

    /// 本市推进改革，整合资源，优化流程: the state, or the place, that promised the one promises the other.
    private var promising: [NamedActor] {
        guard isStateTopic, let active, active.modality == .commitment, case .issuer = active.scope,
            active.actors.first?.name == topic[0].name
        else { return [] }
        return active.actors
    }

    /// 推动出台优惠政策, 落实财税支持政策: only an authority does such things.
    func isIssuersAct(_ index: Int, in segment: Segment) -> Bool {
        let rest = index..<segment.tokens.upperBound
        return tokens[index].meaning.isAny(of: .authoring)
            && rest.contains { tokens[$0].meaning.isAny(of: .issuerObjects) && tokens[$0].nesting != .bracket }
    }

    /// 指导各地借鉴经验: only an authority directs others.
    private func directs(_ agent: Agent?, by index: Int) -> Bool {
        guard let agent, tokens[index].meaning.isAny(of: .directives) else { return false }
        return agent.head.isAny(of: .authorities) || agent.names.contains(where: namesAuthority)
    }

    mutating func readResult(_ index: Int, in segment: Segment) {
        guard drafts.isEmpty, topic.isEmpty, !context.inArticles else { return goOn(segment) }
        guard !isSuppressed(segment) else { return }
        openImperative(index, nil, in: segment)
    }

    /// Whether imperatives count for nothing here.
    mutating func isSuppressed(_ segment: Segment) -> Bool {
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
    var isCaption: Bool {
        guard segments.count == 1, segments[0].endsInColon, let last = tokens.last else { return false }
        return last.end == segments[0].end && last.isAny(of: [.matterNouns, .dutyNouns])
    }

    var startsWithPurpose: Bool {
        guard let first = segments.first else { return false }
        var cursor = UTF8Cursor(bytes, from: first.start, to: first.end)
        guard cursor.take(word: "为") else { return false }
        if cursor.take(word: "了") { return true }
        return tokens.contains { $0.start == cursor.offset && $0.meaning.isAny(of: WordClass.actions.union(.adverbs)) }
    }
}
