import PolicyModel
import SitePlanning

/// How pages write a figure: its value, by when, its words in their sentence, and where it stands.
struct FigureWords {
    let context: PageContext

    private var strings: Strings { context.strings }

    /// Comparator, number and unit; nil for a figure that is a day.
    func value(of target: Target) -> HTML? {
        guard let value = target.value else { return nil }
        return HTML { html in
            html.text(strings[target.comparator.key] + value.plain)
            if let unit = target.unit { html.markup(context.chinese(HTML(text: " " + unit))) }
        }
    }

    /// The fields `jurisdiction`, `metric`, `value`, `deadline`, `words`, `place` and `document`.
    func model(_ figure: Figure) -> ViewModel {
        let (policy, target) = (figure.policy, figure.target)
        let evidence = EvidenceLinks(context: context)
        return ViewModel { model in
            model.set("jurisdiction", text: ClauseLinks(context: context).jurisdiction(of: policy))
            model.set("metric", html: target.metric.map { context.chinese(HTML(text: $0)) })
            model.set("value", html: value(of: target))
            model.set("deadline", html: target.deadline.map(context.time))
            model.set("words", html: evidence.sentence(around: target.passage, in: policy))
            model.set("quote", html: context.chinese(HTML(text: policy.quote(target.passage))))
            model.set("place", html: evidence.place(of: target.passage, in: policy, own: policy))
            model.set("document", html: context.chinese(HTML(text: policy.metadata.title)))
        }
    }
}
