import ChineseText
import PolicyModel

extension ReferenceScan {
    /// 国家有关规定, 有关法律、行政法规的规定: rules are meant, but no single text.
    mutating func takeGeneric() -> Bool {
        guard let phrase = words.generic.match(at: cursor) else { return false }
        if let other = words.notGeneric.match(at: cursor), other.end > phrase.end { return false }
        let span = Span(phrase.start, phrase.end)
        places.append(CitedPlace(text: .nowhere))
        references.append(
            Reference(
                passage: sentence.passage.part(span), title: reading.text(span), kind: .external,
                relation: relation(of: span), unresolved: .generic))
        cursor.offset = span.end
        return true
    }
}
