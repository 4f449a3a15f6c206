import PolicyModel

/// What somebody gets, or loses, when a case is given.
extension SentenceReader {
    /// 对新认定的示范企业给予一次性奖励: a benefit that nobody by name must grant is promised.
    func grants(_ index: Int, in segment: Segment) -> Bool {
        tokens[index].reads(anyOf: ["给予", "予以", "发给"], in: bytes)
            && (index..<segment.tokens.upperBound).contains { tokens[$0].isAny(of: .benefits) }
    }

    /// 企业按期还本付息的，给予贴息: who stands in the case gets it, and bears nothing; an authority gives it.
    var topicIsOfCase: Bool {
        guard let condition, drafts.isEmpty, !topic.isEmpty, endsInAttribute(condition) else { return false }
        return !topic.contains { namesAuthority($0.name) }
    }

    /// Whether a case in 的 stands behind the norm before: 支持协会举办活动，经备案的，予以补助.
    var followsCase: Bool {
        guard let condition, let active else { return false }
        return active.end <= condition.start && endsInAttribute(condition)
    }

    func endsInAttribute(_ span: Span) -> Bool {
        span.count >= 3 && bytes[(span.end - 3)..<span.end].elementsEqual("的".utf8)
    }

    /// 违者全额收回贴息: who acts against it is the case of what follows.
    mutating func readOffence(_ segment: Segment) -> Bool {
        guard bytes[segment.start..<segment.end].starts(with: "违者".utf8),
            let verb = segment.tokens.first(where: { tokens[$0].isAny(of: WordClass.decisions.union(.sanctions)) })
        else { return false }
        condition = Span(segment.start, segment.start + 6)
        openVerb(verb, in: segment, modality: .obligation, actors: [], scope: .decision)
        return true
    }

    /// 可延长5个工作日，并告知企业; 不予受理并说明理由: telling is owed, whatever was permitted or refused.
    mutating func readNotice(_ segment: Segment) -> Bool {
        guard let active, active.modality == .permission || active.modality == .prohibition,
            let verb = notice(atHeadOf: segment)
        else { return false }
        openVerb(verb, in: segment, modality: .obligation, actors: owing(active), scope: .bearer)
        return true
    }

    /// 不予受理并说明理由, within the segment of the modal.
    mutating func readNotice(behind modal: Int, in segment: Segment) {
        guard let active, active.modality == .prohibition, tokens[modal].reads("不予", in: bytes),
            let join = segment.tokens.first(where: { $0 > modal && tokens[$0].reads("并", in: bytes) }),
            let verb = notice(behind: join, in: segment)
        else { return }
        drafts[drafts.count - 1].end = tokens[join].start
        openVerb(verb, in: segment, modality: .obligation, actors: owing(active), scope: .bearer)
        drafts[drafts.count - 1].condition = active.condition
    }

    private func owing(_ active: Draft) -> [NamedActor] {
        active.actors.map {
            NamedActor(name: $0.name, role: $0.role == .addressee ? .bearer : $0.role, origin: $0.origin)
        }
    }

    private func notice(atHeadOf segment: Segment) -> Int? {
        guard let first = segment.tokens.first, tokens[first].start == segment.start,
            tokens[first].reads("并", in: bytes)
        else { return nil }
        return notice(behind: first, in: segment)
    }

    /// The verb of telling behind 并 and adverbs: 并书面告知, 并说明.
    private func notice(behind join: Int, in segment: Segment) -> Int? {
        var index = join + 1
        while index < segment.tokens.upperBound, tokens[index].start == tokens[index - 1].end {
            if tokens[index].reads(anyOf: ["告知", "说明", "通知", "退回"], in: bytes) { return index }
            guard tokens[index].isAny(of: .adverbs) else { return nil }
            index += 1
        }
        return nil
    }
}
