import ChineseText
import PolicyModel

/// Cuts a text into the document itself and the texts that it carries: a measure behind the notice that issues it,
/// annexes, a report behind the letter that passes it on.
struct DivisionSplitter {
    private let reader: LineReader

    init(_ reader: LineReader) {
        self.reader = reader
    }

    /// Ranges of lines in order; the first is the document's own, or its cover (see ``Cover``).
    func divisions() -> [Range<Int>] {
        var starts = [0]
        var hasSignature = false
        var index = 0
        while index < reader.lines.count {
            if isAttachmentHeading(index), begins(at: index, hasSignature: hasSignature),
                index > starts[starts.count - 1]
            {
                starts.append(index)
            } else if let end = endOfSignature(at: index, from: starts[starts.count - 1]) {
                hasSignature = true
                if end < reader.lines.count, !isAttachmentHeading(end) { starts.append(end) }
                index = end
                continue
            }
            index += 1
        }
        return zip(starts, starts.dropFirst() + [reader.lines.count]).map { $0..<$1 }
    }

    /// A line `附件`, `附件1`, `附件一：…`, `附：`, `附录`, `附表2` of its own.
    func isAttachmentHeading(_ index: Int) -> Bool {
        attachmentTitle(index) != nil
    }

    /// The title on an attachment's heading line (empty where the line has none); nil where the line is no such heading.
    func attachmentTitle(_ index: Int) -> Span? {
        let text = reader.lines[index].text
        guard reader.starts(text, with: "附"), reader.lines[index].marker == nil, !reader.lines[index].isQuoted else {
            return nil
        }
        guard !reader.beginsAttachmentList(index) else { return nil }
        guard !reader.isLonger(text, than: 60), !reader.endsAsSentence(text) || reader.lastScalar(text).isColon else {
            return nil
        }
        var cursor = reader.cursor(text)
        cursor.advance()
        let isNamed = cursor.take("件") || cursor.take("录") || cursor.take("表") || cursor.take("图")
        cursor.skipBlanks()
        let isNumbered = cursor.takeNumeral() != nil
        let afterNumber = cursor.offset
        cursor.skipBlanks()
        let isSpaced = cursor.offset > afterNumber
        guard cursor.isAtEnd || cursor.take("：") || cursor.take(":") || (isNamed && (isSpaced || isNumbered)) else {
            return nil
        }
        guard isNamed || !cursor.isAtEnd || reader.lastScalar(text).isColon else { return nil }
        cursor.skipBlanks()
        return Span(cursor.offset, text.end)
    }

    /// Whether an attachment begins here, and not the list of attachments that stands above a signature.
    private func begins(at index: Int, hasSignature: Bool) -> Bool {
        guard index + 1 < reader.lines.count else { return false }
        if hasSignature { return true }
        for next in index + 1..<min(reader.lines.count, index + 16) {
            if reader.date(next) != nil, reader.isSignature(next - 1) { return false }
            if reader.isLonger(reader.lines[next].text, than: 80) { return true }
        }
        return true
    }

    /// The line behind a signature that stands at `index`, its date and the remarks after it; nil where there is none.
    ///
    /// A signature counts only below words that somebody signs: an issuer and a date under a title sign nothing.
    private func endOfSignature(at index: Int, from start: Int) -> Int? {
        guard index > start, reader.date(index) != nil, isSigned(above: index, from: start) else { return nil }
        guard (start..<index).contains(where: isSigned) else { return nil }
        var end = index + 1
        while end < reader.lines.count,
            reader.isRemark(end) || reader.date(end) != nil || reader.isDividedColophon(end)
        {
            end += 1
        }
        return end
    }

    /// Whether a signature stands above the date, perhaps with a note on the seal between them (`（国家知识产权局代章）`).
    private func isSigned(above date: Int, from start: Int) -> Bool {
        if reader.isSignature(date - 1) { return true }
        return date - 2 >= start && reader.isSealNote(date - 1) && reader.isSignature(date - 2)
    }

    private func isSigned(_ index: Int) -> Bool {
        let line = reader.lines[index]
        return line.marker != nil || reader.endsAsSentence(line.text)
    }
}

extension Unicode.Scalar? {
    /// Whether it is a colon of either width.
    var isColon: Bool { self == "：" || self == ":" }
}
