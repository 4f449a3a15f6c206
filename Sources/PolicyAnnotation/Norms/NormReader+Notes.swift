import ChineseText
import PolicyModel

/// Who is in charge of the measures in front: （…牵头，…配合）, （…负责，下同）.
extension NormReader {
    /// A sentence that is nothing but a note, or begins with the note on those before: （生态环境部指导）全面实施….
    mutating func readNote(_ sentence: Sentence) -> Bool {
        let span = sentence.passage.span
        if readRemark(sentence) { return true }
        var cursor = reading.cursor(span)
        guard cursor.take(word: "（") || cursor.take(word: "(") || beginsWithLabel else { return false }
        cursor.skip { $0 != "）" && $0 != ")" }
        cursor.advance()
        let bracket = Span(span.start, cursor.offset)
        cursor.skip { $0.endsSentence || $0.closesQuotation }
        let bare = cursor.isAtEnd && !context.inArticles ? ResponsibilityNote.bare(bracket, bytes) : nil
        let note = ResponsibilityNote.read(bracket, tokens: scanner.tokens, bytes: bytes) ?? bare
        guard let note else { return false }
        apply(note)
        cursor.skip { $0.endsSentence || $0.closesQuotation }
        guard cursor.isAtEnd else {
            scanner.drop(before: cursor.offset)
            return false
        }
        exclude(sentence, as: .responsibilityNote)
        return true
    }

    /// 列第一位者为牵头单位，下同）: a remark on the note before it, a sentence of its own.
    private mutating func readRemark(_ sentence: Sentence) -> Bool {
        guard let first = scanner.tokens.first, first.start == sentence.passage.span.start,
            first.meaning.isAny(of: .firstLeads)
        else { return false }
        if scanner.tokens.contains(where: { $0.meaning.isAny(of: .onward) }) { firstLeads = true }
        noted?.note.firstLeads = true
        applyNote()
        exclude(sentence, as: .responsibilityNote)
        return true
    }

    private var beginsWithLabel: Bool {
        guard let first = scanner.tokens.first, let segment = scanner.segments.first else { return false }
        return first.start == segment.start && segment.endsInColon && first.end == segment.end
            && first.meaning.isAny(of: .responsibility)
    }

    /// A note in brackets at the end of a sentence.
    mutating func readTrailingNote(_ sentence: Sentence) {
        guard scanner.tokens.contains(where: { $0.nesting == .bracket }) else { return }
        let span = trimmed(sentence.passage.span)
        guard let start = lastBracket(span) else { return }
        let bracket = Span(start, span.end)
        if let note = ResponsibilityNote.read(bracket, tokens: scanner.tokens, bytes: bytes) {
            apply(note)
        } else if !context.inArticles, !explains(bracket), let note = ResponsibilityNote.bare(bracket, bytes) {
            apply(note)
        }
    }

    /// 报主管部门（省财政厅）: a bracket behind a name says who that is.
    private func explains(_ bracket: Span) -> Bool {
        scanner.tokens.contains { $0.end == bracket.start && $0.meaning.isAny(of: .names) }
    }

    private func lastBracket(_ span: Span) -> Int? {
        guard span.end - 3 > span.start else { return nil }
        let last = UTF8Cursor(bytes, from: span.end - 3, to: span.end)
        guard last.next == "）" || bytes[span.end - 1] == UInt8(ascii: ")") else { return nil }
        var cursor = UTF8Cursor(bytes, from: span.start, to: span.end)
        var start: Int?
        while let scalar = cursor.next {
            if scalar == "（" || scalar == "(" { start = cursor.offset }
            cursor.advance()
        }
        return start
    }

    /// A note is about the norms since the last one; a second part of it (…；配合单位：…) about the same.
    private mutating func apply(_ note: ResponsibilityNote) {
        if note.firstLeads, note.holdsOnward { firstLeads = true }
        if measure == norms.count, noted != nil {
            noted?.note.actors += note.actors
        } else {
            let range = measure..<norms.count
            noted = (note, range, norms[range].map { $0.actors.filter { $0.origin != .implied } })
        }
        measure = norms.count
        applyNote()
    }

    private mutating func applyNote() {
        guard let noted else { return }
        let mentions = mentions(of: noted.note)
        for (index, own) in zip(noted.norms, noted.own) {
            let added = mentions.filter { mention in
                (mention.role != .bearer || binds(norms[index].modality, own))
                    && !own.contains { $0.name.utf8.elementsEqual(mention.name.utf8) }
            }
            if !added.isEmpty { norms[index] = norms[index].with(actors: own + added) }
        }
    }

    private func mentions(of note: ResponsibilityNote) -> [ActorMention] {
        let ranks = firstLeads || note.firstLeads
        return note.actors.enumerated().map { position, actor in
            let role: ActorMention.Role =
                ranks && actor.role == .bearer ? (position == 0 ? .lead : .cooperating) : actor.role
            let canonical = names.canonical(reading.cursor(actor.name), in: jurisdiction)
            return ActorMention(name: reading.text(actor.name), canonical: canonical, role: role, origin: .explicit)
        }
    }

    /// Whether those in charge of a measure bear this norm of it: not what binds somebody else, nor what is forbidden
    /// to all (专利代理机构不得…。（省市场监管局负责）).
    private func binds(_ modality: Norm.Modality, _ own: [ActorMention]) -> Bool {
        switch modality {
        case .commitment, .target, .encouragement, .permission: !own.contains { $0.role == .bearer || $0.role == .lead }
        case .obligation: own.isEmpty
        case .prohibition: false
        }
    }
}
