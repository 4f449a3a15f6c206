import ChineseText
import PolicyModel

/// Finds what a figure counts: the words before its bound (行业营业收入突破5000亿元) or behind its unit (培育20家龙头机构).
struct MetricReader: Sendable {
    private let leading: WordFinder
    private let trailing: WordsBefore
    private let verbs: WordsBefore
    private let goalVerbs: WordsBefore

    init(_ vocabulary: Vocabulary) {
        leading = WordFinder(vocabulary["targets.metric-leading"])
        trailing = WordsBefore(vocabulary["targets.metric-trailing"])
        verbs = WordsBefore(vocabulary["targets.metric-verbs"])
        goalVerbs = WordsBefore(vocabulary["targets.goal-verbs"])
    }

    /// The metric of a figure that stands at `span` in a part of the sentence that begins at `partStart`; nil where
    /// neither side names one.
    func metric(
        around span: Span, in sentence: UTF8Cursor, from partStart: Int, prefersBehind: Bool
    ) -> Span? {
        let before = before(span, sentence.bytes, from: partStart)
        let behind = behind(span, sentence)
        if let before, !prefersBehind, !endsInVerb(before, sentence.bytes) { return before }
        return behind ?? before
    }

    /// The words of the part before the figure, without the adverbs around them.
    private func before(_ span: Span, _ bytes: [UInt8], from partStart: Int) -> Span? {
        var end = trimmed(bytes, partStart, span.start)
        var start = UTF8Cursor(bytes, from: partStart, to: end)
        start.skipBlanks()
        while let match = leading.match(at: start) { start.offset = match.end }
        while let word = trailing.start(bytes, from: start.offset, to: end) { end = trimmed(bytes, start.offset, word) }
        return end > start.offset ? Span(start.offset, end) : nil
    }

    /// The words behind the figure up to the next mark; 20家知识产权服务龙头机构、100家规模以上服务机构 are two figures.
    private func behind(_ span: Span, _ sentence: UTF8Cursor) -> Span? {
        var cursor = UTF8Cursor(sentence.bytes, from: span.end, to: sentence.end)
        _ = cursor.take("的")
        cursor.skipBlanks()
        let start = cursor.offset
        cursor.skip { !$0.endsPart && $0 != "、" && $0.digit == nil }
        var end = trimmed(cursor.bytes, start, cursor.offset)
        while let word = trailing.start(cursor.bytes, from: start, to: end) { end = word }
        return end > start ? Span(start, end) : nil
    }

    private func endsInVerb(_ span: Span, _ bytes: [UInt8]) -> Bool {
        verbs.start(bytes, from: span.start, to: span.end) != nil
            || goalVerbs.start(bytes, from: span.start, to: span.end) != nil
    }

    private func trimmed(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
        trimmingBlanks(bytes, from: start, to: end).upperBound
    }
}
