import PolicyModel

/// Duties and rights that are said by their nouns.
extension SentenceReader {
    /// 现场工作人员有引导群众疏散的义务 binds, 个人有…的权利 permits.
    mutating func readDuty(_ segment: Segment) -> Bool {
        guard let noun = dutyNoun(closing: segment),
            let verb = segment.tokens.first(where: { tokens[$0].reads(anyOf: ["有", "负有", "享有"], in: bytes) }),
            tokens[verb].nesting == .none
        else { return false }
        let name = Segment(start: segment.start, end: tokens[verb].start, tokens: segment.tokens.lowerBound..<verb)
        guard case .topic(let agent, _) = segmentReader.governor(of: name), agent.end == name.end else { return false }
        let isRight = tokens[noun].reads(anyOf: ["权利", "权力"], in: bytes)
        openVerb(
            noun, in: segment, modality: isRight ? .permission : .obligation,
            actors: actors(agent.names, [], isRight ? .addressee : .bearer), scope: .bearer)
        return true
    }

    /// 义务 or 权利 behind 的, at the end of the segment.
    private func dutyNoun(closing segment: Segment) -> Int? {
        guard let last = segment.tokens.last, last > segment.tokens.lowerBound, tokens[last].end == segment.end,
            tokens[last].reads(anyOf: ["义务", "权利"], in: bytes), tokens[last - 1].isAny(of: .attribute),
            tokens[last - 1].end == tokens[last].start
        else { return nil }
        return last
    }
}
