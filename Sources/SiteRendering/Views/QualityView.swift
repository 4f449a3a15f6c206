import PolicyModel
import SitePlanning

/// The page of figures about the findings: how much there is of each kind, and every trigger word that made none.
struct QualityView {
    let context: PageContext

    private var knowledge: KnowledgeBase { context.plan.knowledge }
    private var strings: Strings { context.strings }
    private var links: EvidenceLinks { EvidenceLinks(context: context) }

    func addFields(to model: inout ViewModel) {
        let annotations = knowledge.annotations
        model.set("documents", list: zip(knowledge.policies, annotations).map(document))
        model.set(
            "tables",
            list: [
                table(
                    "norms",
                    Norm.Modality.allCases.map { kind in
                        ("mark-" + kind.rawValue, annotations.reduce(0) { $0 + $1.norms.count { $0.modality == kind } })
                    }),
                references,
                table(
                    "targets",
                    Target.Kind.allCases.map { kind in
                        ("target-" + kind.rawValue, annotations.reduce(0) { $0 + $1.targets.count { $0.kind == kind } })
                    }),
                table(
                    "checklists",
                    Checklist.Kind.allCases.map { kind in
                        (
                            "checklist-" + kind.rawValue,
                            annotations.reduce(0) { $0 + $1.checklists.count { $0.kind == kind } }
                        )
                    }),
            ])
        model.set("exclusions-count", text: String(annotations.reduce(0) { $0 + $1.exclusions.count }))
        model.set("rules", list: exclusions())
    }

    private func document(_ policy: Policy, _ annotations: Annotations) -> ViewModel {
        ViewModel { model in
            model.set("title", html: context.chinese(HTML(text: policy.metadata.title)))
            model.set("href", text: context.reference(context.routes.document(policy.id)))
            let counts = [
                policy.clausePlaces.count, annotations.norms.count, annotations.references.count,
                annotations.targets.count, annotations.checklists.count, annotations.definitions.count,
                annotations.exclusions.count,
            ]
            model.set("counts", list: counts.map { count in ViewModel { $0.set("count", text: String(count)) } })
        }
    }

    // MARK: - Counts by kind

    private func table(_ key: String, _ rows: [(key: String, count: Int)]) -> ViewModel {
        ViewModel { model in
            model.set("title", text: strings[key])
            model.set("total", text: String(rows.reduce(0) { $0 + $1.count }))
            model.set("rows", list: rows.filter { $0.count > 0 }.map { row($0.key, $0.count) })
        }
    }

    private func row(_ key: String, _ count: Int, anchor: String? = nil) -> ViewModel {
        ViewModel { model in
            model.set("label", text: strings[key])
            model.set("count", text: String(count))
            let page = context.routes.references
            model.set("href", text: anchor.map { context.reference(Destination(route: page, anchor: $0)) })
        }
    }

    private var references: ViewModel {
        let all = knowledge.annotations.flatMap(\.references)
        let lost = all.filter { context.plan.crossReferences.place(of: $0) == nil }
        let reasons = Reference.Unresolved.allCases.map { reason in
            (reason, lost.count { ($0.unresolved ?? .notInCorpus) == reason })
        }
        return ViewModel { model in
            model.set("title", text: strings["references"])
            model.set("total", text: String(all.count))
            let rows = reasons.filter { $0.1 > 0 }.map {
                row("unresolved-" + $0.0.rawValue, $0.1, anchor: $0.0.rawValue)
            }
            model.set("rows", list: [row("references-linked", all.count - lost.count, anchor: "all")] + rows)
        }
    }

    // MARK: - Triggers without a finding

    private func exclusions() -> [ViewModel] {
        var places: [String: [ViewModel]] = [:]
        for (policy, annotations) in zip(knowledge.policies, knowledge.annotations) {
            for exclusion in annotations.exclusions {
                places[exclusion.rule, default: []].append(
                    ViewModel { model in
                        model.set("place", html: links.place(of: exclusion.passage, in: policy))
                        model.set("words", html: links.sentence(around: exclusion.passage, in: policy))
                    })
            }
        }
        return places.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }.map { rule, places in
            ViewModel { model in
                model.set("rule", text: rule)
                model.set("label", text: strings.word("rule-" + rule))
                model.set("count", text: String(places.count))
                model.set("places", list: places)
            }
        }
    }
}
