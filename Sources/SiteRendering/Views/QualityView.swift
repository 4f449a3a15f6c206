import PolicyModel
import SitePlanning

/// The page of figures about the findings: how well they were made, how much there is of each kind, how much of it people
/// have reviewed, and the trigger words that made none.
struct QualityView {
    /// The most documents, and the most places for each rule, that the page lists.
    private static let limits = (documents: 150, places: 50)

    let context: PageContext

    private var knowledge: KnowledgeBase { context.plan.knowledge }
    private var strings: Strings { context.strings }
    private var links: EvidenceLinks { EvidenceLinks(context: context) }

    func addFields(to model: inout ViewModel) {
        let annotations = knowledge.annotations
        let documents = Cut(Array(zip(knowledge.policies, annotations)), limit: Self.limits.documents)
        model.set("documents", list: documents.shown.map(document))
        model.set("documents-omitted", text: omitted(documents.omitted))
        model.set("data-href", text: context.reference(Routes.data("documents")))
        model.set("totals", list: counts(of: zip(knowledge.policies, annotations).map(counts)))
        model.set("accuracy", model: context.plan.making.accuracy.map(accuracy))
        model.set("reviewed", list: reviewed)
        model.set("program", text: context.plan.making.program)
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
            model.set("counts", list: counts(of: [counts(policy, annotations)]))
        }
    }

    /// How much there is of everything, in the order of the table's columns.
    private func counts(_ policy: Policy, _ annotations: Annotations) -> [Int] {
        [
            policy.clauses.count, annotations.norms.count, annotations.references.count, annotations.targets.count,
            annotations.checklists.count, annotations.definitions.count, annotations.exclusions.count,
        ]
    }

    /// The sums of some rows, column by column.
    private func counts(of rows: [[Int]]) -> [ViewModel] {
        guard let first = rows.first else { return [] }
        return first.indices.map { column in
            ViewModel { $0.set("count", text: String(rows.reduce(0) { $0 + $1[column] })) }
        }
    }

    private func omitted(_ count: Int) -> String? { count > 0 ? strings.counted("omitted", count) : nil }

    // MARK: - How well, and who has looked

    private func accuracy(_ accuracy: Accuracy) -> ViewModel {
        ViewModel { model in
            model.set("measured", text: strings.filled("accuracy-measured", ["date": context.text(accuracy.day)]))
            model.set("note", text: accuracy.note[context.language])
            model.set(
                "figures",
                list: accuracy.figures.map { figure in
                    ViewModel { model in
                        model.set("name", text: figure.name[context.language])
                        model.set("value", text: figure.value)
                    }
                })
        }
    }

    /// How many computed links and topics people have confirmed or rejected.
    private var reviewed: [ViewModel] {
        let links = knowledge.links.filter { $0.relation == .counterpart }.map(\.review)
        return [
            share("counterparts", of: links),
            share("topics", of: knowledge.annotations.flatMap { $0.topics.map(\.review) }),
        ]
    }

    private func share(_ key: String, of reviews: [Review]) -> ViewModel {
        ViewModel { model in
            model.set("name", text: strings[key])
            let count = reviews.count { $0 != .computed }
            model.set(
                "value",
                text: strings.filled("reviewed-share", ["count": String(count), "total": String(reviews.count)]))
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
        var places: [String: [(policy: Policy, passage: Passage)]] = [:]
        for (policy, annotations) in zip(knowledge.policies, knowledge.annotations) {
            for exclusion in annotations.exclusions {
                places[exclusion.rule, default: []].append((policy, exclusion.passage))
            }
        }
        return places.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }.map { rule, places in
            ViewModel { model in
                model.set("rule", text: rule)
                model.set("label", text: strings.word("rule-" + rule))
                model.set("count", text: String(places.count))
                let cut = Cut(places, limit: Self.limits.places)
                // Only what is shown is written: a statute book excludes some hundred thousand.
                model.set("places", list: cut.shown.map(place))
                model.set("omitted", text: omitted(cut.omitted))
            }
        }
    }

    private func place(_ exclusion: (policy: Policy, passage: Passage)) -> ViewModel {
        ViewModel { model in
            model.set("place", html: links.place(of: exclusion.passage, in: exclusion.policy))
            model.set("words", html: links.sentence(around: exclusion.passage, in: exclusion.policy))
        }
    }
}
