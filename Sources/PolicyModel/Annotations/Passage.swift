/// A stretch of a document's words: what an annotation quotes.
///
/// Of what a corpus says most is passages: each takes sixteen bytes.
public struct Passage: Hashable, Sendable {
    @usableFromInline let divisionIndex: UInt32
    /// -1 where no provision holds it.
    @usableFromInline let provisionIndex: Int32
    /// The words in the source; within one line of the text.
    public let span: Span

    /// A stretch of words and where it stands.
    @inlinable
    public init(division: Int, provision: Int?, span: Span) {
        divisionIndex = UInt32(division)
        provisionIndex = provision.map { Int32($0) } ?? -1
        self.span = span
    }

    /// Index in ``Policy/divisions``.
    @inlinable public var division: Int { Int(divisionIndex) }

    /// Index in the division's tree of the deepest provision that holds it; nil in the front or the closing.
    @inlinable public var provision: Int? { provisionIndex < 0 ? nil : Int(provisionIndex) }

    /// A part of the passage.
    public func part(_ span: Span) -> Passage {
        Passage(division: division, provision: provision, span: span)
    }
}

extension Policy {
    /// The words of a passage.
    public func quote(_ passage: Passage) -> String { source[passage.span] }

    /// The path of the provision that holds the passage; "" in the front or the closing.
    public func provisionPath(of passage: Passage) -> String {
        guard let provision = passage.provision else { return "" }
        return divisions[passage.division].provisions.path(of: provision)
    }

    /// The path of the clause that holds the passage; "" in the front or the closing.
    public func clausePath(of passage: Passage) -> String {
        let tree = divisions[passage.division].provisions
        guard let provision = passage.provision, let clause = tree.clause(holding: provision) else { return "" }
        return tree.path(of: clause)
    }

    /// Where the passage stands in its provision as printed: half-open, in Unicode scalars of number, heading and text
    /// put together without anything between, the lines of the text joined by line feeds. In the front or the closing,
    /// in its line.
    public func range(of passage: Passage) -> Range<Int> {
        var start = 0
        for piece in pieces(around: passage) {
            if piece.span.start <= passage.span.start, passage.span.end <= piece.span.end {
                start += scalars(Span(piece.span.start, passage.span.start))
                return start..<start + scalars(passage.span)
            }
            start += scalars(piece.span) + (piece.endsLine ? 1 : 0)
        }
        return 0..<0
    }

    private func pieces(around passage: Passage) -> [(span: Span, endsLine: Bool)] {
        let division = divisions[passage.division]
        guard let index = passage.provision else {
            let lines = division.front + division.closing
            return lines.filter { $0.text.start <= passage.span.start && passage.span.end <= $0.text.end }.map {
                ($0.text, false)
            }
        }
        let node = division.provisions.nodes[index]
        return [node.number, node.heading].compactMap { $0 }.map { ($0, false) }
            + division.provisions.textLines(of: index).map { ($0, true) }
    }

    private func scalars(_ span: Span) -> Int {
        source.bytes[span.start..<span.end].count { $0 & 0xC0 != 0x80 }
    }
}
