import ChineseText
import PolicyModel

/// The verb that says what a named actor does.
extension SegmentReader {
    /// The verb behind a name: behind adverbs at once, behind a preposition further on.
    func action(from index: Int, in segment: Segment, afterAgency: Bool = false) -> Int? {
        var isInPhrase = false
        var resume = index
        for position in index..<max(index, segment.tokens.upperBound)
        where position >= resume && tokens[position].nesting == .none {
            let meaning = tokens[position].meaning
            if isInPhrase {
                switch actionInPhrase(position, in: segment) {
                case .none: continue
                case .some(let verb): return verb
                }
            }
            if meaning.isAny(of: [.agency]) { return nil }
            if meaning.isAny(of: .actions), !meaning.isAny(of: .prepositions) {
                let isNominal =
                    !afterAgency && meaning.isAny(of: .nominal)
                    && (position == index ? !takesObject(position, in: segment) : isEnumerated(position, in: segment))
                return isNominal || meaning.isAny(of: .statives) || isAttributive(position)
                    || describesAct(position, in: segment)
                    ? nil : position
            }
            if meaning.isAny(of: .prepositions) {
                // 在安排补助资金时予以倾斜支持: the verb stands behind the circumstance.
                if let end = circumstance(from: position, in: segment) { resume = end + 1 }
                isInPhrase = true
            } else if meaning.isAny(of: .adverbs), isAttributive(position) {
                // 按照规定的权限审批.
                isInPhrase = true
            } else if !meaning.isAny(of: [.adverbs, .conjunctions]) {
                return nil
            }
        }
        return nil
    }

    /// Whether a word within the phrase governs: nil where it belongs to the phrase, .some(nil) where nothing governs.
    private func actionInPhrase(_ position: Int, in segment: Segment) -> Int?? {
        let meaning = tokens[position].meaning
        // 企业对知识产权服务有较强需求 says what is.
        if meaning.isAny(of: .statives), !meaning.isAny(of: .prepositions), !isAttributive(position),
            !hasLightVerb(behind: position, in: segment)
        {
            return .some(nil)
        }
        guard meaning.isAny(of: .actions), !isAttributive(position), !isObject(position),
            !precedesName(position, in: segment), !leadsToLightVerb(position, in: segment)
        else { return nil }
        let later = (position + 1)..<max(position + 1, segment.tokens.upperBound)
        let stative = later.first {
            tokens[$0].isAny(of: .statives) && !tokens[$0].isAny(of: .prepositions)
                // 提出资金分配建议: at the end it is a noun.
                && !(tokens[$0].end == segment.end && tokens[$0].reads("建议", in: bytes))
        }
        guard let stative else { return position }
        // 在对申诉进行调查时享有下列权力: the light verb belongs to the circumstance.
        let isCircumstance = (position..<stative).contains { tokens[$0].isAny(of: .timeEnds) }
        return .some(meaning.isAny(of: .lightVerbs) && !isCircumstance ? position : nil)
    }

    /// 市财政按照实际支付利息的50%给予贴息: the verb before 的 belongs to the phrase, and 给予 governs.
    private func leadsToLightVerb(_ position: Int, in segment: Segment) -> Bool {
        guard !tokens[position].meaning.isAny(of: .emptyVerbs) else { return false }
        // 对矿产资源开发利用情况进行督察: behind 对 a verb belongs to the object.
        let before = segment.tokens.lowerBound..<position
        if before.contains(where: { tokens[$0].isAny(of: .prepositions) && tokens[$0].reads("对", in: bytes) }) {
            return hasLightVerb(behind: position, in: segment)
        }
        let later = (position + 1)..<max(position + 1, segment.tokens.upperBound)
        guard let attribute = later.first(where: { tokens[$0].isAny(of: .attribute) }) else { return false }
        return hasLightVerb(behind: attribute, in: segment)
    }

    private func hasLightVerb(behind index: Int, in segment: Segment) -> Bool {
        ((index + 1)..<max(index + 1, segment.tokens.upperBound)).contains {
            tokens[$0].nesting == .none && !isAttributive($0)
                && tokens[$0].meaning.isAny(of: .emptyVerbs)
        }
    }

    /// 企业真实生产和社会服务: a verb beside a noun is a noun.
    func isEnumerated(_ position: Int, in segment: Segment) -> Bool {
        let next = position + 1
        guard next < segment.tokens.upperBound, tokens[next].start == tokens[position].end,
            tokens[next].isAny(of: [.enumeration, .conjunctions])
        else { return false }
        return next + 1 >= segment.tokens.upperBound || tokens[next + 1].start > tokens[next].end
            || !tokens[next + 1].isAny(of: .actions)
    }

    /// The word that ends a circumstance before the end of the segment: 时 in 在…时予以支持, 内 in 自收到之日起十日内审核.
    private func circumstance(from index: Int, in segment: Segment) -> Int? {
        let ends: [StaticString]
        if tokens[index].reads("在", in: bytes) {
            ends = ["时", "后"]
        } else if tokens[index].reads("自", in: bytes) {
            ends = ["之日起", "起", "内", "后", "前"]
        } else {
            return nil
        }
        return ((index + 1)..<max(index + 1, segment.tokens.upperBound)).last {
            tokens[$0].isAny(of: .timeEnds) && tokens[$0].reads(anyOf: ends, in: bytes) && tokens[$0].end < segment.end
        }
    }

    /// 行业主管部门为监管部门: before a noun for an actor a verb is part of its name.
    private func precedesName(_ position: Int, in segment: Segment) -> Bool {
        let next = position + 1
        return tokens[position].meaning.isAny(of: .nominal) && next < segment.tokens.upperBound
            && tokens[next].start == tokens[position].end && tokens[next].isAny(of: .heads)
            && tokens[next].end == segment.end
    }

    /// 领事官员执行职务的行为享有豁免: what is said is about the act.
    private func describesAct(_ position: Int, in segment: Segment) -> Bool {
        let later = (position + 1)..<max(position + 1, segment.tokens.upperBound)
        guard let attribute = later.first(where: { tokens[$0].isAny(of: .attribute) }) else { return false }
        return later.contains { index in
            index > attribute && tokens[index].isAny(of: .statives)
                && !tokens[index].isAny(of: .prepositions.union(.plain))
                && tokens[index].end - tokens[index].start > 3
        }
    }

    /// 依照本法的规定: behind 的 a verb is a noun.
    private func isObject(_ position: Int) -> Bool {
        position > 0 && tokens[position - 1].end == tokens[position].start && tokens[position - 1].isAny(of: .attribute)
    }

    func isAttributive(_ position: Int) -> Bool {
        position + 1 < tokens.count && tokens[position + 1].start == tokens[position].end
            && tokens[position + 1].isAny(of: .attribute)
    }

    /// 管理 behind a name is a verb only with an object of its own, not before another verb: 示范区建设围绕….
    func takesObject(_ position: Int, in segment: Segment) -> Bool {
        guard tokens[position].end < segment.end else { return false }
        guard position + 1 < segment.tokens.upperBound, tokens[position + 1].start == tokens[position].end else {
            return true
        }
        return !tokens[position + 1].meaning.isAny(of: WordClass.followers.union([.enumeration, .conjunctions]))
    }
}
