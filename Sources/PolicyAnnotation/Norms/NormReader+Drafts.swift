import ChineseText
import PolicyModel

/// From drafts to norms: their words, their actors by name, their deadlines.
extension NormReader {
    /// （四）健全保密制度，不得泄露秘密: in an item with a modal of its own, what stands beside it is what the lead-in says.
    mutating func append(_ draft: Draft, _ sentence: Sentence, from leadIn: ListMeaning?) {
        guard case .norms(let listed) = leadIn, draft.modality == .commitment, !listed.actors.isEmpty else {
            return append(draft, sentence)
        }
        var own = draft
        own.modality = listed.modality
        own.actors = listed.actors
        append(own, sentence)
    }

    mutating func append(_ draft: Draft, _ sentence: Sentence) {
        let passage = sentence.passage
        let span = trimmed(Span(draft.start, draft.end))
        let deadline = TimePhrase(bytes: bytes).deadline(in: span) ?? draft.deadline
        var actors = mentions(draft.actors)
        if context.isMargin, actors.isEmpty, draft.modality == .obligation { actors = recipients() }
        if actors.isEmpty, draft.modality == .commitment { actors = issuer() }
        norms.append(
            Norm(
                sentence: passage, passage: passage.part(span), modality: draft.modality,
                trigger: passage.part(draft.trigger), actors: actors,
                action: action(Span(draft.actionStart, span.end)).map(passage.part),
                deadline: deadline.map(passage.part),
                condition: draft.condition.map { passage.part(trimmed($0)) }))
    }

    mutating func append(_ leadIn: ListedNorms, _ sentence: Sentence, partner: Agent?) {
        let passage = sentence.passage
        let front = FrontedWords(segments: scanner.segments, bytes: bytes, inArticles: context.inArticles).leadingCase
        let span = trimmed(Span(front?.rest ?? passage.span.start, passage.span.end))
        let deadline = TimePhrase(bytes: bytes).deadline(in: span)
        norms.append(
            Norm(
                sentence: passage, passage: passage.part(span), modality: leadIn.modality, trigger: leadIn.trigger,
                actors: mentions(actors(of: leadIn, and: partner)), action: action(span).map(passage.part),
                deadline: deadline.map(passage.part),
                condition: front.map { passage.part(trimmed($0.condition)) }))
    }

    /// （二）会同市财政局遴选银行: who is named in an item joins those who bear the list.
    private func actors(of leadIn: ListedNorms, and partner: Agent?) -> [NamedActor] {
        guard let partner, !leadIn.actors.isEmpty, leadIn.modality == .obligation else { return leadIn.actors }
        let leads = leadIn.actors.map { NamedActor(name: $0.name, role: .lead, origin: $0.origin) }
        return leads + partner.names.map { NamedActor(name: $0, role: .cooperating, origin: .explicit) }
    }

    private func mentions(_ actors: [NamedActor]) -> [ActorMention] {
        var mentions: [ActorMention] = []
        for actor in actors {
            let name = shortName.of(actor.name)
            let words = reading.text(name)
            // Bytes, for comparing strings normalises them.
            guard !mentions.contains(where: { $0.name.utf8.elementsEqual(words.utf8) }) else { continue }
            let canonical = names.canonical(reading.cursor(name), in: jurisdiction)
            mentions.append(
                ActorMention(name: words, canonical: canonical, role: actor.role, origin: actor.origin))
        }
        return mentions
    }

    private func canonical(_ name: String) -> String? {
        names.canonical(UTF8Cursor(Array(name.utf8)), in: jurisdiction)
    }

    /// A request in a cover letter binds those to whom it goes.
    private func recipients() -> [ActorMention] {
        reading.policy.metadata.recipients.map {
            ActorMention(name: $0, canonical: canonical($0), role: .bearer, origin: .inherited)
        }
    }

    /// A commitment without a subject is the issuer's. A people's congress carries out nothing that its regulations ask for.
    private func issuer() -> [ActorMention] {
        guard let issuer = reading.policy.metadata.issuers.first, !context.inArticles || !issuer.holds("人民代表大会")
        else { return [] }
        return [ActorMention(name: issuer, canonical: canonical(issuer), role: .bearer, origin: .implied)]
    }

    func trimmed(_ span: Span) -> Span {
        var end = span.end
        while end > span.start + 3, Self.closes(UTF8Cursor(bytes, from: end - 3, to: end)) { end -= 3 }
        while end > span.start, bytes[end - 1] < 0x80, Self.closes(UTF8Cursor(bytes, from: end - 1, to: end)) {
            end -= 1
        }
        let range = trimmingBlanks(bytes, from: span.start, to: end)
        return Span(range.lowerBound, range.upperBound)
    }

    private static func closes(_ cursor: UTF8Cursor) -> Bool {
        switch cursor.next {
        case "。", "；", "，", "：", ";", ",", ":", "！", ".", "．": true
        default: false
        }
    }

    private func action(_ span: Span) -> Span? {
        guard span.start < span.end else { return nil }
        return trimmed(span)
    }
}
