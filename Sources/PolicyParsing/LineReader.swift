import ChineseText
import PolicyModel

/// Questions about a text's lines that several stages ask.
///
/// A class, so that handing it on costs nothing: every line is looked at by a dozen of its callers.
final class LineReader: Sendable {
    let source: SourceText
    let lines: [Line]

    init(source: SourceText, lines: [Line]) {
        self.source = source
        self.lines = lines
    }

    /// A reader of some of the lines.
    func part(_ range: Range<Int>) -> LineReader {
        range == lines.indices ? self : LineReader(source: source, lines: Array(lines[range]))
    }

    var bytes: [UInt8] { source.bytes }

    func cursor(_ span: Span) -> UTF8Cursor {
        UTF8Cursor(bytes, from: span.start, to: span.end)
    }

    func string(_ index: Int) -> String { source[lines[index].text] }

    /// Whether the span ends with a mark that ends or holds open a sentence, closing quotation marks set aside.
    func endsAsSentence(_ span: Span) -> Bool {
        guard let last = lastScalar(span, skippingQuotations: true) else { return false }
        return last.endsSentence || last == "：" || last == ":" || last == "，" || last == "," || last == "、"
            || last == "…" || endsInHalfWidthStop(span)
    }

    /// Whether a full stop that is none of Chinese print stands behind a Chinese word: 给予支持. but no 总则.....
    private func endsInHalfWidthStop(_ span: Span) -> Bool {
        var cursor = cursor(span)
        cursor.offset = span.end
        guard let last = cursor.retreat(), last == "." || last == "．", cursor.offset > span.start else { return false }
        return cursor.retreat()?.isHan == true
    }

    func lastScalar(_ span: Span, skippingQuotations: Bool = false) -> Unicode.Scalar? {
        var cursor = cursor(span)
        cursor.offset = span.end
        while cursor.offset > span.start, let scalar = cursor.retreat() {
            if !skippingQuotations || !scalar.closesQuotation { return scalar }
        }
        return nil
    }

    /// How many scalars the span has.
    func length(_ span: Span) -> Int {
        countScalars(bytes, in: span.start..<max(span.start, span.end))
    }

    /// Whether the span has more than `limit` scalars, at the cost of a subtraction where its bytes decide.
    func isLonger(_ span: Span, than limit: Int) -> Bool {
        if span.count <= limit { return false }
        if span.count > limit * 4 { return true }
        return length(span) > limit
    }

    func contains(_ span: Span, _ scalar: Unicode.Scalar) -> Bool {
        var cursor = cursor(span)
        cursor.skip { $0 != scalar }
        return !cursor.isAtEnd
    }

    func contains(_ span: Span, word: StaticString) -> Bool {
        find(word, in: span) != nil
    }

    /// The offset at which `word` first stands in the span.
    ///
    /// What is looked for is the last byte of its first character: it tells characters apart far better than their
    /// first, which hundreds share.
    func find(_ word: StaticString, in span: Span) -> Int? {
        let count = word.utf8CodeUnitCount
        guard count > 0, span.count >= count else { return nil }
        let mark = UTF8Cursor.width(ofFirstByte: word.utf8Start[0]) - 1
        var start = span.start
        let end = span.end - count + 1
        while start < end, let place = bytes.firstOffset(of: word.utf8Start[mark], in: start + mark..<end + mark) {
            start = place - mark
            var cursor = UTF8Cursor(bytes, from: start, to: span.end)
            if cursor.take(word: word) { return start }
            start += 1
        }
        return nil
    }

    func starts(_ span: Span, with word: StaticString) -> Bool {
        var cursor = cursor(span)
        return cursor.take(word: word)
    }

    func ends(_ span: Span, with word: StaticString) -> Bool {
        let count = word.utf8CodeUnitCount
        guard span.count >= count else { return false }
        var cursor = UTF8Cursor(bytes, from: span.end - count, to: span.end)
        return cursor.take(word: word)
    }

    /// The span's text without any white space: `目　录` is 目录, `国 务 院` is 国务院.
    func compact(_ span: Span) -> String {
        var text: [UInt8] = []
        for word in words(span) { text += source.utf8(word) }
        return String(decoding: text, as: UTF8.self)
    }

    /// Whether the span says `word` and nothing else, white space set aside.
    func says(_ word: String, _ span: Span) -> Bool {
        var cursor = cursor(span)
        for scalar in word.unicodeScalars {
            cursor.skipBlanks()
            guard cursor.take(scalar) else { return false }
        }
        cursor.skipBlanks()
        return cursor.isAtEnd
    }
}
