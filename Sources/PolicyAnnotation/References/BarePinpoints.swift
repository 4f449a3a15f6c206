import ChineseText
import PolicyModel

/// A pinpoint with nothing in front of it: 第二十条, 第二款, 第三项.
extension ReferenceScan {
    /// It counts in this text, from the provision that holds the sentence; but
    /// - 违反本条例第八条第一项的，…；违反第四项的，… goes on with the article that was mentioned just before;
    /// - what does not exist here goes on with a mention that can hold it: the same clause's last article (本法第二十六条…，但是
    ///   第一项、第三项…除外), the same sentence's last text (刑法第二百二十一条规定的…罪，第二百七十八条规定的…罪), or the text that the
    ///   title says is applied (关于执行《刑法》确定罪名的补充规定).
    mutating func recordBare(_ run: PinpointRun, from start: Int) {
        guard !isSwallowedHeading(run, from: start) else {
            return exclude(Span(start, cursor.offset), by: "heading-in-line")
        }
        let place = goingOn(run, from: start) ?? here(run) ?? mentioned(run) ?? missing(run)
        record(run, in: place, from: start, relation: .mentions)
    }

    /// A line 第二十三条 临时飞行空域的… that the tree holds as text is a heading all the same.
    private func isSwallowedHeading(_ run: PinpointRun, from start: Int) -> Bool {
        run.heads.isEmpty && run.first?.kind == .article && start == sentence.passage.span.start
            && cursor.next?.isBlank == true
    }

    private func goingOn(_ run: PinpointRun, from start: Int) -> CitedPlace? {
        guard let kind = run.first?.kind, kind == .paragraph || kind == .item,
            words.goingOn.start(in: bytes, from: sentence.passage.span.start, endingAt: start) != nil,
            let place = lastMentioned(run, { $0.provision == sentence.passage.provision || isLeadIn($0) })
        else { return nil }
        return place
    }

    private func isLeadIn(_ passage: Passage) -> Bool {
        sentence.leadIn.map { reading.sentences[$0].passage.provision == passage.provision } ?? false
    }

    /// The place in this text, if the pinpoint exists there; in a text that amends another, the other's.
    private func here(_ run: PinpointRun) -> CitedPlace? {
        guard let kind = run.first?.kind else { return nil }
        if let amended, !isInQuotation, kind == .article || kind.isDivision {
            return CitedPlace(text: .other(title: amended, antecedent: nil))
        }
        return bases(for: kind).map { CitedPlace(text: .own(division: division), base: $0) }.first { holds($0, run) }
    }

    /// The provisions from which a bare step counts. 第二项 is first sought in the paragraph's own list, then in the article's.
    private func bases(for kind: ProvisionKind) -> [Int?] {
        switch kind {
        case .section: return [enclosing(.chapter)]
        case .paragraph: return enclosing(.article).map { [$0] } ?? []
        // In a text without articles 项 may be what is numbered: 与上述第11项至第50项规定的合同相关的案件, 本附件第一项.
        case .item: return [enclosing(.paragraph), enclosing(.article)].compactMap { $0 } + [enclosing(.part), nil]
        case .subitem: return enclosing(.item).map { [$0] } ?? []
        default: return [nil]
        }
    }

    private func mentioned(_ run: PinpointRun) -> CitedPlace? {
        guard let kind = run.first?.kind else { return nil }
        if kind == .paragraph || kind == .item { return lastMentioned(run) { self.isInSameClause($0) } }
        guard kind == .article else { return nil }
        if let last = places.last, let passage = references.last?.passage, last.isElsewhere, !last.steps.isEmpty,
            passage.span.start >= sentence.passage.span.start, passage.division == division
        {
            return CitedPlace(text: last.text)
        }
        return subject.map { CitedPlace(text: .other(title: $0, antecedent: nil)) }
    }

    /// The last mention of an article in passages that qualify, cut to what can hold the pinpoint.
    private func lastMentioned(_ run: PinpointRun, _ qualifies: (Passage) -> Bool) -> CitedPlace? {
        for index in references.indices.reversed() {
            guard isInSameClause(references[index].passage) else { return nil }
            guard qualifies(references[index].passage), places[index].through(.article, lookup) != nil else { continue }
            let candidates = [places[index].truncated(to: run.depth, lookup), places[index].through(.article, lookup)]
            return candidates.compactMap { $0 }.first { $0.isElsewhere || holds($0, run) }
        }
        return nil
    }

    private func holds(_ place: CitedPlace, _ run: PinpointRun) -> Bool {
        guard case .own(let division) = place.text else { return false }
        let steps = (place.steps + run.heads).map(\.step) + run.lasts.prefix(1).map(\.step.step)
        return lookups[division].provision(at: steps, from: place.base) != nil
    }

    /// Nothing holds it: 第二十条 in a text of ten.
    private func missing(_ run: PinpointRun) -> CitedPlace {
        guard let kind = run.first?.kind, let base = bases(for: kind).first else { return CitedPlace(text: .nowhere) }
        return CitedPlace(text: .own(division: division), base: base)
    }
}
