import ChineseText
import PolicyModel

/// Segments that begin with who acts, or name him behind 由 and 请.
extension SentenceReader {
    mutating func name(_ agent: Agent, _ partners: [Span]) {
        topic = (beginsAddress(agent) ? topic : []) + actors(agent.names, partners, .bearer)
    }

    /// 各设区市知识产权局，各有关服务机构：… addresses several in a row.
    func beginsAddress(_ agent: Agent) -> Bool {
        context.isMargin && segments.contains { $0.endsInColon && $0.end >= agent.end }
    }

    /// An actor and what it does. 国家鼓励… encourages; 国家建立… is what the state promises.
    mutating func readActor(_ agent: Agent, _ verb: Int, _ partners: [Span], in segment: Segment) {
        if joins(agent, verb, in: segment) { return }
        let bearers = actors(agent.names, partners, .bearer)
        // 仲裁委员会登记证书，由司法行政部门印制: a thing, and who makes it.
        if context.inArticles, tokens[verb].isAny(of: .nominal), precedesAgency(segment) { return }
        // 慈善组织开展定向募捐，应当…: what the actor does is the case of the modal.
        if isTopicOfModal(segment, ofCharge: false) || isTopicOfAgency(segment) || isAlternative(segment) {
            topic = bearers
            return
        }
        if tokens[verb].meaning.isAny(of: .encouragement), tokens[verb].nesting == .none {
            topic = bearers
            return readEncouragement(verb, segmentReader.addressee(behind: verb, in: segment), in: segment)
        }
        topic = bearers
        guard !context.isPrinciple, !context.isObjective, !context.isMatter, !isNarrative(segment, from: verb) else {
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

    /// 登记机关予以登记，或者不予登记的，; 不履行义务，致使合同目的不能实现的，: with what follows it is a case.
    func isAlternative(_ segment: Segment) -> Bool {
        guard let next = segments.firstIndex(where: { $0.start > segment.start }) else { return false }
        var cursor = UTF8Cursor(bytes, from: segments[next].start, to: segments[next].end)
        guard cursor.take(word: "或") || cursor.take(word: "致使") || cursor.take(word: "导致") else { return false }
        return segments[next...].contains { segmentReader.endsInAttribute($0) }
    }

    /// Whether a segment without a modal is part of a case that ends in 的 further on: 探矿权人未进行回填，或者未采取其他措施，造成破坏
    /// 的，; 股东已经承担责任，其他债权人提出相同请求的，. What somebody does before a case of its own (由公安机关给予警告，情节严重
    /// 的，) is none.
    func isWithinCase(_ segment: Segment) -> Bool {
        guard drafts.isEmpty, !beginsWithAgency(segment), !segmentReader.endsInAttribute(segment) else { return false }
        if context.inArticles, isAlternative(segment) { return true }
        // 擅自变更股东的，给予警告，没收违法所得，没有违法所得的，处罚款: behind a case stands what follows from it.
        if let condition, endsInAttribute(condition) { return false }
        guard let end = segments.first(where: { $0.start > segment.start && segmentReader.endsInAttribute($0) }) else {
            return false
        }
        let parts = segments.filter { $0.start <= end.start }
        guard !parts.contains(where: { part in part.tokens.contains { isModal($0) } }) else { return false }
        var head = UTF8Cursor(bytes, from: parts[0].start, to: end.end)
        head.skip { $0.isBlank }
        if head.take(word: "凡") { return true }
        return context.inArticles
            && (head.take(word: "违反")
                || parts.contains { part in
                    part.tokens.contains {
                        tokens[$0].isAny(of: .negations) || tokens[$0].reads(anyOf: ["已", "已经"], in: bytes)
                    }
                })
    }

    private func isModal(_ index: Int) -> Bool {
        tokens[index].isAny(of: .modals.union(.agency)) && !tokens[index].isAny(of: .guards)
    }

    /// 由主管部门责令改正，: what follows is a case of its own.
    func beginsWithAgency(_ segment: Segment) -> Bool {
        segment.tokens.first.map { tokens[$0].start == segment.start && tokens[$0].isAny(of: .agency) } ?? false
    }

    /// 我局召开会议，对形势进行了分析: told in this segment or a later one.
    private func isNarrative(_ segment: Segment, from verb: Int) -> Bool {
        isNarrative(verb, in: segment)
            || segments.contains { $0.start > segment.start && isNarrative($0.tokens.lowerBound, in: $0) }
    }

    /// 进行了勘查, 划定了危险区: what was done, not what is to be done.
    func isNarrative(_ verb: Int, in segment: Segment) -> Bool {
        var cursor = UTF8Cursor(bytes, from: segment.start, to: segment.end)
        while cursor.skip(to: Self.done) != nil {
            let place = cursor.offset
            cursor.advance()
            let before = UTF8Cursor(bytes, from: max(segment.start, place - 3), to: place).next
            if before == "做" || before == "得" { return true }
            if tokens[verb..<max(verb, segment.tokens.upperBound)].contains(where: {
                $0.end == place && $0.isAny(of: .actions)
            }) {
                return true
            }
        }
        return false
    }

    private static let done = ScalarSet(["了"])

    mutating func openAgency(_ agent: Agent, _ verb: Int, _ partners: [Span], in segment: Segment) {
        // 由地方人民政府统筹使用的资金，应当…: a relative clause.
        let isClause = (verb..<segment.tokens.upperBound).contains { tokens[$0].isAny(of: .attribute) }
        if isClause, isTopicOfModal(segment) { return }
        if segments.contains(where: { isNarrative($0.tokens.lowerBound, in: $0) }) { return }
        if isLeft(to: agent, verb) {
            return openVerb(
                verb, in: segment, modality: .permission, actors: actors(agent.names, partners, .addressee),
                scope: .bearer)
        }
        let role: ActorMention.Role = tokens[verb].reads("牵头", in: bytes) ? .lead : .bearer
        openVerb(
            verb, in: segment, modality: .obligation, actors: actors(agent.names, partners, role),
            scope: .bearer)
        drafts[drafts.count - 1].isSanction = tokens[verb].isAny(of: .decisions)
    }

    /// 是否采纳由企业自主决定: what is left to somebody is permitted.
    private func isLeft(to agent: Agent, _ verb: Int) -> Bool {
        tokens[verb].reads(anyOf: ["决定", "选择", "确定", "约定"], in: bytes)
            && (agent.next..<max(agent.next, verb)).contains {
                tokens[$0].reads(anyOf: ["自主", "自行", "自愿"], in: bytes)
            }
    }

    /// 由省统计局牵头，省知识产权局配合: they join in the norm of the one who leads.
    mutating func joins(_ agent: Agent, _ verb: Int, in segment: Segment) -> Bool {
        guard let last = drafts.indices.last, drafts[last].actors.contains(where: { $0.role == .lead }),
            tokens[verb].reads(anyOf: ["配合", "参与", "参加", "协助"], in: bytes), tokens[verb].end == segment.end
        else { return false }
        drafts[last].actors += actors(agent.names, [], .cooperating)
        goOn(segment)
        return true
    }

    /// 市财政局负责管理，并会同市知识产权局开展评价: who is named behind 会同 joins the bearer before.
    mutating func joinsPartner(_ segment: Segment) -> Bool {
        guard let last = drafts.indices.last, isInBearerScope, !drafts[last].actors.isEmpty,
            let partner = segmentReader.partner(atHeadOf: segment)
        else { return false }
        drafts[last].actors = drafts[last].actors.map {
            NamedActor(name: $0.name, role: $0.role == .bearer ? .lead : $0.role, origin: $0.origin)
        }
        drafts[last].actors += actors(partner.names, [], .cooperating)
        return true
    }

    /// 请认真贯彻实施: a request binds those to whom the letter goes.
    mutating func openRequest(_ index: Int, in segment: Segment) {
        let agent = segmentReader.agent(behind: index, in: segment)
        let actors = agent.map { self.actors($0.names, [], .bearer) } ?? topic
        openVerb(index, in: segment, modality: .obligation, actors: actors, scope: .bearer)
    }
}
