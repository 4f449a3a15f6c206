import PolicyModel
import SitePlanning

/// Two documents side by side: pairs of clauses with what they share and what differs, then what stands alone.
struct ComparisonView {
    let comparison: Comparison
    let context: PageContext

    private var plan: SitePlan { context.plan }
    private var knowledge: KnowledgeBase { plan.knowledge }
    private var strings: Strings { context.strings }
    private var clauses: ClauseLinks { ClauseLinks(context: context) }
    private var from: Policy { knowledge.policies[comparison.from] }
    private var to: Policy { knowledge.policies[comparison.to] }

    func addFields(to model: inout ViewModel) {
        model.set("from", model: side(from, alone: comparison.onlyFrom, of: comparison.from))
        model.set("to", model: side(to, alone: comparison.onlyTo, of: comparison.to))
        model.set("rows-count", text: strings.counted("comparison-pairs", comparison.rows.count))
        model.set("rows", list: comparison.rows.shown.map(row))
        model.set("rows-omitted", text: omitted(comparison.rows.omitted))
        model.set("has-partial", flag: comparison.partial.count > 0)
        model.set("partial-count", text: String(comparison.partial.count))
        model.set("partial", list: comparison.partial.shown.map(row))
        model.set("partial-omitted", text: omitted(comparison.partial.omitted))
        model.set("data-href", text: context.reference(Routes.data("links")))
    }

    private func omitted(_ count: Int) -> String? { count > 0 ? strings.counted("omitted", count) : nil }

    private func side(_ policy: Policy, alone: [ProvisionPlace], of document: Int) -> ViewModel {
        ViewModel { model in
            model.set("title", html: context.chinese(HTML(text: policy.metadata.title)))
            model.set("href", text: context.reference(context.routes.document(policy.id)))
            model.set("jurisdiction", text: clauses.jurisdiction(of: policy))
            model.set("has-alone", flag: !alone.isEmpty)
            model.set("alone-count", text: String(alone.count))
            model.set(
                "alone",
                list: alone.compactMap { place in
                    knowledge.place(of: ClauseLink.End(document: document, clause: place)).map { clause in
                        ViewModel { clauses.set(clause, in: &$0) }
                    }
                })
        }
    }

    private func row(_ row: Comparison.Row) -> ViewModel {
        let link = knowledge.links[row.link]
        let shared = SharedWords(link, in: knowledge)
        return ViewModel { model in
            model.set("anchor", text: row.anchor)
            LinkFacts(link: link, context: context).set(in: &model)
            model.set("verdict", text: link.assessment.map(verdict))
            guard let mine = knowledge.place(of: link.from), let theirs = knowledge.place(of: link.to) else { return }
            let differences = link.evidence.differences
            model.set("from", model: clause(mine, shared.from, differences.map(\.from)))
            model.set("to", model: clause(theirs, shared.to, differences.compactMap(\.to)))
            model.set("contrasts", list: contrasts(mine, theirs))
        }
    }

    /// 江苏细化国家.
    private func verdict(_ assessment: ClauseLink.Assessment) -> String {
        strings.filled(
            "verdict-between",
            [
                "from": clauses.jurisdiction(of: from), "to": clauses.jurisdiction(of: to),
                "verdict": strings["assessment-" + assessment.rawValue],
            ])
    }

    private func clause(_ place: ClausePlace, _ shared: [Span], _ differing: [Passage]) -> ViewModel {
        let marks = shared.map { Mark(.shared, on: $0) } + differing.map { Mark(.differing, on: $0.span) }
        var text = PolicyTextWriter(
            policy: place.policy, routes: context.routes, strings: strings,
            marks: MarkWriter(findings: DocumentFindings(marks: marks), context: context, isWholeText: false))
        text.hasAnchors = false
        text.writeBody(of: place)
        return ViewModel { model in
            clauses.set(place, in: &model)
            // Its first words follow below: the heading is its number and title alone.
            model.set("heading", html: context.html(.provision(place.name)))
            model.set("text", html: text.html.html)
        }
    }

    // MARK: - What differs in what they require

    private func contrasts(_ mine: ClausePlace, _ theirs: ClausePlace) -> [ViewModel] {
        let found = { (place: ClausePlace) in (place.policy, plan.findings(in: place.policy).clause(place.path)) }
        let contrast = Contrast(from: found(mine), to: found(theirs))
        let sides = [(theirs.policy, contrast.to), (mine.policy, contrast.from)]
        let kinds: [(String, (Policy, Contrast.Side) -> HTML?)] = [
            ("contrast-modalities", modalities), ("contrast-actors", actors), ("contrast-figures", figures),
        ]
        return kinds.compactMap { key, words in
            let values = sides.compactMap { policy, side in words(policy, side).map { (policy, $0) } }
            guard !values.isEmpty else { return nil }
            return ViewModel { model in
                model.set("label", text: strings[key])
                model.set(
                    "sides",
                    list: values.map { policy, value in
                        ViewModel { model in
                            model.set("name", text: clauses.jurisdiction(of: policy))
                            model.set("value", html: value)
                        }
                    })
            }
        }
    }

    private func modalities(_ policy: Policy, _ side: Contrast.Side) -> HTML? {
        guard !side.modalities.isEmpty else { return nil }
        return HTML { html in
            html.text(
                side.modalities.map { "\(strings[Mark.Kind.norm($0.kind).key]) \($0.count)" }.joined(
                    separator: strings["list-comma"]))
        }
    }

    private func actors(_ policy: Policy, _ side: Contrast.Side) -> HTML? {
        side.actors.isEmpty ? nil : context.chinese(HTML(text: side.actors.joined(separator: "、")))
    }

    private func figures(_ policy: Policy, _ side: Contrast.Side) -> HTML? {
        guard !side.figures.isEmpty else { return nil }
        return context.chinese(HTML(text: policy.distinctQuotes(side.figures).joined(separator: "、")))
    }
}
