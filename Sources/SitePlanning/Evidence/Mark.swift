import PolicyModel

/// A stretch of a document's words that a page marks.
public struct Mark: Hashable, Sendable {
    /// What the words are.
    public enum Kind: Hashable, Sendable {
        /// A mention that leads somewhere: its index in ``Annotations/references``.
        case link(Int)
        /// A mention that leads nowhere, and why.
        case unresolved(Reference.Unresolved)
        /// The words that show a norm.
        case norm(Norm.Modality)
        /// A figure that the text sets.
        case target(Target.Kind)
    }

    /// What the words are.
    public let kind: Kind
    /// The words.
    public let span: Span

    /// A mark on some words.
    public init(_ kind: Kind, on span: Span) {
        self.kind = kind
        self.span = span
    }
}

/// A line of a text cut at the borders of its marks, so that whatever nests or overlaps can be written as HTML.
///
/// Links cannot stand inside links: of several the one that begins last leads (〈…〉 inside 《…》), and what is left of
/// the other around it stays a link of its own. All other marks may share words.
public struct MarkedLine: Sendable {
    /// Words that lead to one place, or to none.
    public struct Stretch: Hashable, Sendable {
        /// The mention that leads from here: its index in ``Annotations/references``.
        public let link: Int?
        /// The words, cut where other marks begin or end.
        public fileprivate(set) var pieces: [Piece]
    }

    /// Words that carry the same marks throughout.
    public struct Piece: Hashable, Sendable {
        /// The words.
        public let span: Span
        /// Their marks but for the link, in the order in which the marks were given, each once.
        public let kinds: [Mark.Kind]
    }

    /// Its stretches: put together, they are the line.
    public private(set) var stretches: [Stretch] = []

    /// Cuts a line. Marks that reach beyond it count as far as they lie in it.
    public init(_ line: Span, marks: some Sequence<Mark>) {
        guard !line.isEmpty else { return }
        let inside = marks.filter { max($0.span.start, line.start) < min($0.span.end, line.end) }
        let borders = inside.flatMap { [max($0.span.start, line.start), min($0.span.end, line.end)] }
        let cuts = Set(borders + [line.start, line.end]).sorted()
        for (start, end) in zip(cuts, cuts.dropFirst()) {
            append(Span(start, end), of: inside.filter { $0.span.start <= start && end <= $0.span.end })
        }
    }

    private mutating func append(_ span: Span, of marks: [Mark]) {
        var link: (start: Int, index: Int)?
        var kinds: [Mark.Kind] = []
        for mark in marks {
            if case .link(let index) = mark.kind {
                if link.map({ mark.span.start > $0.start }) ?? true { link = (mark.span.start, index) }
            } else if !kinds.contains(mark.kind) {
                kinds.append(mark.kind)
            }
        }
        append(Piece(span: span, kinds: kinds), leadingTo: link?.index)
    }

    private mutating func append(_ piece: Piece, leadingTo link: Int?) {
        guard var last = stretches.popLast() else { return stretches = [Stretch(link: link, pieces: [piece])] }
        guard last.link == link else { return stretches += [last, Stretch(link: link, pieces: [piece])] }
        if let before = last.pieces.last, before.kinds == piece.kinds {
            last.pieces[last.pieces.count - 1] = Piece(
                span: Span(before.span.start, piece.span.end), kinds: piece.kinds)
        } else {
            last.pieces.append(piece)
        }
        stretches.append(last)
    }
}
