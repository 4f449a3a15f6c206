import ChineseText
import PolicyModel

extension ReferenceScan {
    /// Why another text is mentioned, from the words around the mention.
    ///
    /// The verb in front of it decides (根据《…》 basis, 落实《…》 implements), back to the last comma. A mention that is joined
    /// to the one before (根据《甲》和浙江省人民政府办公厅《乙》) shares its reason. In a line of history (根据《…》修正) all are mentions.
    func relation(of span: Span) -> Reference.Relation {
        if role == .history { return .mentions }
        if let outer, span.end <= outer.end { return outer.relation }
        let from = max(sentence.passage.span.start, lastElsewhere?.end ?? 0)
        let gapStart = clauseStart(from: from, to: span.start)
        let verb = words.verbs.matches(in: UTF8Cursor(bytes, from: gapStart, to: span.start)).last {
            !isAttributive($0)
        }
        guard let verb else { return inherited(from: from, gapStart: gapStart, span) ?? relationBehind(span) }
        switch words.verbClasses[verb.word] {
        case .basis: return .basis
        case .basisIfMaking: return makesText(behind: span.end) ? .basis : .mentions
        case .implements: return implementing(verb, gapStart, span)
        case .other: return .mentions
        }
    }

    /// 落实国务院印发的《…》: 印发 says of which text, not why it is mentioned.
    private func isAttributive(_ verb: WordFinder.Match) -> Bool {
        if case .other = words.verbClasses[verb.word] { return cursor(at: verb.end).next == "的" }
        return false
    }

    /// Behind the last comma between two places.
    private func clauseStart(from start: Int, to end: Int) -> Int {
        var cursor = UTF8Cursor(bytes, from: start, to: end)
        var clause = start
        while let scalar = cursor.next {
            cursor.advance()
            if scalar == "，" || scalar == "：" || scalar == "," || scalar == ":" { clause = cursor.offset }
        }
        return clause
    }

    private func inherited(from: Int, gapStart: Int, _ span: Span) -> Reference.Relation? {
        guard let lastElsewhere, gapStart == lastElsewhere.end, span.start - gapStart <= 120 else { return nil }
        var gap = cursor(at: gapStart)
        // 《甲指南》系列国家标准和《乙条例》: what the first is may stand before the joint.
        let isJoined =
            gapStart == span.start || words.joints.match(at: gap) != nil
            || span.start - gapStart <= 36
                && words.joints.matches(in: UTF8Cursor(bytes, from: gapStart, to: span.start)).last?.end == span.start
            || gap.take("（") || gap.take("(")
        return isJoined ? lastElsewhere.relation : nil
    }

    /// 为深入贯彻落实《…》 and 为进一步办好职业教育，落实《…》，制定本方案 give the reason for the text; 不再执行《…》 carries nothing out.
    private func implementing(_ verb: WordFinder.Match, _ gapStart: Int, _ span: Span) -> Reference.Relation {
        let start = sentence.passage.span.start
        if words.negations.start(in: bytes, from: start, endingAt: verb.start) != nil { return .mentions }
        if !words.purpose.matches(in: UTF8Cursor(bytes, from: gapStart, to: verb.start)).isEmpty { return .basis }
        // What carries a text out in front of all provisions is the reason even without 为: 进一步落实《…》精神，制定本方案.
        let isPurpose =
            sentence.passage.provision == nil
            || !words.purpose.matches(in: UTF8Cursor(bytes, from: start, to: verb.start)).isEmpty
        return isPurpose && makesText(behind: span.end) ? .basis : .implements
    }

    private func makesText(behind end: Int) -> Bool {
        !words.making.matches(in: cursor(at: end)).isEmpty
    }

    /// 做好《甲》和《乙》的落实工作 says it behind.
    private func relationBehind(_ span: Span) -> Reference.Relation {
        var ahead = cursor(at: span.end)
        while let scalar = ahead.next, scalar != "，", scalar != ",", ahead.offset - span.end < 180 {
            if words.implementsBehind.match(at: ahead) != nil { return .implements }
            ahead.advance()
        }
        return .mentions
    }
}
