import ChineseText
import PolicyModel

/// Reads the norms of one document, sentence by sentence, with what each sentence takes over from those before.
struct NormReader {
    private(set) var norms: [Norm] = []
    private(set) var exclusions: [Exclusion] = []

    private let reading: Reading
    private let bytes: [UInt8]
    private let title: [UInt8]
    private let names: ActorNames
    private let jurisdiction: String?
    private let shortName: ShortName
    private var scanner: TokenScanner
    private var headings: TokenScanner

    /// What the headings announce, by where they begin: every provision below one asks.
    private var announced: [Int: WordClass] = [:]
    private var context = NormContext()
    private var place: Passage?
    private var leadIns: [Int: ListMeaning] = [:]
    private var before: [NamedActor] = []
    private var followsObjective = false
    /// Index of the first norm of the measure that a responsibility note would be about.
    private var measure = 0
    /// The last note in this provision, the norms that it is about, and whom these name themselves.
    private var noted: (note: ResponsibilityNote, norms: Range<Int>, own: [[ActorMention]])?
    private var firstLeads = false

    init(_ reading: Reading, lexicon: NormLexicon, names: ActorNames, quantifiers: [String]) {
        self.reading = reading
        self.names = names
        jurisdiction = reading.policy.metadata.jurisdiction
        bytes = reading.policy.source.bytes
        title = Array(reading.policy.metadata.title.utf8)
        shortName = ShortName(bytes, quantifiers: quantifiers)
        scanner = TokenScanner(lexicon)
        headings = TokenScanner(lexicon)
    }

    /// Reads all sentences.
    mutating func read() {
        for index in reading.sentences.indices { read(index) }
    }

    private mutating func read(_ index: Int) {
        let sentence = reading.sentences[index]
        enter(sentence.passage)
        scanner.scan(reading.cursor(sentence.passage.span))
        guard !sentence.isHeading else { return exclude(sentence, as: context.isMargin ? .margin : .heading) }
        if readNote(sentence) { return }
        var leadIn = sentence.leadIn.flatMap { leadIns[$0] }
        // 未依法履行义务的；: an item that ends in 的 is a case, whatever its lead-in says.
        if leadIn != nil, endsInAttribute { leadIn = .matters }
        var context = context
        if case .matters = leadIn { context.isMatter = true }
        guard !scanner.tokens.isEmpty || leadIn != nil else { return }
        var reader = SentenceReader(
            tokens: scanner.tokens, segments: scanner.segments, bytes: bytes, context: context, title: title,
            before: before.isEmpty ? listedActors(leadIn) : before, followsObjective: followsObjective)
        reader.read()
        finish(reader, sentence, index, leadIn)
    }

    /// 应当履行下列职责：（一）负责查处案件: an item with a modal of its own binds the same.
    private func listedActors(_ leadIn: ListMeaning?) -> [NamedActor] {
        guard case .norms(let listed) = leadIn else { return [] }
        return listed.actors
    }

    private var endsInAttribute: Bool {
        guard let last = scanner.tokens.last, let segment = scanner.segments.last else { return false }
        return last.isAny(of: .attribute) && last.end == segment.end
    }

    /// Enters the provision of a sentence: what was carried over ends with the one before.
    private mutating func enter(_ passage: Passage) {
        guard place?.provision != passage.provision || place?.division != passage.division else { return }
        place = passage
        scanner.leaveQuotation()
        before = []
        followsObjective = false
        measure = norms.count
        noted = nil
        let tree = reading.divisions[passage.division].provisions
        context = NormContext.of(passage.provision, in: tree) { heading in
            if let known = announced[heading.start] { return known }
            headings.leaveQuotation()
            headings.scan(reading.cursor(heading))
            let meaning: WordClass = headings.tokens.reduce(into: []) { $0.formUnion($1.meaning) }
            announced[heading.start] = meaning
            return meaning
        }
    }

    private mutating func finish(_ reader: SentenceReader, _ sentence: Sentence, _ index: Int, _ leadIn: ListMeaning?) {
        let lead = ListReader(tokens: scanner.tokens, bytes: bytes)
            .leadIn(of: sentence, segments: scanner.segments, drafts: reader.drafts, topic: reader.topic)
        if let lead { leadIns[index] = lead }
        var inherits = false
        if case .norms(let listed) = leadIn, inherited(listed, by: reader) {
            inherits = true
            append(
                listed, sentence, partner: reader.segments.first.flatMap { reader.segmentReader.partner(atHeadOf: $0) })
        } else {
            for draft in reader.drafts { append(draft, sentence) }
        }
        exclude(sentence, reader, inherits)
        carry(reader)
        readTrailingNote(sentence)
    }

