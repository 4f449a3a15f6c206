import ChineseText
import PolicyModel

/// Modals inside a noun phrase.
extension ModalReader {
    func isAttributive(_ index: Int, in segment: Segment, from start: Int) -> Bool {
        let token = tokens[index]
        if behind(token.end, "的") || before(token.start, "是否") || followsParticle(index, in: segment) { return true }
        // 坚持承办者负责、政府监管的原则.
        if token.meaning.isAny(of: .charge), behind(token.end, "、") { return true }
        guard let closing = attribute(behind: index, in: segment) else { return false }
        if isOfThing(index, until: closing, in: segment) { return true }
        // 县级以上人民政府负责食品安全监督管理的部门应当…: what an office is in charge of.
        if token.meaning.isAny(of: .charge), token.start > start,
            let noun = OfficeClause(tokens: tokens).noun(behind: index, in: segment),
            behind(segment.end, "，")
                || (noun..<segment.tokens.upperBound).contains(where: { tokens[$0].isAny(of: .modals.union(.actions)) })
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
            // 出租人有权按照合同约定的期限收回房屋: the phrase behind holds the 的.
            if later.first.map({ tokens[$0].reads(anyOf: ["按照", "依照", "根据", "依据"], in: bytes) }) == true {
                return false
            }
            return isNear && token.start > start && !isCore(token) && closing + 3 < segment.end
        }
        return isNear && followsVerb(index, in: segment, from: start)
    }

    /// 其他应当报告的事项, 依法应当取得的许可证以及其他材料: a segment that is nothing but the name of a thing.
    private func isOfThing(_ index: Int, until closing: Int, in segment: Segment) -> Bool {
        guard tokens[index].meaning.isAny(of: .obligation), closing - tokens[index].end <= 36, closing + 3 < segment.end
        else { return false }
        let isOther = before(tokens[index].start, "其他") || before(tokens[index].start, "其它")
        guard isOther || before(tokens[index].start, "依法") && !namesSomebody(before: index, in: segment) else {
            return false
        }
        return !segment.tokens.contains {
            tokens[$0].start > closing
                && tokens[$0].isAny(of: WordClass.modals.union(WordClass.actions).subtracting(.nominal))
                && !tokens[$0].isAny(of: .plain.union(.nominal))
        }
    }

    private func namesSomebody(before index: Int, in segment: Segment) -> Bool {
        segment.tokens.contains { $0 < index && tokens[$0].isAny(of: .names) }
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
}
