import ChineseText
import PolicyModel

/// Segments that set an aim.
extension SentenceReader {
    /// Under a heading of objectives, or right behind one, every sentence with a figure sets an objective.
    var objectiveOfPlace: Draft? {
        guard let first = segments.first, let last = segments.last, !context.inArticles else { return nil }
        let objectives = Objectives(bytes: bytes)
        guard context.isObjective || followsObjective, objectives.hasFigure(Span(first.start, last.end)) else {
            return nil
        }
        // 经评价合格的，给予5万元补助: what is granted is no aim.
        guard objectives.year(of: first) == nil, !tokens.contains(where: { $0.isAny(of: .benefits) }) else {
            return nil
        }
        let hasNorm = tokens.contains { $0.isAny(of: .modals) && !$0.meaning.isAny(of: .guards) }
        let imperative = !context.isObjective && isImperative(first)
        guard !hasNorm, !imperative else { return nil }
        let token = tokens.first { $0.isAny(of: .objectives) }
        let trigger = token.map { Span($0.start, $0.end) } ?? Span(first.start, first.end)
        return Draft(
            modality: .target, trigger: trigger, start: first.start, end: last.end, actionStart: first.start,
            scope: .objective)
    }

    func isImperative(_ segment: Segment) -> Bool {
        switch segmentReader.governor(of: segment) {
        case .imperative, .encouragement, .result: true
        default: false
        }
    }

    /// 到2030年，… and 力争实现… set an objective from there on; a bearer's objective is its deadline.
    mutating func readObjective(_ segment: Segment) -> Bool {
        if let active, case .objective = active.scope {
            goOn(segment)
            return true
        }
        guard !isInBearerScope || namesWhoAnswers, !isEnactment else { return false }
        guard let trigger = objectiveTrigger(of: segment) else { return false }
        let draft = Draft(
            modality: .target, trigger: trigger, start: segment.start, end: segment.end, actionStart: trigger.start,
            scope: .objective)
        open(draft)
        return true
    }

    /// 由省局负责，2025年底前完成60家: the words before only say who answers for the objective.
    private var namesWhoAnswers: Bool {
        guard let active, let last = tokens.last(where: { $0.end <= active.end }), last.end == active.end else {
            return false
        }
        return last.reads(anyOf: ["负责", "牵头", "配合"], in: bytes)
    }

    /// 每年入库机构不少于60家, 三年统筹安排资金不低于1.5亿元: an aim of each year, or of some.
    private func isYearly(_ segment: Segment) -> Bool {
        var cursor = UTF8Cursor(bytes, from: segment.start, to: segment.end)
        if cursor.take(word: "全年") || cursor.take(word: "年内") {
            return endsInFigure(segment)
                || segment.tokens.contains {
                    tokens[$0].reads(anyOf: ["突破", "达到", "超过", "不少于", "不低于"], in: bytes)
                }
        }
        if cursor.take(word: "每年"), endsInFigure(segment) { return true }
        cursor.offset = segment.start
        guard cursor.take(word: "每年") || cursor.takeNumeral() != nil && cursor.take(word: "年") else { return false }
        return segment.tokens.contains { tokens[$0].reads(anyOf: ["不少于", "不低于"], in: bytes) }
    }

    /// 每年服务中小企业5000家次, but 每年不超过30家 limits, and what is granted is no aim.
    private func endsInFigure(_ segment: Segment) -> Bool {
        let tail = bytes[max(segment.start, segment.end - 12)..<segment.end]
        guard tail.contains(where: { (0x30...0x39).contains($0) }) else { return false }
        return !segment.tokens.contains {
            tokens[$0].isAny(of: .benefits) || tokens[$0].reads(anyOf: ["不超过", "最高", "最多"], in: bytes)
        }
    }

    /// 2026年底前实现园区全覆盖, though no number stands there.
    private func hasFigure(_ span: Span) -> Bool {
        Objectives(bytes: bytes).hasFigure(span)
            || tokens.contains {
                $0.isAny(of: .goals) && $0.start >= span.start && $0.end <= span.end
                    && $0.reads(anyOf: ["全覆盖", "翻番", "翻一番"], in: bytes)
            }
    }

    /// 2020年初步建成300个…: a verb of objectives right behind the year.
    func aims(_ segment: Segment) -> Bool {
        segment.tokens.prefix(3).contains {
            tokens[$0].isAny(of: .objectives) && tokens[$0].start - segment.start <= 24
        }
    }

    func objectiveTrigger(of segment: Segment) -> Span? {
        let hasModal = segment.tokens.contains { tokens[$0].isAny(of: .modals) && !tokens[$0].isAny(of: .guards) }
        guard !hasModal else { return nil }
        if context.inArticles {
            guard topic.isEmpty, case .until = Objectives(bytes: bytes).year(of: segment) else { return nil }
            return Span(segment.start, segment.end)
        }
        let head = segmentReader.start(of: segment)
        if head.index < segment.tokens.upperBound, tokens[head.index].start == head.offset,
            tokens[head.index].isAny(of: .goals)
        {
            return Span(tokens[head.index].start, tokens[head.index].end)
        }
        guard let last = segments.last else { return nil }
        let objectives = Objectives(bytes: bytes)
        switch objectives.year(of: segment) {
        case .until: return Span(segment.start, segment.end)
        case .plain where topic.isEmpty && objectives.hasFigure(Span(segment.start, segment.end)) && aims(segment):
            return Span(segment.start, segment.end)
        case .plain where namesWhoAnswers && hasFigure(Span(segment.start, segment.end)):
            return Span(segment.start, segment.end)
        case .deadline where (topic.isEmpty || namesWhoAnswers) && hasFigure(Span(segment.start, last.end)):
            return Span(segment.start, segment.end)
        case nil where isYearly(segment) && objectives.hasFigure(Span(segment.start, segment.end)):
            return Span(segment.start, segment.end)
        case .deadline, .plain, nil: return nil
        }
    }
}
