import ChineseText
import PolicyModel

extension ReferenceScan {
    /// 前款, 前两款, 前条, 前三项, and 上款 as older texts say it. In a first paragraph 前款 means nothing.
    mutating func takePrevious() -> Bool {
        let start = cursor.offset
        let isPartOfWord =
            words.beforePrevious.start(in: bytes, from: sentence.passage.span.start, endingAt: start) != nil
        if isPartOfWord, !citesUnit(behind: start) {
            return excludeUnit(behind: start)
        }
        var ahead = cursor(at: start + 3)
        let count = ahead.takeNumeral()?.value ?? 1
        guard let unit = ahead.next, let kind = ProvisionKind(unit: unit), kind != .book, kind != .subitem, count > 0
        else {
            return false
        }
        let other = words.isOtherWord(at: ahead)
        ahead.advance()
        let span = Span(start, ahead.offset)
        guard !other else {
            exclude(span, by: "other-word")
            return true
        }
        recordPrevious(kind, count: count, at: span)
        return true
    }

    private mutating func recordPrevious(_ kind: ProvisionKind, count: Int, at span: Span) {
        let first = references.count
        for place in places(before: kind, count: count) { record(place, at: span) }
        chain?.records = first..<references.count
    }

    /// The places in the order of the text. Where fewer stand before than are named, what is named does not exist.
    private func places(before kind: ProvisionKind, count: Int) -> [CitedPlace] {
        guard let current = enclosing(kind), count <= 50 else { return [CitedPlace(text: .nowhere)] }
        let nodes = (1...count).reversed().map { lookup.provision($0, before: current) }
        let found = nodes.compactMap { $0 }
        guard found.count == count else { return [CitedPlace(text: .nowhere)] }
        return found.map { CitedPlace(text: .own(division: division), base: $0) }
    }
}
