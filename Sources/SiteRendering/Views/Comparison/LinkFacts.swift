import PolicyModel
import SitePlanning

/// What a link between two clauses says, in words: how far they match, what the one makes of the other, who found it, and
/// the words that carry it.
struct LinkFacts {
    let link: ClauseLink
    let context: PageContext

    private var strings: Strings { context.strings }
    private var knowledge: KnowledgeBase { context.plan.knowledge }
    private var from: Policy { knowledge.policies[link.from.document] }
    private var to: Policy { knowledge.policies[link.to.document] }

    /// The fields `state`, `state-class`, `review`, `review-class` and `facts`.
    func set(in model: inout ViewModel) {
        model.set("state", text: strings["coverage-" + state.rawValue])
        model.set("state-class", text: state.rawValue)
        model.set("review", text: strings["review-" + link.review.rawValue])
        model.set("review-class", text: link.review.rawValue)
        model.set("facts", list: facts())
    }

    private var state: Coverage.State { link.grade == 2 ? .answered : .partly }

    /// The words that carry the link: what differs, what is shared, the topics.
    func facts() -> [ViewModel] {
        let kinds = ClauseLink.Difference.Kind.allCases.compactMap { kind -> (String, HTML)? in
            let alike = link.evidence.differences.filter { $0.kind == kind }
            return alike.isEmpty ? nil : ("difference-" + kind.rawValue, list(alike.map(difference)))
        }
        let phrases = from.distinctQuotes(link.evidence.sharedPhrases).map { context.chinese(HTML(text: $0)) }
        let topics = link.evidence.topics.compactMap { context.plan.topics[$0] }.map(topic)
        return kinds.map { fact($0, $1) }
            + (phrases.isEmpty ? [] : [fact("shared-words", list(phrases))])
            + (topics.isEmpty ? [] : [fact("shared-topics", list(topics))])
    }

    private func difference(_ difference: ClauseLink.Difference) -> HTML {
        HTML { html in
            html.markup(context.chinese(HTML(text: from.quote(difference.from))))
            guard let theirs = difference.to else { return }
            let jurisdiction = ClauseLinks(context: context).jurisdiction(of: to)
            html.element("span", .class("evidence")) { html in
                html.text(jurisdiction + strings["colon"])
                html.markup(context.chinese(HTML(text: to.quote(theirs))))
            }
        }
    }

    private func topic(_ topic: Topic) -> HTML {
        HTML { html in
            html.element("a", .href(context.reference(context.routes.topic(topic.id)))) {
                $0.text(topic.name(in: context.language))
            }
        }
    }

    private func list(_ entries: [HTML]) -> HTML {
        HTML { html in
            for (index, entry) in entries.enumerated() {
                if index > 0 { html.text(strings["item-separator"]) }
                html.markup(entry)
            }
        }
    }

    private func fact(_ key: String, _ value: HTML) -> ViewModel {
        ViewModel { model in
            model.set("label", text: strings[key])
            model.set("value", html: value)
        }
    }
}
