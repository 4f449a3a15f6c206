import ChineseText
import PolicyModel

/// The proof that nothing of a text is lost or invented.
///
/// The lines of the front, then number, heading and text of all provisions, then the lines of the closing, attachments
/// after the document's own text, must be the source in its order. Between them only white space, Markdown heading
/// marks, bold marks, comments with lines to themselves, and the 。 that closes a run-in heading may stand.
public struct Conservation: Sendable {
    /// How many scalars of the source, white space aside, the document holds.
    public private(set) var characters = 0
    /// What was lost, repeated or out of order, with its line; empty as it must be.
    public private(set) var diagnostics: [Diagnostic] = []

    private let source: SourceText
    private var offset: Int
    private var afterHeading = false

    /// Checks a document against its source.
    public init(_ policy: Policy) {
        source = policy.source
        offset = policy.source.bodyStart
        for division in policy.divisions {
            for line in division.front { cover(line.text) }
            cover(division.provisions)
            for line in division.closing { cover(line.text) }
        }
        setAside(upTo: source.bytes.count)
    }

    private mutating func cover(_ tree: ProvisionTree) {
        for node in tree.nodes {
            if let number = node.number { cover(number) }
            if let heading = node.heading {
                cover(heading)
                afterHeading = true
            }
            for line in node.text { cover(tree.textLines[line]) }
        }
    }

    private mutating func cover(_ span: Span) {
        guard span.start >= offset, span.end <= source.bytes.count else {
            report("repeated-text", "a passage stands twice or out of order", at: span.start)
            return
        }
        setAside(upTo: span.start)
        characters += countScalars(source.bytes, in: span.start..<span.end)
        offset = span.end
    }

    /// Passes over what may be set aside between two passages, and reports what may not.
    private mutating func setAside(upTo end: Int) {
        guard offset < end else {
            afterHeading = false
            return
        }
        var cursor = UTF8Cursor(source.bytes, from: offset, to: end)
        while let scalar = cursor.next {
            if scalar.isBlank {
                cursor.advance()
            } else if afterHeading, scalar == "。" {
                afterHeading = false
                cursor.advance()
            } else if let next = behindMark(at: cursor.offset, before: end) {
                cursor.offset = next
            } else {
                report("lost-text", "“\(scalar)” is in the source and in no part of the document", at: cursor.offset)
                afterHeading = false
                return
            }
        }
        afterHeading = false
    }

    private func behindMark(at start: Int, before end: Int) -> Int? {
        if MarkdownMarks.isBoldMark(source.bytes, at: start, before: end) { return start + MarkdownMarks.boldMark }
        guard source.bytes[start] == UInt8(ascii: "#") || source.bytes[start] == UInt8(ascii: "<") else { return nil }
        if let comment = MarkdownMarks.endOfComment(source.bytes, from: start, to: end), comment <= end {
            return comment
        }
        guard isAtLineStart(start) else { return nil }
        let lineEnd = source.bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? source.bytes.count
        let level = MarkdownMarks.headingLevel(source.bytes, in: start..<lineEnd)
        return level > 0 && start + level <= end ? start + level : nil
    }

    private func isAtLineStart(_ start: Int) -> Bool {
        var index = start
        while index > source.bodyStart, source.bytes[index - 1] != UInt8(ascii: "\n") { index -= 1 }
        return trimmingBlanks(source.bytes, from: index, to: start).isEmpty
    }

    private mutating func report(_ code: String, _ message: Message, at offset: Int) {
        let before = source.bytes[source.bodyStart..<min(offset, source.bytes.count)]
        let line = source.bodyLine + before.count { $0 == UInt8(ascii: "\n") }
        diagnostics.append(
            Diagnostic(
                .error, code, message, file: source.file, line: line,
                hint: "This is a fault of the parser, not of the text: please report it with the text."))
    }
}
