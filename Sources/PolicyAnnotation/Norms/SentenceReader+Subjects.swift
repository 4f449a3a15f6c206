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
