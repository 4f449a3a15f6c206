import ChineseText
import PolicyModel

/// What a hit lies in: one printed line of a provision, or one line of a document's front or closing.
///
/// A line is what a reader can copy in one sweep: `（八）提升高质量服务供给能力。实施…` is one passage, so a term may run
/// from the marker into the heading and from the heading into the text. Terms do not run across lines.
struct Passage: Sendable {
    /// The path of the provision whose line it is; nil in the front and closing.
    let provision: String?
    /// The line as printed, without invisible marks.
    let text: String
    /// The marker at its beginning: its length in UTF-16 units, 0 where there is none.
    let number: Int
    /// The heading or title in it, in UTF-16 units.
    let heading: Range<Int>?

    /// Where marker and heading end: what stands before it names the provision.
    var nameEnd: Int { max(number, heading?.upperBound ?? 0) }

    /// A line without marker, which is a title as a whole or has none.
    init(line: String, provision: String? = nil, isTitle: Bool = false) {
        self.provision = provision
        text = line
        number = 0
        heading = isTitle ? 0..<line.utf16Length : nil
    }

    fileprivate init(_ line: PrintedLine, provision: String) {
        self.provision = provision
        text = line.text
        number = line.number
        heading = line.heading
    }

    /// The lines of one provision's own marker, heading and text.
    static func passages(of index: Int, in tree: ProvisionTree, source: SourceText) -> [Passage] {
        let node = tree.nodes[index]
        var lines: [PrintedLine] = []
        var previous: Span?
        func place(_ span: Span, _ mark: (inout PrintedLine, Range<Int>) -> Void) {
            if let previous, !lines.isEmpty, let gap = source.gap(from: previous, to: span) {
                lines[lines.count - 1].append(gap)
            } else {
                lines.append(PrintedLine())
            }
            let range = lines[lines.count - 1].append(source.printed(span))
            mark(&lines[lines.count - 1], range)
            previous = span
        }
        if let number = node.number { place(number) { $0.number = $1.count } }
        if let heading = node.heading { place(heading) { $0.heading = $1 } }
        for line in tree.textLines(of: index) { place(line) { _, _ in } }
        let path = tree.path(of: index)
        return lines.filter { !$0.text.isEmpty }.map { Passage($0, provision: path) }
    }
}

/// A line that is being put together from its pieces.
private struct PrintedLine {
    var text = ""
    var number = 0
    var heading: Range<Int>?
    private var count = 0

    @discardableResult
    mutating func append(_ piece: String) -> Range<Int> {
        let start = count
        text += piece
        count += piece.utf16Length
        return start..<count
    }
}

extension String {
    /// Its length in UTF-16 units, by one pass over its bytes; `utf16.count` builds an index of the string first.
    var utf16Length: Int {
        withBytes { bytes in
            var length = 0
            for byte in bytes { length += (byte & 0xC0 != 0x80 ? 1 : 0) + (byte >= 0xF0 ? 1 : 0) }
            return length
        }
    }
}

extension SourceText {
    /// The text of a span without marks that have no width.
    func printed(_ span: Span) -> String {
        let text = self[span]
        guard text.withBytes(Self.mayHoldInvisible),
            text.unicodeScalars.contains(where: { Folding.isInvisible($0.value) })
        else { return text }
        return String(String.UnicodeScalarView(text.unicodeScalars.filter { !Folding.isInvisible($0.value) }))
    }

    /// Whether a scalar begins in some bytes as one without width does: C2 AD, E1 A0 8E, E2 80 8B … E2 81 A4, EF BB BF.
    private static func mayHoldInvisible(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        for place in bytes.indices.dropLast() {
            switch (bytes[place], bytes[place + 1]) {
            case (0xC2, 0xAD), (0xE1, 0xA0), (0xE2, 0x80...0x81), (0xEF, 0xBB): return true
            default: continue
            }
        }
        return false
    }

    /// What is printed between two spans of one line; nil where a line ends between them.
    ///
    /// Markdown marks between marker, heading and text (`**第九条** 各市…`) are not printed: a space stands for them.
    fileprivate func gap(from previous: Span, to next: Span) -> String? {
        guard previous.end < next.start else { return "" }
        let gap = bytes[previous.end..<next.start]
        if gap.contains(UInt8(ascii: "\n")) { return nil }
        return gap.contains(where: Self.isMarkdownMark) ? " " : printed(Span(previous.end, next.start))
    }

    private static func isMarkdownMark(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "#"), UInt8(ascii: "|"), UInt8(ascii: "`"),
            UInt8(ascii: ">"):
            true
        default: false
        }
    }
}
