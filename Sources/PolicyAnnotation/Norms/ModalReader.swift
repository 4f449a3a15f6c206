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
        if isForecast(index, in: segment) { return .noAct }
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
        if isPartOfTask(index, in: segment, from: start) { return true }
        let previous = tokens[index - 1]
        return previous.end == token.start && previous.isAny(of: [.prepositions, .actions])
            && !previous.isAny(of: [.names, .adverbs, .nominal])
    }

    /// 做好辖区内禁止焚烧祭奠物品工作: a verb opens the segment, and its object ends it.
    private func isPartOfTask(_ index: Int, in segment: Segment, from start: Int) -> Bool {
        guard let first = segment.tokens.first(where: { tokens[$0].start == start }),
            tokens[first].isAny(of: .actions.union(.adverbs)), !tokens[first].isAny(of: .names)
        else { return false }
        let tasks: [StaticString] = ["工作", "制度", "规定", "措施", "宣传"]
        return tasks.contains { before(segment.end, $0) }
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

    /// 预计今年可生产出第一根曲轴: what will be, not what may be done.
    private func isForecast(_ index: Int, in segment: Segment) -> Bool {
        guard tokens[index].reads("可", in: bytes) else { return false }
        var cursor = UTF8Cursor(bytes, from: segment.start, to: tokens[index].start)
        return cursor.take(word: "预计") || cursor.take(word: "预期")
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

    func attribute(behind index: Int, in segment: Segment) -> Int? {
        for position in (index + 1)..<max(index + 1, segment.tokens.upperBound)
        where tokens[position].isAny(of: .attribute) {
            return tokens[position].start
        }
        return nil
    }

    func behind(_ offset: Int, _ word: StaticString) -> Bool {
        var cursor = UTF8Cursor(bytes, from: offset)
        return cursor.take(word: word)
    }

    func before(_ offset: Int, _ word: StaticString) -> Bool {
        let start = offset - word.utf8CodeUnitCount
        guard start >= 0 else { return false }
        var cursor = UTF8Cursor(bytes, from: start, to: offset)
        return cursor.take(word: word)
    }
}
