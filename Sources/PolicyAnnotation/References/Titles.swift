import ChineseText
import PolicyModel

extension ReferenceScan {
    /// 《…》, with the titles that it holds: 《国务院关于修改〈…〉的决定》 is one mention.
    mutating func takeTitle() -> Bool {
        let start = cursor.offset
        guard let end = titleEnd() else {
            cursor.advance()
            exclude(Span(start, cursor.offset), by: "unclosed-title")
            return true
        }
        let title = Span(start + 3, end - 3)
        cursor.offset = end
        if let rule = rule(excluding: title) {
            exclude(Span(start, end), by: rule)
        } else {
            recordTitle(title, at: Span(start, endBehindNumber(end)))
        }
        return true
    }

    /// Behind the 》 that belongs to the 《 at the cursor. A 》 closes every 〈 that was left open.
    private func titleEnd() -> Int? {
        var cursor = cursor
        var open: [Unicode.Scalar] = []
        while let scalar = cursor.next {
            cursor.advance()
            switch scalar {
            case "《", "〈": open.append(scalar)
            case "〉" where open.last == "〈": open.removeLast()
            case "》":
                if let last = open.lastIndex(of: "《") { open.removeSubrange(last...) } else { return nil }
            default: break
            }
            if open.isEmpty { return cursor.offset }
        }
        return nil
    }

    /// 《药品生产许可证》 is a certificate and 《人民日报》 a journal: no texts that can be cited.
    private func rule(excluding title: Span) -> String? {
        if title.isEmpty { return "empty-title" }
        if words.certificates.start(in: bytes, from: title.start, endingAt: title.end) != nil { return "certificate" }
        if words.publications.start(in: bytes, from: title.start, endingAt: title.end) != nil { return "publication" }
        return nil
    }

    private mutating func recordTitle(_ title: Span, at span: Span) {
        let name = reading.text(title)
        let folded = foldingTitle(name.utf8)
        if let own = ownTitles.lastIndex(of: folded) {
            return record(CitedPlace(text: .own(division: own)), at: span, title: title)
        }
        let relation = relation(of: span)
        record(CitedPlace(text: .other(title: name, antecedent: titlesByAlias[name])), at: span, relation: relation)
        if isAmending, words.amending.matches(in: reading.cursor(sentence.passage.span)).isEmpty == false {
            amended = name
        }
    }
}
