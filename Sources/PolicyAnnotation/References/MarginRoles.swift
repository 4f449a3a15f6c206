import PolicyModel

extension ReferenceScan {
    /// The role of the line in the front or the closing that holds a passage.
    func marginRole(of passage: Passage) -> MarginLine.Role? {
        let division = reading.divisions[passage.division]
        let holds = { (line: MarginLine) in line.text.start <= passage.span.start && passage.span.end <= line.text.end }
        return division.front.first(where: holds)?.role ?? division.closing.first(where: holds)?.role
    }

    /// The rule that excludes all that stands in a line of the front or the closing: a title's own 《…》 (…关于适用《…》的解释),
    /// the 第一章 of a table of contents, the document's own number.
    var excludingRole: String? {
        switch role {
        case .title: "title-line"
        case .contents: "contents-line"
        case .documentNumber, .issuer, .signature, .date: "margin-line"
        case nil, .cover, .recipients, .preamble, .history, .note, .other: nil
        }
    }

    /// Keeps a title or a pinpoint of such a line as excluded.
    mutating func takeExcluded(_ starts: MentionStarts, by rule: String) -> Bool {
        let start = cursor.offset
        if starts.contains(.title) {
            cursor.advance()
        } else if starts.contains(.ordinal) {
            guard cursor.takeOrdinalUnit() != nil else { return false }
        } else {
            return false
        }
        exclude(Span(start, cursor.offset), by: rule)
        return true
    }
}
