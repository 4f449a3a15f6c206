import ChineseText
import PolicyModel

/// Segments that tell what has been done and ask for nothing.
extension SentenceReader {
    /// 太钢投资4800万元，建成了处理设施: what has been done.
    var isReport: Bool {
        segments.contains { isNarrative($0.tokens.lowerBound, in: $0) }
    }

    /// 我局召开会议，对形势进行了分析: told in this segment or a later one.
    func isNarrative(_ segment: Segment, from verb: Int) -> Bool {
        isNarrative(verb, in: segment)
            || segments.contains { $0.start > segment.start && isNarrative($0.tokens.lowerBound, in: $0) }
    }

    /// 进行了勘查, 划定了危险区: what was done, not what is to be done.
    func isNarrative(_ verb: Int, in segment: Segment) -> Bool {
        var cursor = UTF8Cursor(bytes, from: segment.start, to: segment.end)
        while cursor.skip(to: Self.done) != nil {
            let place = cursor.offset
            cursor.advance()
            let before = UTF8Cursor(bytes, from: max(segment.start, place - 3), to: place).next
            if before == "做" || before == "得" { return true }
            if tokens[verb..<max(verb, segment.tokens.upperBound)].contains(where: {
                $0.end == place && $0.isAny(of: .actions)
            }) {
                return true
            }
        }
        return false
    }

    private static let done = ScalarSet(["了"])
}
