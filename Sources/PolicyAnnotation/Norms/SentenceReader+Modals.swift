import ChineseText
import PolicyModel

/// Segments that a modal governs: 应当, 不得, 可以.
extension SentenceReader {
    /// Opens a norm for each modal that governs; false where none does.
    mutating func readModals(_ segment: Segment) -> Bool {
        let start = segmentReader.start(of: segment).offset
        let isCondition =
            segmentReader.endsInAttribute(segment) && !beginsWithProhibition(segment, start) || beginsWithIf(segment)
        let reader = ModalReader(tokens: tokens, bytes: bytes)
        var found = false
        for index in segment.tokens where tokens[index].meaning.isAny(of: .modals) {
            if let rule = isCondition ? .condition : reader.exclusion(of: index, in: segment, from: start) {
                rules[index] = rule
            } else if !found, isMatter(index, in: segment, from: start) {
                rules[index] = .nounPhrase
            } else if !found, isTopicPhrase(index, in: segment, from: start) {
                rules[index] = .nounPhrase
            } else if found, repeats(index) || isDecided(index) {
                rules[index] = .withinNorm
            } else {
                openModal(index, in: segment, isFirst: !found)
                found = true
                readNotice(behind: index, in: segment)
            }
        }
        return found
    }

    /// 依法必须进行招标的项目，其招标投标活动…: a modal at the head of the sentence inside the noun phrase that the sentence
    /// is about.
    func isTopicPhrase(_ index: Int, in segment: Segment, from start: Int) -> Bool {
        guard segment.start == segments.first?.start, segments.count > 1, drafts.isEmpty, !segment.endsInColon else {
            return false
        }
        let isLegal = index > segment.tokens.lowerBound && tokens[index - 1].reads("依法", in: bytes)
        guard tokens[index].start == start,
            let attribute = segment.tokens.last(where: { tokens[$0].isAny(of: .attribute) }),
            attribute > index, tokens[attribute].end < segment.end
        else { return false }
        let rest = (attribute + 1)..<max(attribute + 1, segment.tokens.upperBound)
        guard !rest.contains(where: { tokens[$0].isAny(of: .prepositions.union(.conjunctions)) }) else { return false }
        let next = segments[1]
        guard let first = next.tokens.first, tokens[first].start == next.start else { return isLegal }
        return isLegal || tokens[first].isAny(of: WordClass.modals.union([.pronouns, .agency]))
    }

    /// 如果船舶可继续营运，请求人有责任修理: a case without 的.
    private func beginsWithIf(_ segment: Segment) -> Bool {
        var cursor = UTF8Cursor(bytes, from: segment.start, to: segment.end)
        cursor.skip { $0.isBlank }
        guard cursor.take(word: "如果") else { return false }
        return segments.contains { later in
            later.start > segment.start && later.tokens.contains { tokens[$0].isAny(of: .modals) }
        }
    }

    /// 不得有下列…的 ends in 的 only as a noun; a segment that begins with the modal is no condition.
    func beginsWithProhibition(_ segment: Segment, _ start: Int) -> Bool {
        guard let first = segment.tokens.first(where: { tokens[$0].start == start }) else { return false }
        return tokens[first].isAny(of: .prohibition) && segment.end == segments.last?.end
    }

    /// （四）有权进行经营的证明材料: among the things that a list asks for, the modal belongs to the noun.
    private func isMatter(_ index: Int, in segment: Segment, from start: Int) -> Bool {
        guard context.isMatter, tokens[index].start == start, segments.count == 1,
            let attribute = segment.tokens.last(where: { tokens[$0].isAny(of: .attribute) }), attribute > index
        else { return false }
        return segment.tokens.contains {
            $0 > attribute && tokens[$0].end == segment.end && tokens[$0].isAny(of: .matterNouns)
        }
    }

    /// A second modal of the same kind adds nothing: 应当负责, 可以或者可以.
    func repeats(_ index: Int) -> Bool {
        guard let active else { return false }
        // 应当划为禁止开采区: such words govern a segment only where nothing governs it yet.
        let isNoun = tokens[index].reads(anyOf: ["禁止", "严禁", "允许", "准许", "负责", "主管"], in: bytes)
        return isNoun || modality(of: tokens[index]) == active.modality
    }

    /// 应当裁定不予认可, 须经包装后方可销售: what is decided, and when it may be done, is of the modal before.
    private func isDecided(_ index: Int) -> Bool {
        let token = tokens[index]
        if token.reads("方可", in: bytes) { return true }
        return token.reads("不予", in: bytes) && tokens[index - 1].end == token.start
            && tokens[index - 1].isAny(of: WordClass.verbs.union(.decisions))
    }

    func modality(of token: Token) -> Norm.Modality {
        if token.meaning.isAny(of: .prohibition) { return .prohibition }
        return token.meaning.isAny(of: .permission) ? .permission : .obligation
    }

    mutating func openModal(_ index: Int, in segment: Segment, isFirst: Bool) {
        let token = tokens[index]
        let modality = modality(of: token)
        var draft = Draft(
            modality: modality, trigger: Span(token.start, token.end), start: isFirst ? segment.start : token.start,
            end: segment.end, actionStart: token.end, scope: .bearer)
        draft.token = index
        draft.actors =
            permitted(by: index, in: segment)
            ?? doer(behind: index, in: segment)
            ?? (isFirst ? bearers(of: index, modality, in: segment) : active?.actors ?? [])
        draft.actors = withPartner(draft.actors, behind: index, in: segment)
        // 公安机关可以处以罚款；造成损失的，应当赔偿: as where 由 names who sanctions.
        draft.isSanction =
            draft.actors.contains { namesAuthority($0.name) }
            && (index..<segment.tokens.upperBound).contains { tokens[$0].isAny(of: .sanctions) }
        // 允许将应收账款作为补充增信，探索…: nobody is named who would go on.
        if draft.actors.isEmpty, token.reads(anyOf: ["允许", "准许"], in: bytes) { draft.scope = .issuer }
        if !isFirst, let last = drafts.indices.last { drafts[last].end = token.start }
        open(draft)
    }
}
