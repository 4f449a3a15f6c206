import ChineseText
import PolicyModel

extension ReferenceScan {
    /// 该办法, 上述条例: the text of that kind that was mentioned last in the same clause. 该条, 该款, 各该条: the pinpoint.
    mutating func takeAnaphor() -> Bool {
        let start = cursor.offset
        var ahead = cursor
        let isEach = ahead.take("各")
        guard ahead.take("该") || (!isEach && (ahead.take(word: "上述") || ahead.take(word: "前述"))) else { return false }
        if let end = words.kindEnd(at: ahead) { return recordText(Span(start, end), kind: Span(ahead.offset, end)) }
        guard let unit = ahead.next, let kind = ProvisionKind(unit: unit), !words.isOtherWord(at: ahead) else {
            return false
        }
        ahead.advance()
        guard mentionGoesOn(at: ahead) else { return false }
        return recordPlaces(of: kind, at: Span(start, ahead.offset), all: isEach)
    }

    /// 该项科技成果, 该条道路 name things: only what reads on as a citation is one.
    func mentionGoesOn(at cursor: UTF8Cursor) -> Bool {
        var ahead = cursor
        _ = ahead.take("的")
        return ahead.take(word: "规定") || ahead.take(word: "所列") || ahead.take(word: "所规定") || ahead.next == "第"
    }

    /// Antecedents are sought in the clause itself: what another clause mentions, this one does not take up.
    private mutating func recordText(_ span: Span, kind: Span) -> Bool {
        let word = reading.text(kind)
        if let antecedent = antecedent(ofKind: word) {
            let title = antecedent.antecedent ?? antecedent.title
            let place = CitedPlace(text: .other(title: reading.text(span), antecedent: title))
            record(place, at: span, relation: relation(of: span))
            return true
        }
        guard !words.commonNouns.contains(word) else {
            exclude(span, by: "common-noun")
            cursor.offset = span.end
            return true
        }
        record(CitedPlace(text: .nowhere), at: span)
        return true
    }

    /// The mention of another text of a kind that stands last in the clause.
    func antecedent(ofKind word: String) -> Reference? {
        for reference in references.reversed() {
            guard isInSameClause(reference.passage) else { return nil }
            if isText(reference, ofKind: word) { return reference }
        }
        return nil
    }

    private func isText(_ reference: Reference, ofKind word: String) -> Bool {
        guard reference.kind == .external, reference.unresolved != .generic else { return false }
        let title = reference.antecedent ?? reference.title
        return title.ends(with: word) || (title.ends(with: "）") && title.holds(word))
            || (word == "法" && title.ends(with: "法典"))
    }

    /// 该条 is the article of the pinpoint mentioned last, 各该条 are those of all pinpoints of the sentence
    /// (单位犯前三款罪的，…依照各该款的规定处罚).
    private mutating func recordPlaces(of kind: ProvisionKind, at span: Span, all: Bool) -> Bool {
        let antecedents = antecedents(of: kind, all: all)
        guard !antecedents.isEmpty else {
            record(CitedPlace(text: .nowhere), at: span)
            return true
        }
        let first = references.count
        for place in antecedents { record(place, at: span) }
        chain?.records = first..<references.count
        return true
    }

    private func antecedents(of kind: ProvisionKind, all: Bool) -> [CitedPlace] {
        let start = sentence.passage.span.start
        var found: [CitedPlace] = []
        for index in references.indices.reversed() {
            guard isInSameClause(references[index].passage), !all || references[index].passage.span.start >= start
            else { break }
            guard let place = places[index].through(kind, lookup) else { continue }
            found.append(place)
            if !all { break }
        }
        return found.reversed()
    }

    /// Whether a passage stands in the clause that is being read; in the front, before the first provision.
    func isInSameClause(_ passage: Passage) -> Bool {
        guard passage.division == division else { return false }
        guard let here = sentence.passage.provision, let there = passage.provision else {
            return passage.provision == sentence.passage.provision && sentence.passage.provision == nil
        }
        return here == there || lookup.tree.clause(holding: here) == lookup.tree.clause(holding: there)
    }
}

extension CitedPlace {
    /// The place up to its step of a kind; nil where it has none.
    func through(_ kind: ProvisionKind, _ lookup: ProvisionLookup) -> CitedPlace? {
        var place = self
        if let index = steps.lastIndex(where: { $0.step.kind == kind }) {
            place.steps = Array(steps[...index])
            return place
        }
        guard let base, case .own = text, let node = lookup.nearest(kind, from: base) else { return nil }
        place.base = node
        place.steps = []
        return place
    }
}
