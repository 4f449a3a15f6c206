import PolicyModel

extension Annotations: Packable {
    func pack(into writer: inout PackWriter) {
        norms.pack(into: &writer)
        references.pack(into: &writer)
        targets.pack(into: &writer)
        checklists.pack(into: &writer)
        definitions.pack(into: &writer)
        topics.pack(into: &writer)
        exclusions.pack(into: &writer)
    }

    init(from reader: inout PackReader) throws(DamagedPack) {
        self.init()
        norms = try reader.next()
        references = try reader.next()
        targets = try reader.next()
        checklists = try reader.next()
        definitions = try reader.next()
        topics = try reader.next()
        exclusions = try reader.next()
    }
}

extension Passage: Packable {
    func pack(into writer: inout PackWriter) {
        writer.put(division)
        provision.pack(into: &writer)
        writer.put(span.start)
        writer.put(span.end - span.start)
    }

    init(from reader: inout PackReader) throws(DamagedPack) {
        let (division, provision): (Int, Int?) = (try reader.next(), try reader.next())
        let (start, length): (Int, Int) = (try reader.next(), try reader.next())
        self.init(division: division, provision: provision, span: Span(start, start + length))
    }
}

extension ProvisionPlace: Packable {
    func pack(into writer: inout PackWriter) {
        writer.put(division)
        writer.put(provision)
    }

    init(from reader: inout PackReader) throws(DamagedPack) {
        self.init(division: try reader.next(), provision: try reader.next())
    }
}

extension Norm: Packable {
    func pack(into writer: inout PackWriter) {
        sentence.pack(into: &writer)
        passage.pack(into: &writer)
        modality.pack(into: &writer)
        trigger.pack(into: &writer)
        actors.pack(into: &writer)
        action.pack(into: &writer)
        deadline.pack(into: &writer)
        condition.pack(into: &writer)
    }

    convenience init(from reader: inout PackReader) throws(DamagedPack) {
        self.init(
            sentence: try reader.next(), passage: try reader.next(), modality: try reader.next(),
            trigger: try reader.next(), actors: try reader.next(), action: try reader.next(),
            deadline: try reader.next(), condition: try reader.next())
    }
}

extension ActorMention: Packable {
    func pack(into writer: inout PackWriter) {
        name.pack(into: &writer)
        canonical.pack(into: &writer)
        role.pack(into: &writer)
        origin.pack(into: &writer)
    }

    init(from reader: inout PackReader) throws(DamagedPack) {
        self.init(
            name: try reader.next(), canonical: try reader.next(), role: try reader.next(), origin: try reader.next())
    }
}

extension Reference: Packable {
    func pack(into writer: inout PackWriter) {
        passage.pack(into: &writer)
        title.pack(into: &writer)
        kind.pack(into: &writer)
        relation.pack(into: &writer)
        antecedent.pack(into: &writer)
        alias.pack(into: &writer)
        pinpoint.pack(into: &writer)
        target.pack(into: &writer)
        unresolved.pack(into: &writer)
    }

    init(from reader: inout PackReader) throws(DamagedPack) {
        self.init(
            passage: try reader.next(), title: try reader.next(), kind: try reader.next(),
            relation: try reader.next(), antecedent: try reader.next(), alias: try reader.next(),
            pinpoint: try reader.next(), target: try reader.next(), unresolved: try reader.next())
    }
}

extension Reference.Target: Packable {
    func pack(into writer: inout PackWriter) {
        document.pack(into: &writer)
        provision.pack(into: &writer)
    }

    init(from reader: inout PackReader) throws(DamagedPack) {
        self.init(document: try reader.next(), provision: try reader.next())
    }
}

extension Target: Packable {
    func pack(into writer: inout PackWriter) {
        passage.pack(into: &writer)
        deadline.pack(into: &writer)
        metric.pack(into: &writer)
        comparator.pack(into: &writer)
        value.pack(into: &writer)
        unit.pack(into: &writer)
        kind.pack(into: &writer)
    }

    init(from reader: inout PackReader) throws(DamagedPack) {
        self.init(
            passage: try reader.next(), deadline: try reader.next(), metric: try reader.next(),
            comparator: try reader.next(), value: try reader.next(), unit: try reader.next(),
            kind: try reader.next())
    }
}

extension Checklist: Packable {
    func pack(into writer: inout PackWriter) {
        kind.pack(into: &writer)
        leadIn.pack(into: &writer)
        subject.pack(into: &writer)
        items.pack(into: &writer)
    }

    init(from reader: inout PackReader) throws(DamagedPack) {
        self.init(
            kind: try reader.next(), leadIn: try reader.next(), subject: try reader.next(), items: try reader.next())
    }
}

extension Checklist.Item: Packable {
    func pack(into writer: inout PackWriter) { lines.pack(into: &writer) }
    init(from reader: inout PackReader) throws(DamagedPack) { self.init(lines: try reader.next()) }
}

extension Definition: Packable {
    func pack(into writer: inout PackWriter) {
        term.pack(into: &writer)
        meaning.pack(into: &writer)
        scope.pack(into: &writer)
    }

    init(from reader: inout PackReader) throws(DamagedPack) {
        self.init(term: try reader.next(), meaning: try reader.next(), scope: try reader.next())
    }
}

extension TopicLabel: Packable {
    func pack(into writer: inout PackWriter) {
        clause.pack(into: &writer)
        topic.pack(into: &writer)
        isPrimary.pack(into: &writer)
        score.pack(into: &writer)
        evidence.pack(into: &writer)
        review.pack(into: &writer)
    }

    init(from reader: inout PackReader) throws(DamagedPack) {
        self.init(
            clause: try reader.next(), topic: try reader.next(), isPrimary: try reader.next(),
            score: try reader.next(), evidence: try reader.next(), review: try reader.next())
    }
}

extension Exclusion: Packable {
    func pack(into writer: inout PackWriter) {
        passage.pack(into: &writer)
        rule.pack(into: &writer)
    }

    init(from reader: inout PackReader) throws(DamagedPack) {
        self.init(passage: try reader.next(), rule: try reader.next())
    }
}

extension Norm.Modality: Packable {}
extension ActorMention.Role: Packable {}
extension ActorMention.Origin: Packable {}
extension Reference.Kind: Packable {}
extension Reference.Relation: Packable {}
extension Reference.Unresolved: Packable {}
extension Target.Kind: Packable {}
extension Target.Comparator: Packable {}
extension Checklist.Kind: Packable {}
extension Review: Packable {}
