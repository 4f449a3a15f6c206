import ChineseText
import PolicyModel

extension ReferenceScan {
    /// 第九条第二款第（三）项 and its lists and ranges. Which text it counts in, its surroundings say:
    /// behind 《…》, 本办法, 前款 it belongs to that; joined to a pinpoint (第十一条第二款、第三款) it goes on with it; behind
    /// a plain name (刑法第三十七条) it belongs to that text; else it counts in this text.
    mutating func takePinpoint() -> Bool {
        let start = cursor.offset
        guard let run = PinpointRun.read(&cursor, words) else { return excludeOrdinal(at: start) }
        let depth = run.depth
        if let chain, chain.place.depth < depth, joins(chain, adjacentAt: start) {
            // 《…》第九条 is one mention: the record of the title alone gives way.
            if chain.records.count <= 1 {
                withdraw(chain.records)
                record(run, in: chain.place, from: chain.span.start, relation: chain.relation)
            } else {
                record(run, in: chain.place, from: start, relation: chain.relation)
            }
        } else if let chain, joins(chain, listedAt: start), let place = chain.place.truncated(to: depth, lookup) {
            record(run, in: place, from: start, relation: chain.relation)
        } else if let name = plainName(endingAt: start) {
            recordNamed(name, run, from: start)
        } else {
            recordBare(run, from: start)
        }
        return true
    }

    private mutating func excludeOrdinal(at start: Int) -> Bool {
        guard cursor.takeOrdinalUnit() != nil else { return false }
        exclude(Span(start, cursor.offset), by: "other-word")
        return true
    }

    private mutating func recordNamed(_ name: Span, _ run: PinpointRun, from start: Int) {
        let title = reading.text(name)
        let place = CitedPlace(text: .other(title: title, antecedent: titlesByAlias[title]))
        record(run, in: place, from: name.start, relation: relation(of: name))
    }

    mutating func record(_ run: PinpointRun, in place: CitedPlace, from start: Int, relation: Reference.Relation) {
        let first = references.count
        for (index, last) in run.lasts.enumerated() {
            var place = place
            place.steps += run.heads + [last.step]
            record(place, at: Span(index == 0 ? start : last.span.start, last.span.end), relation: relation)
        }
        chain?.records = first..<references.count
    }

    private func joins(_ chain: MentionChain, adjacentAt start: Int) -> Bool {
        var gap = cursor(at: chain.span.end)
        gap.skipBlanks()
        // 刑法分则第三章.
        if gap.offset < start { _ = gap.take(word: "分则") || gap.take(word: "总则") }
        if gap.offset < start { _ = gap.take("中") }
        if gap.offset < start { _ = gap.take("的") }
        return gap.offset == start
    }

    private func joins(_ chain: MentionChain, listedAt start: Int) -> Bool {
        guard !chain.place.steps.isEmpty || chain.place.base != nil, start > chain.span.end else { return false }
        var gap = cursor(at: chain.span.end)
        gap.skipBlanks()
        guard let joint = words.joints.match(at: gap) else { return false }
        gap.offset = joint.end
        gap.skipBlanks()
        return gap.offset == start
    }
}

extension CitedPlace {
    /// The place in which a step of `depth` counts that is joined to this one: of 第十一条第二款 the article, for 第三款.
    func truncated(to depth: Int, _ lookup: ProvisionLookup) -> CitedPlace? {
        var place = self
        place.steps = steps.filter { ($0.step.kind.pinpointDepth ?? 0) < depth }
        guard let base else { return place }
        place.base = lookup.tree.lineage(of: base).last {
            guard let level = lookup.tree.nodes[$0].kind.pinpointDepth else { return false }
            return level < depth && level >= 3
        }
        return place.base == nil && depth > 3 ? nil : place
    }
}
