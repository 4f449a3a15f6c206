import ChineseText
import PolicyModel

/// The words of a unit: its printed lines, one behind the other in one row of bytes.
///
/// A line is what a reader can copy in one sweep: `（八）提升高质量服务供给能力。实施…` is one line, so a term may run from
/// the marker into the heading and from the heading into the text. Terms do not run across lines.
struct UnitText: Sendable {
    /// What is known of one line.
    struct Line: Sendable {
        /// The path of its provision: from the unit's clause on (`/item-2`, "" for the clause itself) where that holds it;
        /// "" in the front and closing.
        let provision: String
        fileprivate let end: UInt32
        private let numberLength: UInt32
        private let headingStart: UInt32
        private let headingEnd: UInt32

        fileprivate init(provision: String, end: Int, number: Int, heading: Range<Int>) {
            self.provision = provision
            self.end = UInt32(end)
            numberLength = UInt32(number)
            headingStart = UInt32(heading.lowerBound)
            headingEnd = UInt32(heading.upperBound)
        }

        /// The marker at its beginning: its length in UTF-16 units, 0 where there is none.
        var number: Int { Int(numberLength) }

        /// The heading or title in it, in UTF-16 units; empty where there is none.
        var heading: Range<Int> { Int(headingStart)..<Int(headingEnd) }

        /// Where marker and heading end: what stands before it names the provision.
        var nameEnd: Int { max(number, heading.upperBound) }
    }

    /// The bytes of all lines, as printed, without invisible marks.
    private(set) var bytes: [UInt8] = []
    /// The lines, in the order of the text.
    private(set) var lines: [Line] = []
    /// The length of all lines, in UTF-16 units.
    private(set) var length = 0

    /// Calls `body` with each line and its bytes.
    func forEachLine(_ body: (Line, UnsafeBufferPointer<UInt8>) -> Void) {
        bytes.withUnsafeBufferPointer { bytes in
            var start = 0
            for line in lines {
                body(line, UnsafeBufferPointer(rebasing: bytes[start..<Int(line.end)]))
                start = Int(line.end)
            }
        }
    }

    /// Each line as a string.
    var strings: [String] {
        var strings: [String] = []
        forEachLine { strings.append(String(decoding: $1, as: UTF8.self)) }
        return strings
    }

    /// Adds a line without marker, which is a title as a whole or has none.
    mutating func append(_ line: String, isTitle: Bool = false) {
        bytes += line.utf8
        let count = line.utf16Length
        close(provision: "", number: 0, heading: isTitle ? 0..<count : 0..<0, count: count)
    }

    /// Adds all of another text.
    mutating func append(_ other: UnitText) {
        let start = bytes.count
        bytes += other.bytes
        lines += other.lines.map {
            Line(provision: $0.provision, end: start + Int($0.end), number: $0.number, heading: $0.heading)
        }
        length += other.length
    }

    /// Adds the lines of one provision's own marker, heading and text.
    ///
    /// - Parameter clause: The clause whose unit this is; nil for the document's own.
    mutating func append(_ index: Int, in tree: ProvisionTree, of clause: Int?, source: SourceText) {
        let node = tree.nodes[index]
        let spans = tree.textLines[node.text]
        if node.number == nil, node.heading == nil, spans.isEmpty { return }
        let provision = tree.path(of: index, from: clause)
        var (number, heading, count) = (0, 0..<0, 0)
        var previous: Span?
        func place(_ span: Span, in text: inout UnitText) -> Range<Int> {
            if let previous {
                if let gap = source.appendGap(from: previous, to: span, to: &text.bytes) {
                    count += gap
                } else {
                    text.close(provision: provision, number: number, heading: heading, count: count)
                    (number, heading, count) = (0, 0..<0, 0)
                }
            }
            let start = count
            count += source.appendPrinted(span, to: &text.bytes)
            previous = span
            return start..<count
        }
        if let span = node.number { number = place(span, in: &self).count }
        if let span = node.heading { heading = place(span, in: &self) }
        for span in spans { _ = place(span, in: &self) }
        close(provision: provision, number: number, heading: heading, count: count)
    }

    /// Ends the line that has been written; one without a character is none.
    private mutating func close(provision: String, number: Int, heading: Range<Int>, count: Int) {
        guard bytes.count > lines.last.map({ Int($0.end) }) ?? 0 else { return }
        lines.append(Line(provision: provision, end: bytes.count, number: number, heading: heading))
        length += count
    }
}

extension ProvisionTree {
    /// The path of a provision, from `clause` on where that holds it: "" for the clause itself, `/item-2` below it.
    fileprivate func path(of index: Int, from clause: Int?) -> String {
        guard let clause else { return path(of: index) }
        var (path, next) = ("", index)
        while next != clause {
            // The path of an article begins with itself, wherever it stands.
            guard nodes[next].kind != .article, let parent = nodes[next].parent else { return self.path(of: index) }
            path = "/" + nodes[next].segment + path
            next = parent
        }
        return path
    }
}

extension String {
    /// Its length in UTF-16 units, by one pass over its bytes; `utf16.count` builds an index of the string first.
    var utf16Length: Int { withBytes(SiteSearch.utf16Length) }
}

/// How many UTF-16 units some UTF-8 text has.
private func utf16Length(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var length = 0
    for byte in bytes { length += (byte & 0xC0 != 0x80 ? 1 : 0) + (byte >= 0xF0 ? 1 : 0) }
    return length
}

extension SourceText {
    /// The text of a span without marks that have no width.
    func printed(_ span: Span) -> String {
        var printed: [UInt8] = []
        appendPrinted(span, to: &printed)
        return String(decoding: printed, as: UTF8.self)
    }

    /// Appends the text of a span without marks that have no width, and says how many UTF-16 units those are.
    @discardableResult
    fileprivate func appendPrinted(_ span: Span, to printed: inout [UInt8]) -> Int {
        bytes.withUnsafeBufferPointer { bytes in
            let text = UnsafeBufferPointer(rebasing: bytes[span.start..<max(span.start, span.end)])
            guard Self.mayHoldInvisible(text) else {
                printed += text
                return utf16Length(text)
            }
            let visible = String(
                String.UnicodeScalarView(
                    String(decoding: text, as: UTF8.self).unicodeScalars.filter { !Folding.isInvisible($0.value) }))
            printed += visible.utf8
            return visible.utf16Length
        }
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

    /// Appends what is printed between two spans of one line, and says how many UTF-16 units that is; nil where a line ends
    /// between them.
    ///
    /// Markdown marks between marker, heading and text (`**第九条** 各市…`) are not printed: a space stands for them.
    fileprivate func appendGap(from previous: Span, to next: Span, to printed: inout [UInt8]) -> Int? {
        guard previous.end < next.start else { return 0 }
        let gap = bytes[previous.end..<next.start]
        if gap.contains(UInt8(ascii: "\n")) { return nil }
        guard gap.contains(where: Self.isMarkdownMark) else {
            return appendPrinted(Span(previous.end, next.start), to: &printed)
        }
        printed.append(UInt8(ascii: " "))
        return 1
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
