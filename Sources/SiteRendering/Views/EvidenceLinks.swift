import PolicyModel
import SitePlanning

/// How pages name the places of findings, and link to them.
struct EvidenceLinks {
    let context: PageContext

    /// Where a passage stands: its provision, behind its document where that is another than `own`.
    func place(of passage: Passage, in policy: Policy, own: Policy? = nil, showsWords: Bool = false) -> HTML {
        let place = CitedPlace(policy: policy, division: passage.division, node: passage.provision)
        return link(to: place, own: own, showsWords: showsWords)
    }

    /// A link to a place at hand, which says what it is called.
    ///
    /// - Parameter showsWords: Whether the link carries the place's words, which are shown beside it before it is followed.
    func link(to place: CitedPlace, own: Policy? = nil, showsWords: Bool = false) -> HTML {
        let destination = place.destination(context.routes, inWholeText: false)
        let isOwn = own?.id == place.policy.id
        return HTML { html in
            let preview = showsWords && place.node != nil ? MarkWriter.preview(of: place) : nil
            html.element(
                "a", preview.map { _ in .class("reference") }, .href(context.reference(destination)),
                preview.map { .named("title", $0) }
            ) { html in
                html.markup(context.chinese(HTML(text: Self.name(of: place, withDocument: !isOwn))))
            }
        }
    }

    /// The mentions of a clause or a document: each with its place and the sentence in which it stands.
    func mentions(_ mentions: [Mention], own: Policy) -> [ViewModel] {
        mentions.map { mention in
            let (policy, reference) = context.plan.crossReferences.evidence(of: mention)
            return ViewModel { model in
                model.set("place", html: place(of: reference.passage, in: policy, own: own, showsWords: true))
                model.set("words", html: sentence(around: reference.passage, in: policy))
            }
        }
    }

    /// The sentence around a passage, the passage itself emphasised.
    func sentence(around passage: Passage, in policy: Policy) -> HTML {
        words(of: policy.sentence(around: passage), emphasising: passage.span, in: policy)
    }

    /// Words of a text, some of them emphasised.
    func words(
        of span: Span, emphasising part: Span, as style: Attribute = .class("evidence-words"), in policy: Policy
    ) -> HTML {
        let source = policy.source
        let inside = span.start <= part.start && part.end <= span.end
        return HTML { html in
            guard inside else { return html.text(source[span]) }
            html.text(source[Span(span.start, part.start)])
            html.element("span", style) { $0.text(source[part]) }
            html.text(source[Span(part.end, span.end)])
        }
    }

    private static func name(of place: CitedPlace, withDocument: Bool) -> String {
        let title = place.policy.metadata.title
        guard let name = place.name else { return withDocument ? "《\(title)》" : title.shortened(to: 40) }
        return withDocument ? "《\(title.shortened(to: 40))》\(name)" : name
    }
}
