import ChineseText
import PolicyModel

extension ReferenceScan {
    /// Takes back the records of a mention that turns out to be longer.
    mutating func withdraw(_ records: Range<Int>) {
        references.removeSubrange(records)
        places.removeSubrange(records)
        if records.isEmpty, isInQuotation, exclusions.last?.rule == "quoted-wording" { exclusions.removeLast() }
    }

    /// Records a mention and makes it the one to which a pinpoint behind it can belong.
    ///
    /// `title` is given where it is not the words of the mention themselves.
    mutating func record(
        _ place: CitedPlace, at span: Span, title: Span? = nil, relation: Reference.Relation = .mentions
    ) {
        let first = references.count
        append(place, at: span, title: title ?? span, relation: relation)
        chain = MentionChain(place: place, span: span, records: first..<references.count, relation: relation)
        cursor.offset = max(cursor.offset, span.end)
        if place.isElsewhere { lastElsewhere = (span.end, relation) }
    }

    /// Adds the record of a mention.
    private mutating func append(_ place: CitedPlace, at span: Span, title: Span, relation: Reference.Relation) {
        let passage = sentence.passage.part(span)
        if !place.isElsewhere, isInQuotation { return exclude(span, by: "quoted-wording") }
        places.append(place)
        switch place.text {
        case .other(let name, let antecedent):
            references.append(
                Reference(
                    passage: passage, title: name, kind: .external, relation: relation, antecedent: antecedent,
                    pinpoint: place.pinpoint, unresolved: .notInCorpus))
        case .own(let division):
            let target = target(of: place, in: division)
            references.append(
                Reference(
                    passage: passage, title: reading.text(title), kind: .internal, relation: .mentions,
                    pinpoint: place.pinpoint, target: target, unresolved: target == nil ? .noAntecedent : nil))
        case .nowhere:
            references.append(
                Reference(
                    passage: passage, title: reading.text(title), kind: .internal, relation: .mentions,
                    pinpoint: place.pinpoint, unresolved: .noAntecedent))
        }
    }

    private func target(of place: CitedPlace, in division: Int) -> Reference.Target? {
        let document = reading.policy.id
        if place.base == nil, place.steps.isEmpty {
            let root = reading.divisions[division].path
            return Reference.Target(document: document, provision: root.isEmpty ? nil : root)
        }
        guard let node = lookups[division].provision(at: place.steps.map(\.step), from: place.base) else { return nil }
        return Reference.Target(
            document: document, provision: reading.divisions[division].provisions.path(of: node))
    }
}
