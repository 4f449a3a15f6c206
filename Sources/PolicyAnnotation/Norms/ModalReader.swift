import ChineseText
import PolicyModel

/// Tells the modals that govern a segment from those inside a noun phrase (依法应当公开的信息) or a mere part of speech.
struct ModalReader {
    let tokens: [Token]
    let bytes: [UInt8]

    /// Why a modal governs nothing; nil where it does.
    func exclusion(of index: Int, in segment: Segment, from start: Int) -> ExclusionRule? {
        let token = tokens[index]
        switch token.nesting {
        case .quotation: return .quotedText
        case .bracket: return .bracket
        case .none: break
        }
        if token.meaning.isAny(of: .guards) { return .otherWord }
        if token.meaning.isAny(of: .attributive) { return .nounPhrase }
        if isShort(token), !leadsToVerb(index), !binds(index, from: start) { return .otherWord }
        if isStudied(index) { return .noAct }
        if isReported(index) { return .quotedText }
        if describesObject(index, in: segment) { return .nounPhrase }
        if isExcepted(segment) { return .condition }
        if isPartOfName(index, in: segment, from: start) { return .nounPhrase }
        if isCircumstance(index, in: segment) { return .condition }
        if isAttributive(index, in: segment, from: start) { return .nounPhrase }
        return nil
    }

    /// 可, 要 and 需 are modals only before a verb; 应 and 须 always, unless part of another word.
    private func isShort(_ token: Token) -> Bool {
        token.end - token.start == 3 && token.reads(anyOf: ["可", "要", "需"], in: bytes)
    }

    /// 港澳人员必须上岛时，: the modal stands in a circumstance, unless a phrase of time begins behind it.
    private func isCircumstance(_ index: Int, in segment: Segment) -> Bool {
        guard let last = segment.tokens.last, tokens[last].isAny(of: .timeEnds), tokens[last].end == segment.end else {
            return false
        }
        guard tokens[last].reads(anyOf: ["时", "后"], in: bytes) else { return false }
        return !((index + 1)..<max(index + 1, last)).contains { tokens[$0].isAny(of: .prepositions) }
    }

    /// 对禁止吸烟场所的管理, 有专人负责: 禁止 and 允许 govern only at the head or behind who forbids, 负责 not behind 有.
    private func isPartOfName(_ index: Int, in segment: Segment, from start: Int) -> Bool {
        let token = tokens[index]
        if token.meaning.isAny(of: .charge) {
            let before = segment.tokens.lowerBound..<index
            return before.contains { tokens[$0].isAny(of: .statives) && tokens[$0].reads("有", in: bytes) }
        }
        guard token.start > start, index > 0, token.reads(anyOf: ["禁止", "严禁", "允许", "准许"], in: bytes) else {
            return false
        }
        let previous = tokens[index - 1]
        return previous.end == token.start && previous.isAny(of: [.prepositions, .actions])
            && !previous.isAny(of: [.names, .adverbs, .nominal])
    }

    /// 配备可以处理事故的医疗用品, 探索可推广的经验: what may be done describes the object.
    private func describesObject(_ index: Int, in segment: Segment) -> Bool {
        guard tokens[index].meaning.isAny(of: .permission), index > segment.tokens.lowerBound,
            tokens[index - 1].end == tokens[index].start
        else { return false }
        return tokens[index - 1].meaning.isAny(of: .commitments) && !tokens[index - 1].meaning.isAny(of: .nominal)
            && attribute(behind: index, in: segment) != nil
    }

    /// 除必须直接报送的事项外，: what is excepted.
    private func isExcepted(_ segment: Segment) -> Bool {
        guard let first = segment.tokens.first, let last = segment.tokens.last, tokens[first].start == segment.start,
            tokens[last].end == segment.end
        else { return false }
        return tokens[first].reads("除", in: bytes) && tokens[last].reads(anyOf: ["外", "以外", "之外"], in: bytes)
    }

    /// 研究允许…: what is studied is not permitted yet.
    private func isStudied(_ index: Int) -> Bool {
        // 补贴可提高到60%: 可 has its subject before it.
        guard tokens[index].reads(anyOf: ["允许", "准许", "有权"], in: bytes), index > 0,
            tokens[index - 1].end == tokens[index].start
        else {
            return false
        }
        return tokens[index - 1].meaning.isAny(of: .commitments)
    }

    /// 报告强调要赋予更大自主权: what somebody else says.
    private func isReported(_ index: Int) -> Bool {
        index > 0 && tokens[index - 1].end == tokens[index].start && tokens[index - 1].isAny(of: .reports)
    }

    /// 要 behind a name or at the head of the segment is a modal before any word.
    private func binds(_ index: Int, from start: Int) -> Bool {
        guard tokens[index].reads("要", in: bytes) else { return false }
        if tokens[index].start == start { return true }
        return index > 0 && tokens[index - 1].end == tokens[index].start && tokens[index - 1].isAny(of: .names)
    }

    private func leadsToVerb(_ index: Int) -> Bool {
        guard index + 1 < tokens.count, tokens[index + 1].start == tokens[index].end else { return false }
        let verbs = WordClass.actions.union([.adverbs, .prepositions, .agency, .statives, .cooperation])
        return tokens[index + 1].meaning.isAny(of: verbs)
    }

