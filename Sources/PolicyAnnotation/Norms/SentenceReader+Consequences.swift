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
        let bearers = condition == nil ? (topic.isEmpty ? before.filter { $0.role != .cooperating } : topic) : []
        openVerb(index, in: segment, modality: .obligation, actors: bearers, scope: .decision)
    }

    /// A verb of procedure without a subject is a norm only with the subject that was named before.
    mutating func readStep(_ index: Int, in segment: Segment) {
        if active != nil { return goOn(segment) }
        guard !isSuppressed(segment), !isTopicInArticle(segment), !isNarrative(index, in: segment) else { return }
        if !topic.isEmpty, !segmentReader.endsInCircumstance(segment) {
            let isState = isStateTopic
            return openVerb(
                index, in: segment, modality: isState ? .commitment : .obligation, actors: topic,
                scope: isState ? .issuer : .bearer)
        }
        // 初审合格的，报送省知识产权局: behind a case, a step is what follows from it.
        if context.inArticles, condition != nil, !segmentReader.endsInCircumstance(segment) {
            return openVerb(index, in: segment, modality: .obligation, actors: [], scope: .decision)
        }
        // 确认出现应急状态时 is the case of what follows.
        guard !context.inArticles, !context.isMargin, !segmentReader.endsInCircumstance(segment) else { return }
        openImperative(index, nil, in: segment)
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
        guard drafts.isEmpty else { return }
        let reader = AgentReader(tokens: tokens, bytes: bytes)
        if let agent = reader.agent(at: head.offset, first: head.index, in: segment), agent.end < segment.end {
            topic = actors(agent.names, [], .bearer)
        }
    }

    mutating func exclude(_ segment: Segment, as rule: ExclusionRule) {
        for index in segment.tokens where tokens[index].meaning.isAny(of: .triggers) && rules[index] == nil {
            rules[index] = rule
        }
    }

    func words(_ span: Span) -> String { String(decoding: bytes[span.start..<span.end], as: UTF8.self) }
}
