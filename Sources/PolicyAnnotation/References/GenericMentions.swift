import ChineseText
import PolicyModel

extension ReferenceScan {
    /// 国家有关规定, 有关法律、行政法规的规定: rules are meant, but no single text.
    mutating func takeGeneric() -> Bool {
        guard let phrase = words.generic.match(at: cursor) else { return false }
        if let other = words.notGeneric.match(at: cursor), other.end > phrase.end { return false }
        let span = Span(phrase.start, phrase.end)
        // 《档案法》的有关规定: those of the text just named.
        if let lastElsewhere {
            var behind = self.cursor(at: lastElsewhere.end)
            if behind.take("的"), behind.offset == span.start {
                exclude(span, by: "of-the-text-before")
                return true
            }
        }
        // 根据《…》和有关法律、法规: what a text rests on; that rules are carried out says nothing of which.
        let isBasis = relation(of: span) == .basis
        places.append(CitedPlace(text: .nowhere))
        references.append(
            Reference(
                passage: sentence.passage.part(span), title: reading.text(span), kind: .external,
                relation: isBasis ? .basis : .mentions, unresolved: .generic))
        cursor.offset = span.end
        return true
    }
}
