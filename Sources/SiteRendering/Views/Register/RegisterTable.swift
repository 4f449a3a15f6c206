import PolicyModel
import SitePlanning

/// Rows of the register as a table: who, what, by when, under which clause.
struct RegisterTable {
    let context: PageContext

    /// How many rows a page shows; the data files have all.
    static let most = 600

    private var plan: SitePlan { context.plan }
    private var strings: Strings { context.strings }
    private var evidence: EvidenceLinks { EvidenceLinks(context: context) }
    private var clauses: ClauseLinks { ClauseLinks(context: context) }

    /// The fields `rows`, `with-modality` and `omitted`.
    func set(_ rows: [Register.Row], withModality: Bool, limit: Int = most, in model: inout ViewModel) {
        model.set("with-modality", flag: withModality)
        model.set("rows", list: rows.prefix(limit).map(row))
        model.set("omitted", text: rows.count > limit ? strings.counted("omitted", rows.count - limit) : nil)
        model.set("data-href", text: context.reference(Routes.data("norms")))
    }

    private func row(_ row: Register.Row) -> ViewModel {
        let policy = row.clause.policy
        let norm = row.norm
        let kind = Mark.Kind.norm(norm.modality)
        return ViewModel { model in
            model.set("jurisdiction", text: clauses.jurisdiction(of: policy))
            model.set("actors", html: actors(of: norm))
            model.set("modality", text: strings[kind.key])
            model.set("class", text: kind.className)
            let style = Attribute.class("mark " + kind.className)
            model.set(
                "words",
                html: evidence.words(of: norm.passage.span, emphasising: norm.trigger.span, as: style, in: policy))
            model.set("condition", html: norm.condition.map { HTML(text: policy.quote($0)) })
            let words = norm.deadline.map { context.chinese(HTML(text: policy.quote($0))) }
            model.set("deadline", html: words ?? row.due.map(context.time))
            model.set("clause", html: evidence.place(of: norm.passage, in: policy, own: policy))
            model.set("document", html: context.chinese(HTML(text: policy.metadata.title)))
            let topic = row.topic.flatMap { plan.topics[$0] }
            model.set("topic", text: topic?.name(in: context.language))
            model.set("topic-href", text: topic.map { context.reference(context.routes.topic($0.id)) })
        }
    }

    /// Names lead to their dossiers; what the text only implies says so.
    private func actors(of norm: Norm) -> HTML {
        HTML { html in
            for (index, actor) in norm.actors.enumerated() {
                if index > 0 { html.text(strings["list-comma"]) }
                html.markup(link(to: actor))
                if let note = note(on: actor) { html.element("span", .class("role")) { $0.text(note) } }
            }
        }
    }

    private func link(to actor: ActorMention) -> HTML {
        let name = actor.canonical ?? actor.name
        let words = context.chinese(HTML(text: name))
        guard plan.actors.hasPage(name) else { return words }
        return HTML { html in
            html.element("a", .href(context.reference(context.routes.actor(name)))) { $0.markup(words) }
        }
    }

    private func note(on actor: ActorMention) -> String? {
        if actor.origin == .implied { return strings["actor-implied"] }
        switch actor.role {
        case .lead: return strings["role-lead"]
        case .cooperating: return strings["role-cooperating"]
        case .bearer, .addressee: return nil
        }
    }
}
