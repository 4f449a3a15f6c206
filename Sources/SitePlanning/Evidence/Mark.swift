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
        /// Words that stand in both of two clauses.
        case shared
        /// Words in which one of two clauses goes beyond the other.
        case differing
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
    public init(_ line: Span, marks: some Collection<Mark>) {
        guard !line.isEmpty, !cut(line, between: marks) else { return }
        let inside = marks.filter { max($0.span.start, line.start) < min($0.span.end, line.end) }
        let borders = inside.flatMap { [max($0.span.start, line.start), min($0.span.end, line.end)] }
        let cuts = Set(borders + [line.start, line.end]).sorted()
        for (start, end) in zip(cuts, cuts.dropFirst()) {
            append(Span(start, end), of: inside.filter { $0.span.start <= start && end <= $0.span.end })
        }
    }

    /// Cuts a line between marks of which each begins where the one before it has ended, as nearly all do; false for others.
    private mutating func cut(_ line: Span, between marks: some Collection<Mark>) -> Bool {
        var position = line.start
        for mark in marks {
            let (start, end) = (max(mark.span.start, line.start), min(mark.span.end, line.end))
            guard start < end else { continue }
            guard position <= start else {
                stretches = []
                return false
            }
            if position < start { append(Piece(span: Span(position, start), kinds: []), leadingTo: nil) }
            if case .link(let index) = mark.kind {
                append(Piece(span: Span(start, end), kinds: []), leadingTo: index)
            } else {
                append(Piece(span: Span(start, end), kinds: [mark.kind]), leadingTo: nil)
            }
            position = end
        }
        if position < line.end { append(Piece(span: Span(position, line.end), kinds: []), leadingTo: nil) }
        return true
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
        let last = stretches.count - 1
        guard last >= 0, stretches[last].link == link else {
            stretches.append(Stretch(link: link, pieces: [piece]))
            return
        }
        if let before = stretches[last].pieces.last, before.kinds == piece.kinds {
            let joined = Piece(span: Span(before.span.start, piece.span.end), kinds: piece.kinds)
            stretches[last].pieces[stretches[last].pieces.count - 1] = joined
        } else {
            stretches[last].pieces.append(piece)
        }
    }
}
