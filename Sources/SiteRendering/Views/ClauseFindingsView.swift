import PolicyModel
import SitePlanning

/// The panel of a clause: what its sentences require, the figures and lists in it, what it cites and what cites it.
struct ClauseFindingsView {
    let place: ClausePlace
    let context: PageContext

    private var policy: Policy { place.policy }
    private var strings: Strings { context.strings }
    private var links: EvidenceLinks { EvidenceLinks(context: context) }

    /// The fields of the partial `clause-findings`; nil where there is nothing to show.
    func model() -> ViewModel? {
        let found = context.plan.findings(in: policy).clause(place.path)
        let mentions = context.plan.crossReferences.mentions(of: policy.id, clause: place.path)
        guard !found.isEmpty || !mentions.isEmpty else { return nil }
        return ViewModel { model in
            model.set("modalities", list: modalities(found.norms))
            set("targets", found.targets.map(target), in: &model)
            set("checklists", found.checklists.map(checklist), in: &model)
            set("references", found.references.map(reference), in: &model)
            set("cited-by", links.mentions(mentions, own: policy), in: &model)
        }
    }

    /// A list with the flag that a heading above it needs.
    private func set(_ name: String, _ list: [ViewModel], in model: inout ViewModel) {
        model.set(name, list: list)
        model.set("has-" + name, flag: !list.isEmpty)
    }

    // MARK: - Norms

    private func modalities(_ norms: [Norm]) -> [ViewModel] {
        Norm.Modality.allCases.compactMap { modality in
            let alike = norms.filter { $0.modality == modality }
            guard !alike.isEmpty else { return nil }
            let kind = Mark.Kind.norm(modality)
            return ViewModel { model in
                model.set("class", text: kind.className)
                model.set("label", text: strings[kind.key])
                model.set("norms", list: alike.map(norm))
            }
        }
    }

    private func norm(_ norm: Norm) -> ViewModel {
        let style = Attribute.class("mark " + Mark.Kind.norm(norm.modality).className)
        return ViewModel { model in
            model.set(
                "words", html: links.words(of: norm.passage.span, emphasising: norm.trigger.span, as: style, in: policy)
            )
            let facts = [
                ("norm-actors", actors(norm.actors)),
                ("norm-action", norm.action == norm.passage ? nil : quote(norm.action)),
                ("norm-deadline", quote(norm.deadline)), ("norm-condition", quote(norm.condition)),
            ]
            model.set("facts", list: facts.compactMap { key, value in value.map { fact(key, $0) } })
        }
    }

    private func actors(_ actors: [ActorMention]) -> HTML? {
        guard !actors.isEmpty else { return nil }
        return HTML { html in
            for (position, actor) in actors.enumerated() {
                if position > 0 { html.text(strings["list-comma"]) }
                html.markup(context.chinese(HTML(text: actor.name)))
                html.element("span", .class("evidence")) { $0.markup(origin(of: actor)) }
            }
        }
    }

    /// What the text does not say in so many words: the full name, the role, and whence the actor comes.
    private func origin(of actor: ActorMention) -> HTML {
        var notes: [HTML] = []
        if let canonical = actor.canonical, canonical != actor.name {
            notes.append(context.chinese(HTML(text: canonical)))
        }
        if actor.role != .bearer { notes.append(HTML(text: strings["role-" + actor.role.rawValue])) }
        if actor.origin != .explicit { notes.append(HTML(text: strings["origin-" + actor.origin.rawValue])) }
        return HTML { html in
            for (position, note) in notes.enumerated() {
                if position > 0 { html.text(strings["comma"]) }
                html.markup(note)
            }
        }
    }

    private func quote(_ passage: Passage?) -> HTML? {
        passage.map { context.chinese(HTML(text: policy.quote($0))) }
    }

    private func fact(_ key: String, _ value: HTML) -> ViewModel {
        ViewModel { model in
            model.set("label", text: strings[key])
            model.set("value", html: value)
        }
    }

    // MARK: - Figures and lists

    private func target(_ target: Target) -> ViewModel {
        ViewModel { model in
            model.set("words", text: policy.quote(target.passage))
            model.set("kind", text: strings["target-" + target.kind.rawValue])
            let facts = [
                ("target-metric", target.metric.map { context.chinese(HTML(text: $0)) }),
                ("target-value", FigureWords(context: context).value(of: target)),
                ("target-deadline", target.deadline.map { HTML(text: $0) }),
            ]
            model.set("facts", list: facts.compactMap { key, value in value.map { fact(key, $0) } })
        }
    }

    private func checklist(_ list: Checklist) -> ViewModel {
        ViewModel { model in
            model.set("kind", text: strings["checklist-" + list.kind.rawValue])
            model.set("words", text: policy.quote(list.leadIn))
            model.set("subject", html: list.subject.map { context.chinese(HTML(text: $0)) })
            model.set("items", list: list.items.map(item))
            let guide = context.plan.guides.anchor(of: list, in: policy).map {
                Destination(route: context.routes.guide(policy.id), anchor: $0)
            }
            model.set("guide-href", text: guide.map(context.reference))
        }
    }

    private func item(_ item: Checklist.Item) -> ViewModel {
        ViewModel { model in
            let place = item.lines.first.map {
                CitedPlace(policy: policy, division: $0.division, node: $0.provision)
            }
            let destination = place?.destination(context.routes, inWholeText: false)
            model.set("href", text: destination.map(context.reference))
            model.set("words", text: item.lines.map(policy.quote).joined(separator: "\n"))
        }
    }

    // MARK: - References

    private func reference(_ reference: Reference) -> ViewModel {
        ViewModel { model in
            model.set("words", text: policy.quote(reference.passage))
            model.set("relation", text: reference.relation == .mentions ? nil : strings[reference.relation.key])
            if let place = context.plan.crossReferences.place(of: reference) {
                model.set("place", html: links.link(to: place, own: policy, showsWords: true))
            } else {
                model.set("reason", text: strings[reference.reasonKey])
            }
        }
    }
}

extension Reference {
    /// The key of the words that say why it leads nowhere.
    var reasonKey: String { "unresolved-" + (unresolved ?? .notInCorpus).rawValue }
}

extension Reference.Relation {
    /// The key of its name among the theme's words.
    var key: String { "relation-" + rawValue }
}

extension Target.Comparator {
    /// The key of its name among the theme's words.
    var key: String {
        switch self {
        case .atLeast: "comparator-at-least"
        case .over: "comparator-over"
        case .equal: "comparator-equal"
        case .atMost: "comparator-at-most"
        case .under: "comparator-under"
        case .about: "comparator-about"
        case .at: "comparator-at"
        }
    }
}

extension Double {
    /// The number without `.0`.
    var plain: String {
        let text = String(self)
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }
}
