import PolicyModel
import SitePlanning

/// A day of a text in a list: when, what, of which document or under which clause.
struct EventView {
    let context: PageContext

    private var strings: Strings { context.strings }

    /// The fields of the partial `event`.
    func model(_ event: Chronology.Event) -> ViewModel {
        let policy = context.plan.knowledge.policies[event.document]
        return ViewModel { model in
            model.set("day", text: event.isYear ? String(event.day.year) : event.day.description)
            model.set("last-day", text: event.day.description)
            model.set(
                "date",
                text: event.isYear
                    ? strings.filled("within-year", ["year": String(event.day.year)]) : context.text(event.day))
            model.set("kind", text: strings["event-" + event.kind.rawValue])
            model.set("class", text: event.kind.rawValue)
            model.set("jurisdiction", text: ClauseLinks(context: context).jurisdiction(of: policy))
            model.set("words", html: words(of: event, in: policy))
        }
    }

    private func words(of event: Chronology.Event, in policy: Policy) -> HTML {
        let evidence = EvidenceLinks(context: context)
        guard let target = event.target else {
            return evidence.link(to: CitedPlace(policy: policy, division: 0, node: nil))
        }
        let metric = target.metric ?? ""
        return HTML { html in
            html.markup(
                context.chinese(
                    HTML { html in
                        html.text(metric + " ")
                        html.element("strong") { $0.text(policy.quote(target.passage)) }
                    }))
            html.text(" ")
            html.markup(evidence.place(of: target.passage, in: policy, own: policy))
        }
    }
}
