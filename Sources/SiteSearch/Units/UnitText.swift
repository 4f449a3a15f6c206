import ChineseText
import PolicyModel

/// The words of a unit: its printed lines.
///
/// A line is what a reader can copy in one sweep: `（八）提升高质量服务供给能力。实施…` is one line, so a term may run from
/// the marker into the heading and from the heading into the text. Terms do not run across lines.
///
/// Nearly all lines are printed as they stand in the source: they are pieces of it, and no copies.
struct UnitText: Sendable {
    /// What is known of one line.
    struct Line: Sendable {
        /// The path of its provision: from the unit's clause on (`/item-2`, "" for the clause itself) where that holds it;
        /// "" in the front and closing.
        let provision: String
        fileprivate let place: Span
        private let numberLength: UInt32
        private let headingStart: UInt32
        private let headingEnd: UInt32
        /// Whether it is a piece of the source.
        fileprivate let isInSource: Bool

        fileprivate init(provision: String, _ place: Span, isInSource: Bool, number: Int, heading: Range<Int>) {
            self.provision = provision
            self.place = place
            self.isInSource = isInSource
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

    /// The lines, in the order of the text.
    private(set) var lines: [Line] = []
    /// The length of all lines, in UTF-16 units.
    private(set) var length = 0
    private let source: SourceText
    /// Lines that are printed otherwise than they stand in the source, one behind the other.
    private var others: [UInt8] = []

    /// No lines yet of a text.
    init(of source: SourceText) {
        self.source = source
    }

    /// How many bytes all lines have.
    var byteCount: Int { lines.reduce(0) { $0 + $1.place.count } }

    /// Calls `body` with each line and its bytes, as printed, without invisible marks.
    func forEachLine(_ body: (Line, UnsafeBufferPointer<UInt8>) -> Void) {
        source.bytes.withUnsafeBufferPointer { source in
            others.withUnsafeBufferPointer { others in
                for line in lines {
                    let text = line.isInSource ? source : others
                    body(line, UnsafeBufferPointer(rebasing: text[line.place.start..<line.place.end]))
                }
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
        let start = others.count
        others += line.utf8
        let count = line.utf16Length
        close(
            Span(start, others.count), isInSource: false, provision: "", number: 0,
            heading: isTitle ? 0..<count : 0..<0, count: count)
    }

    /// Adds the lines of one provision's own marker, heading and text.
    ///
    /// - Parameter clause: The clause whose unit this is; nil for the document's own.
    mutating func append(_ index: Int, in tree: ProvisionTree, of clause: Int?) {
        let node = tree.nodes[index]
        let spans = tree.textLines[node.text]
        guard let first = node.number ?? node.heading ?? spans.first else { return }
        let provision = tree.path(of: index, from: clause)
        var (number, heading) = (0, 0..<0)
        var line = OpenLine(at: first.start)
        var previous: Span?
        func place(_ span: Span, in text: inout UnitText) -> Range<Int> {
            if let previous, !line.append(gapFrom: previous, to: span, of: text.source, &text.others) {
                text.close(line, provision: provision, number: number, heading: heading)
                (number, heading) = (0, 0..<0)
                line = OpenLine(at: span.start)
            }
            let start = line.count
            line.append(span, of: text.source, &text.others)
            previous = span
            return start..<line.count
        }
        if let span = node.number { number = place(span, in: &self).count }
        if let span = node.heading { heading = place(span, in: &self) }
        for span in spans { _ = place(span, in: &self) }
        close(line, provision: provision, number: number, heading: heading)
    }

    private mutating func close(_ line: OpenLine, provision: String, number: Int, heading: Range<Int>) {
        let place = line.startInOthers.map { Span($0, others.count) } ?? line.place
        close(
            place, isInSource: line.startInOthers == nil, provision: provision, number: number, heading: heading,
            count: line.count)
    }

    /// Ends a line that has been written; one without a character is none.
    private mutating func close(
        _ place: Span, isInSource: Bool, provision: String, number: Int, heading: Range<Int>, count: Int
    ) {
        if place.isEmpty { return }
        lines.append(
            Line(provision: provision, place, isInSource: isInSource, number: number, heading: heading))
        length += count
    }
}

/// A line that is being put together from its pieces: a piece of the source, for as long as they follow one another there and
/// are printed as they stand.
private struct OpenLine {
    /// Where it lies in the source.
    private(set) var place: Span
    /// Where it begins among the lines that are printed otherwise; nil while it is a piece of the source.
    private(set) var startInOthers: Int?
    /// Its length so far, in UTF-16 units.
    private(set) var count = 0

    init(at start: Int) {
        place = Span(start, start)
    }

    /// Adds the text of a span without marks that have no width.
    mutating func append(_ span: Span, of source: SourceText, _ others: inout [UInt8]) {
        let isVisible = !source.mayHoldInvisible(span)
        if startInOthers == nil, isVisible, place.end == span.start {
            place = Span(place.start, max(place.end, span.end))
            count += source.utf16Length(of: span)
        } else {
            leaveSource(source, &others)
            let printed = isVisible ? source[span] : source.printed(span)
            others += printed.utf8
            count += printed.utf16Length
        }
    }

    /// Adds what is printed between two spans; false where a line ends between them.
    ///
    /// Markdown marks between marker, heading and text (`**第九条** 各市…`) are not printed: a space stands for them.
    mutating func append(
        gapFrom previous: Span, to next: Span, of source: SourceText, _ others: inout [UInt8]
    ) -> Bool {
        guard previous.end < next.start else { return true }
        let gap = source.bytes[previous.end..<next.start]
        if gap.contains(UInt8(ascii: "\n")) { return false }
        if gap.contains(where: Self.isMarkdownMark) {
            leaveSource(source, &others)
            others.append(UInt8(ascii: " "))
            count += 1
        } else {
            append(Span(previous.end, next.start), of: source, &others)
        }
        return true
    }

    private mutating func leaveSource(_ source: SourceText, _ others: inout [UInt8]) {
        guard startInOthers == nil else { return }
        startInOthers = others.count
        others += source.utf8(place)
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
        let text = self[span]
        guard mayHoldInvisible(span), text.unicodeScalars.contains(where: { Folding.isInvisible($0.value) }) else {
            return text
        }
        return String(String.UnicodeScalarView(text.unicodeScalars.filter { !Folding.isInvisible($0.value) }))
    }

    /// The length of a span, in UTF-16 units.
    fileprivate func utf16Length(of span: Span) -> Int {
        utf8(span).withUnsafeBufferPointer(SiteSearch.utf16Length)
    }

    /// Whether a scalar begins in a span as one without width does: C2 AD, E1 A0 8E, E2 80 8B … E2 81 A4, EF BB BF.
    fileprivate func mayHoldInvisible(_ span: Span) -> Bool {
        utf8(span).withUnsafeBufferPointer { bytes in
            for place in bytes.indices.dropLast() {
                switch (bytes[place], bytes[place + 1]) {
                case (0xC2, 0xAD), (0xE1, 0xA0), (0xE2, 0x80...0x81), (0xEF, 0xBB): return true
                default: continue
                }
            }
            return false
        }
    }
}
