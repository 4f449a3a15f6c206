import ChineseText
import PolicyModel

/// Segments that tell in which case a norm holds, before the 的 that closes it.
extension SentenceReader {
    /// 登记机关予以登记，或者不予登记的，; 不履行义务，致使合同目的不能实现的，: with what follows it is a case.
    func isAlternative(_ segment: Segment) -> Bool {
        guard let next = segments.firstIndex(where: { $0.start > segment.start }) else { return false }
        var cursor = UTF8Cursor(bytes, from: segments[next].start, to: segments[next].end)
        guard cursor.take(word: "或") || cursor.take(word: "致使") || cursor.take(word: "导致") else { return false }
        return segments[next...].contains { segmentReader.endsInAttribute($0) }
    }

    /// Whether a segment without a modal is part of a case that ends in 的 further on: 探矿权人未进行回填，或者未采取其他措施，造成破坏
    /// 的，; 股东已经承担责任，其他债权人提出相同请求的，. What somebody does before a case of its own (由公安机关给予警告，情节严重
    /// 的，) is none.
    func isWithinCase(_ segment: Segment) -> Bool {
        guard drafts.isEmpty, !beginsWithAgency(segment), !segmentReader.endsInAttribute(segment) else { return false }
        if context.inArticles ? isAlternative(segment) : describesOneForWhom(segment) { return true }
        // 擅自变更股东的，给予警告，没收违法所得，没有违法所得的，处罚款: behind a case stands what follows from it.
        if let condition, endsInAttribute(condition) { return false }
        guard let end = segments.first(where: { $0.start > segment.start && segmentReader.endsInAttribute($0) }) else {
            return false
        }
        let parts = segments.filter { $0.start <= end.start }
        guard !parts.contains(where: { part in part.tokens.contains { isModal($0) } }) else { return false }
        var head = UTF8Cursor(bytes, from: parts[0].start, to: end.end)
        head.skip { $0.isBlank }
        if head.take(word: "凡") { return true }
        return context.inArticles
            && (head.take(word: "违反")
                || parts.contains { part in
                    part.tokens.contains {
                        tokens[$0].isAny(of: .negations) || tokens[$0].reads(anyOf: ["已", "已经"], in: bytes)
                    }
                })
    }

    /// 对年度投资保持增长，项目开工等情况较好的省（区、市），给予奖励: what is told of whom the measure is for.
    private func describesOneForWhom(_ segment: Segment) -> Bool {
        guard let first = segments.first,
            let end = segments.first(where: { $0.start >= segment.start && describesOne($0) })
        else { return false }
        var head = UTF8Cursor(bytes, from: first.start, to: first.end)
        head.skip { $0.isBlank }
        guard head.take("对"), segments.contains(where: { $0.start > end.start }) else { return false }
        return !segments.contains { part in
            part.start <= end.start && part.tokens.contains { isModal($0) }
        }
    }

    /// …成效明显的省（区、市）: a name ends the segment, behind 的.
    private func describesOne(_ segment: Segment) -> Bool {
        guard let attribute = segment.tokens.last(where: { tokens[$0].isAny(of: .attribute) }) else { return false }
        let agent = AgentReader(tokens: tokens, bytes: bytes)
            .agent(at: tokens[attribute].end, first: attribute + 1, in: segment)
        return agent?.end == segment.end
    }

    private func isModal(_ index: Int) -> Bool {
        tokens[index].isAny(of: .modals.union(.agency)) && !tokens[index].isAny(of: .guards)
    }

    /// 由主管部门责令改正，: what follows is a case of its own.
    func beginsWithAgency(_ segment: Segment) -> Bool {
        segment.tokens.first.map { tokens[$0].start == segment.start && tokens[$0].isAny(of: .agency) } ?? false
    }
}