    /// An item is what its lead-in says, unless a modal of its own says otherwise.
    private func inherited(_ listed: ListedNorms, by reader: SentenceReader) -> Bool {
        !reader.drafts.contains { draft in
            guard let token = draft.token else {
                return listed.actors.isEmpty && draft.actors.contains { $0.origin == .explicit && $0.role == .bearer }
            }
            return scanner.tokens[token].meaning.isAny(of: .modals)
        }
    }

    private mutating func carry(_ reader: SentenceReader) {
        if let last = reader.drafts.last(where: { draft in
            draft.actors.contains { $0.role == .bearer || $0.role == .lead }
        }) {
            before = last.actors.map { $0.inherited() }
        } else if !reader.topic.isEmpty {
            before = reader.topic.map { $0.inherited() }
        }
        followsObjective = reader.drafts.last?.modality == .target
    }
}

// MARK: - Norms from drafts

extension NormReader {
    private mutating func append(_ draft: Draft, _ sentence: Sentence) {
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

    private mutating func append(_ leadIn: ListedNorms, _ sentence: Sentence, partner: Agent?) {
        let passage = sentence.passage
        let span = trimmed(passage.span)
        let deadline = TimePhrase(bytes: bytes).deadline(in: span)
        norms.append(
            Norm(
                sentence: passage, passage: passage.part(span), modality: leadIn.modality, trigger: leadIn.trigger,
                actors: mentions(actors(of: leadIn, and: partner)), action: action(span).map(passage.part),
                deadline: deadline.map(passage.part)))
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

    /// A commitment without a subject is the issuer's.
    private func issuer() -> [ActorMention] {
        guard let issuer = reading.policy.metadata.issuers.first else { return [] }
        return [ActorMention(name: issuer, canonical: canonical(issuer), role: .bearer, origin: .implied)]
    }

    private func trimmed(_ span: Span) -> Span {
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

// MARK: - Exclusions

extension NormReader {
    private mutating func exclude(_ sentence: Sentence, as rule: ExclusionRule) {
        for token in scanner.tokens where token.isAccountedFor { exclude(token, sentence, rule) }
    }

    private mutating func exclude(_ sentence: Sentence, _ reader: SentenceReader, _ inherits: Bool) {
        let used = inherits ? [] : reader.drafts.compactMap(\.token)
        for (index, token) in scanner.tokens.enumerated()
        where token.isAccountedFor && !used.contains(index) {
            exclude(token, sentence, reader.rules[index] ?? rule(for: token, inherits || !reader.drafts.isEmpty))
        }
    }

    private func rule(for token: Token, _ isInNorm: Bool) -> ExclusionRule {
        switch token.nesting {
        case .quotation: .quotedText
        case .bracket: .bracket
        case .none: token.meaning.isAny(of: .guards) ? .otherWord : isInNorm ? .withinNorm : .noAct
        }
    }

    private mutating func exclude(_ token: Token, _ sentence: Sentence, _ rule: ExclusionRule) {
        // A word like 应用 holds a trigger's character without being one; 禁止性 holds a trigger.
        guard !token.meaning.isAny(of: .guards) || token.meaning.isAny(of: .attributive.union(.disguised)) else {
            return
        }
        exclusions.append(
            Exclusion(passage: sentence.passage.part(Span(token.start, token.end)), rule: rule.rawValue))
    }
}

// MARK: - Responsibility notes

extension NormReader {
    /// A sentence that is nothing but a note, or begins with the note on those before: （生态环境部指导）全面实施….
    private mutating func readNote(_ sentence: Sentence) -> Bool {
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
    private mutating func readTrailingNote(_ sentence: Sentence) {
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
            if !added.isEmpty { norms[index].actors = own + added }
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
        case .commitment, .target, .encouragement: !own.contains { $0.role == .bearer || $0.role == .lead }
        case .obligation, .permission: own.isEmpty
        case .prohibition: false
        }
    }
}
