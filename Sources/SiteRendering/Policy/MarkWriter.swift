import PolicyModel
import SitePlanning

/// Writes words of a policy with their marks: mentions as links, norms and figures underlined.
///
/// Marks add elements around the words and nothing to them, so that the page's words stay those of the source.
struct MarkWriter {
    /// How many characters of a cited provision a link shows before it is followed.
    static let shownWords = 240

    let findings: DocumentFindings
    let context: PageContext
    /// Whether the page shows the whole text, so that links lead to places in whole texts.
    let isWholeText: Bool

    func write(_ line: Span, of source: SourceText, to html: inout HTMLWriter) {
        let marks = findings.marks(in: line)
        guard !marks.isEmpty else { return html.text(utf8: source.utf8(line)) }
        for stretch in MarkedLine(line, marks: marks).stretches {
            if let link = stretch.link {
                openLink(findings.annotations.references[link], &html)
                write(stretch.pieces, of: source, to: &html)
                html.close("a")
            } else {
                write(stretch.pieces, of: source, to: &html)
            }
        }
    }

    /// How many references lead to a clause or what stands below it.
    func citations(of clause: String, in policy: Policy) -> Int {
        context.plan.crossReferences.mentions(of: policy.id, clause: clause).count
    }

    private func write(_ pieces: [MarkedLine.Piece], of source: SourceText, to html: inout HTMLWriter) {
        for piece in pieces {
            for kind in piece.kinds {
                html.markup(context.strings.openings[kind])
            }
            html.text(utf8: source.utf8(piece.span))
            for _ in piece.kinds { html.close("span") }
        }
    }

    private func openLink(_ reference: Reference, _ html: inout HTMLWriter) {
        guard let place = context.plan.crossReferences.place(of: reference) else { return html.open("a") }
        let destination = place.destination(context.routes, inWholeText: isWholeText)
        html.open(
            "a",
            [
                .class("reference"), .href(context.reference(destination)), .named("title", Self.preview(of: place)),
            ])
    }

    /// What a link shows before it is followed: the name of the place, then its words.
    static func preview(of place: CitedPlace) -> String {
        let words = place.words(limit: shownWords)
        guard let name = place.name else { return words }
        return name == words ? "\(place.policy.metadata.title)\n\(words)" : "\(name)\n\(words)"
    }
}

/// The tags that open marks, in one language: written once, for a corpus has hundreds of thousands of marks.
struct MarkOpenings: Sendable {
    private var tags: [Mark.Kind: HTML] = [:]

    /// The tags with their titles by ``Mark/Kind/key``; what is not among them is its own title.
    init(_ words: [String: String]) {
        for kind in Mark.Kind.plain { tags[kind] = Self.tag(kind, words[kind.key] ?? kind.key) }
    }

    /// The tag that opens a mark which leads nowhere.
    subscript(kind: Mark.Kind) -> HTML { tags[kind] ?? Self.tag(kind, kind.key) }

    private static func tag(_ kind: Mark.Kind, _ title: String) -> HTML {
        HTML { $0.open("span", [.class("mark " + kind.className), .named("title", title)]) }
    }
}

extension Mark.Kind {
    /// All kinds but links.
    fileprivate static var plain: [Mark.Kind] {
        [.shared, .differing] + Reference.Unresolved.allCases.map { .unresolved($0) }
            + Norm.Modality.allCases.map { .norm($0) } + Target.Kind.allCases.map { .target($0) }
    }

    /// The class of the words.
    var className: String { "mark-" + name }

    /// The key of its name among the theme's words.
    var key: String { "mark-" + name }

    /// Its name in classes and keys. The figures of a text look the same whatever they are for.
    private var name: String {
        switch self {
        case .link: "reference"
        case .unresolved: "unresolved"
        case .norm(let modality): modality.rawValue
        case .target: "figure"
        case .shared: "shared"
        case .differing: "differing"
        }
    }
}