    private func isAttributive(_ index: Int, in segment: Segment, from start: Int) -> Bool {
        let token = tokens[index]
        if behind(token.end, "的") || before(token.start, "是否") || followsParticle(index, in: segment) { return true }
        // 坚持承办者负责、政府监管的原则.
        if token.meaning.isAny(of: .charge), behind(token.end, "、") { return true }
        guard let closing = attribute(behind: index, in: segment) else { return false }
        // 县级以上人民政府负责食品安全监督管理的部门应当…: what an office is in charge of.
        if token.meaning.isAny(of: .charge), token.start > start,
            let noun = OfficeClause(tokens: tokens).noun(behind: index, in: segment),
            (noun..<segment.tokens.upperBound).contains(where: { tokens[$0].isAny(of: .modals.union(.actions)) })
        {
            return true
        }
        // 依法应当公开的信息应当及时公开: the second modal governs.
        let later = (index + 1)..<segment.tokens.upperBound
        let another = later.contains {
            tokens[$0].isAny(of: .modals) && tokens[$0].start > closing && !continues($0)
                && !isAnswering($0, behind: index, in: segment)
                // 应当将材料移送负责捕诉的部门: who is in charge is whom it goes to.
                && !(tokens[$0].isAny(of: .charge) && attribute(behind: $0, in: segment) != nil)
        }
        if another { return true }
        let isNear = closing - token.end <= 18
        if token.meaning.isAny(of: .charge) {
            return isNear && token.start > start && closing + 3 < segment.end
                && (describesActor(closing, in: segment) || isBare(index, until: closing))
        }
        if token.meaning.isAny(of: [.permission, .prohibition]) {
            return isNear && token.start > start && !isCore(token) && closing + 3 < segment.end
        }
        return isNear && followsVerb(index, in: segment, from: start)
    }

    /// 负责资质认定的部门, but 司法部负责制定统一的基本格式标准: who is in charge of something is somebody.
    private func describesActor(_ attribute: Int, in segment: Segment) -> Bool {
        let rest = segment.tokens.drop { tokens[$0].start <= attribute }
        for index in rest where tokens[index].nesting == .none {
            if tokens[index].meaning.isAny(of: .names) { return true }
            if tokens[index].meaning.isAny(of: WordClass.actions.union([.attribute, .enumeration, .conjunctions])) {
                return false
            }
        }
        return false
    }

    /// 由省自然资源主管部门负责审核的地图: nothing but verbs up to the 的.
    private func isBare(_ index: Int, until attribute: Int) -> Bool {
        var end = tokens[index].end
        for token in tokens[(index + 1)...] where token.start == end && token.isAny(of: .actions) { end = token.end }
        return end == attribute
    }

    /// 申请人应当对材料的真实性负责: 负责 without an object is what 应当 asks for.
    private func isAnswering(_ index: Int, behind modal: Int, in segment: Segment) -> Bool {
        guard tokens[index].end == segment.end, tokens[index].reads("负责", in: bytes) else { return false }
        return (modal + 1..<index).contains { tokens[$0].reads("对", in: bytes) }
    }

    /// 其所应当承担的责任; 所 of 事务所应当 and 场所应当 ends a noun.
    private func followsParticle(_ index: Int, in segment: Segment) -> Bool {
        index > segment.tokens.lowerBound && tokens[index - 1].end == tokens[index].start
            && tokens[index - 1].reads("所", in: bytes) && attribute(behind: index, in: segment) != nil
    }

    /// 不得 and 可以 stand in noun phrases only behind a verb; 禁止, 允许, 负责 behind any subject (国家禁止出口的货物).
    private func isCore(_ token: Token) -> Bool {
        token.reads(anyOf: ["不得", "可以", "不予", "可", "方可"], in: bytes)
    }

    private func continues(_ index: Int) -> Bool {
        guard index > 0, tokens[index - 1].end == tokens[index].start else { return false }
        return tokens[index - 1].reads(anyOf: ["并", "也", "但", "且", "又"], in: bytes)
    }

    /// The modal's subject is a verb or a preposition (不履行应当履行的义务), so that it belongs to its object.
    private func followsVerb(_ index: Int, in segment: Segment, from start: Int) -> Bool {
        var position = index - 1
        var end = tokens[index].start
        while position >= segment.tokens.lowerBound, tokens[position].end == end,
            tokens[position].meaning.isAny(of: .adverbs),
            !tokens[position].meaning.isAny(of: .actions)
        {
            end = tokens[position].start
            position -= 1
        }
        guard position >= segment.tokens.lowerBound, tokens[position].end == end, tokens[position].start >= start else {
            return false
        }
        // 规范汉字的使用应当依据国家颁布的标准: behind 的 the verb is a noun.
        if position > segment.tokens.lowerBound, tokens[position - 1].isAny(of: .attribute),
            tokens[position - 1].end == tokens[position].start
        {
            return false
        }
        let meaning = tokens[position].meaning
        return meaning.isAny(of: [.actions, .prepositions, .conditions, .statives])
            && !meaning.isAny(of: [.nominal, .names])
    }

    private func attribute(behind index: Int, in segment: Segment) -> Int? {
        for position in (index + 1)..<max(index + 1, segment.tokens.upperBound)
        where tokens[position].isAny(of: .attribute) {
            return tokens[position].start
        }
        return nil
    }

    private func behind(_ offset: Int, _ word: StaticString) -> Bool {
        var cursor = UTF8Cursor(bytes, from: offset)
        return cursor.take(word: word)
    }

    private func before(_ offset: Int, _ word: StaticString) -> Bool {
        let start = offset - word.utf8CodeUnitCount
        guard start >= 0 else { return false }
        var cursor = UTF8Cursor(bytes, from: start, to: offset)
        return cursor.take(word: word)
    }
}
