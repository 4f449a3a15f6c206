import ChineseText
import PolicyModel

/// Decides what a sentence that ends in a colon makes of the items below it.
///
/// 应当提交下列材料 binds once, and its items are things; 依托单位的主要工作包括 binds item by item. The last noun for what
/// is listed decides; 有下列行为之一的 lists cases.
struct ListReader {
    let tokens: [Token]
    let bytes: [UInt8]

    /// The lead-in that the sentence is, after it was read.
    func leadIn(
        of sentence: Sentence, segments: [Segment], drafts: [Draft], topic: [NamedActor]
    ) -> ListMeaning? {
        guard let last = segments.last, last.endsInColon else { return nil }
        let noun = noun
        // 按照以下程序进行：（一）省知识产权局发布通知。 Steps say who does what, each for itself.
        if let noun, noun.reads(anyOf: ["程序", "步骤", "流程"], in: bytes) { return nil }
        // 专项资金不得用于下列支出：（一）偿还债务。 Each thing is forbidden.
        if let draft = drafts.last, draft.modality == .prohibition, let listing,
            draft.trigger.end <= tokens[listing].start,
            draft.trigger.start >= last.start, listsActs(last.end)
        {
            return leadIn(of: draft, in: sentence)
        }
        if isOfCases { return .matters }
        if let noun, noun.meaning.isAny(of: .matterNouns) { return .matters }
        // 情节严重的，给予处分：（一）…: a consequence is followed by the cases that it is for.
        if drafts.contains(where: { if case .decision = $0.scope { true } else { false } }) { return .matters }
        if let draft = drafts.last { return leadIn(of: draft, in: sentence) }
        guard let noun, noun.start >= last.start else { return nil }
        return leadIn(of: noun, in: sentence, segment: last, topic: topic)
    }

    /// The noun for what is listed: the first behind 下列, else the last, as before 如下.
    private var noun: Token? {
        let nouns: WordClass = [.dutyNouns, .matterNouns]
        guard let listing else { return tokens.last { $0.isAny(of: nouns) } }
        return tokens[listing...].first { $0.isAny(of: nouns) }
    }

    /// The last 下列 or 以下. 如下 stands behind its noun: 主要职责如下.
    private var listing: Int? {
        tokens.lastIndex { $0.isAny(of: .listing) && !$0.reads("如下", in: bytes) }
    }

    /// 有下列情形之一的, 在下列场所: cases and things of any kind, unless the noun behind 下列 is one of duty.
    private var isOfCases: Bool {
        guard let listing else { return false }
        let rest = tokens[listing...]
        if namesCase { return true }
        return !rest.contains { $0.isAny(of: .dutyNouns) }
    }

    /// Whether what is listed is done: 支出, 活动, not 场所 or 食品.
    private func listsActs(_ end: Int) -> Bool {
        let words: [StaticString] = ["支出", "开支", "费用", "活动", "用途", "行为"]
        return words.contains { word in
            var cursor = UTF8Cursor(bytes, from: end - word.utf8CodeUnitCount, to: end)
            return cursor.take(word: word)
        }
    }

    /// 有下列情形之一的.
    private var namesCase: Bool {
        guard let listing else { return false }
        return tokens[listing...].contains {
            $0.nesting == .none && $0.meaning.isAny(of: .matterNouns) && $0.reads("之一", in: bytes)
        }
    }

    private func leadIn(of draft: Draft, in sentence: Sentence) -> ListMeaning? {
        switch draft.modality {
        case .obligation, .prohibition, .permission:
            .norms(
                ListedNorms(
                    modality: draft.modality, trigger: sentence.passage.part(draft.trigger),
                    actors: draft.actors.map { $0.inherited() }))
        case .encouragement, .commitment, .target: nil
        }
    }

    /// 依托单位的主要工作包括：, 理事会的职责：, without a modal: the name before 的.
    private func leadIn(
        of noun: Token, in sentence: Sentence, segment: Segment, topic: [NamedActor]
    ) -> ListMeaning? {
        var owner = owner(of: noun, in: segment)
        // 市知识产权局是主管部门，主要职责如下：, named before.
        if owner.isEmpty, announces(noun, until: segment.end) {
            owner = topic.map(\.name).filter(isWhole)
            // 国务院全体会议的主要任务是：, an assembly that acts nowhere else.
            if owner.isEmpty { owner = possessor(of: noun, in: segment) }
        }
        guard !owner.isEmpty else { return nil }
        let modality: Norm.Modality = noun.reads(anyOf: ["权利", "权力"], in: bytes) ? .permission : .obligation
        let actors = owner.map {
            NamedActor(name: $0, role: modality == .permission ? .addressee : .bearer, origin: .inherited)
        }
        return .norms(
            ListedNorms(modality: modality, trigger: sentence.passage.part(Span(noun.start, noun.end)), actors: actors))
    }

    /// 澳门 of 澳门特别行政区立法会 and 管理其直属学校 are no names of somebody with duties.
    private func isWhole(_ name: Span) -> Bool {
        name.count >= 9 && !tokens.contains { $0.start == name.start && $0.isAny(of: .actions) }
    }

    /// Whether a noun of duties closes the lead-in: 行使以下职权：, 主要职责如下：, not 其职责终止：
    private func announces(_ noun: Token, until end: Int) -> Bool {
        guard noun.reads(anyOf: ["职责", "职权", "任务", "义务"], in: bytes) else { return false }
        var cursor = UTF8Cursor(bytes, from: noun.end, to: end)
        return cursor.isAtEnd || cursor.take(word: "如下") || cursor.take(word: "是") || cursor.take(word: "包括")
    }

    /// The words before 的 where nothing but adjectives stands between it and the noun.
    private func possessor(of noun: Token, in segment: Segment) -> [Span] {
        guard let attribute = segment.tokens.first(where: { tokens[$0].isAny(of: .attribute) }),
            tokens[attribute].end + 6 >= noun.start, tokens[attribute].end <= noun.start,
            tokens[attribute].start - segment.start >= 12, tokens[attribute].start - segment.start <= 60,
            !segment.tokens.contains(where: {
                $0 < attribute
                    && tokens[$0].isAny(of: WordClass.actions.union([.statives, .prepositions, .conditions]))
                    && !tokens[$0].isAny(of: WordClass.names.union([.plain, .nominal]))
            })
        else { return [] }
        return [Span(segment.start, tokens[attribute].start)]
    }

    private func owner(of noun: Token, in segment: Segment) -> [Span] {
        for index in segment.tokens where tokens[index].isAny(of: [.attribute, .statives, .verbs]) {
            let name = Segment(
                start: segment.start, end: tokens[index].start, tokens: segment.tokens.lowerBound..<index)
            let reader = SegmentReader(tokens: tokens, bytes: bytes, inArticles: true)
            if case .topic(let agent, _) = reader.governor(of: name), agent.end == name.end { return agent.names }
        }
        return []
    }
}
