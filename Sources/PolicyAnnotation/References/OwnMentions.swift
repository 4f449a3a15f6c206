import ChineseText
import PolicyModel

extension ReferenceScan {
    /// 本办法, 本条例; 本条, 本款, 本章. 基本法 and 资本项目 hold a 本 that ends another word.
    mutating func takeOwn() -> Bool {
        let start = cursor.offset
        guard words.beforeSelf.start(in: bytes, from: sentence.passage.span.start, endingAt: start) == nil else { return false }
        let behind = cursor(at: start + 3)
        if let end = words.kindEnd(at: behind) {
            record(CitedPlace(text: .own(division: ownDivision(kind: Span(start + 3, end)))), at: Span(start, end))
            return true
        }
        guard let unit = behind.next, let kind = ProvisionKind(unit: unit) else { return false }
        let span = Span(start, start + 6)
        guard !words.isOtherWord(at: behind) else {
            if unit == "条" || unit == "款" { exclude(span, by: "other-word") }
            return false
        }
        record(place(of: kind), at: span)
        return true
    }

    /// An attachment that calls itself 办法 is its own 本办法; 本通知 in it is the document that carries it.
    private func ownDivision(kind: Span) -> Int {
        guard division > 0, let title = reading.policy.divisions[division].title else { return 0 }
        return title.holds(reading.text(kind)) ? division : 0
    }

    /// The provision of a kind that holds the sentence.
    private func place(of kind: ProvisionKind) -> CitedPlace {
        guard let node = enclosing(kind) else { return CitedPlace(text: .nowhere) }
        return CitedPlace(text: .own(division: division), base: node)
    }

    /// 本款 is the paragraph to which the sentence belongs, 本条 the article, 本章 the chapter.
    func enclosing(_ kind: ProvisionKind) -> Int? {
        guard let provision = sentence.passage.provision else { return nil }
        return kind == .paragraph ? lookup.paragraph(holding: provision) : lookup.nearest(kind, from: provision)
    }
}
