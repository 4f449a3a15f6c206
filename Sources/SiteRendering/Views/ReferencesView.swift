import PolicyModel
import SitePlanning

/// The page of all references: those that lead nowhere under their reasons, then every one in its document.
struct ReferencesView {
    let context: PageContext

    private var knowledge: KnowledgeBase { context.plan.knowledge }
    private var strings: Strings { context.strings }
    private var links: EvidenceLinks { EvidenceLinks(context: context) }

    func addFields(to model: inout ViewModel) {
        let all = knowledge.annotations.flatMap(\.references)
        let linked = all.count { context.plan.crossReferences.place(of: $0) != nil }
        model.set(
            "summary",
            text: strings.filled(
                "references-summary",
                ["count": String(all.count), "linked": String(linked), "rest": String(all.count - linked)]))
        model.set("reasons", list: Reference.Unresolved.allCases.compactMap(reason))
        model.set("documents", list: knowledge.policies.indices.compactMap(document))
    }

    // MARK: - What leads nowhere

    private func reason(_ reason: Reference.Unresolved) -> ViewModel? {
        var names: [String] = []
        var places: [String: [HTML]] = [:]
        var documents: [String: String] = [:]
        for (policy, annotations) in zip(knowledge.policies, knowledge.annotations) {
            for reference in annotations.references where isUnresolved(reference, because: reason) {
                let name = reference.antecedent ?? reference.title
                if places[name] == nil { names.append(name) }
                // The document is named once, in front of its first place.
                let own = documents[name] == policy.id ? policy : nil
                documents[name] = policy.id
                places[name, default: []].append(links.place(of: reference.passage, in: policy, own: own))
            }
        }
        guard !names.isEmpty else { return nil }
        return ViewModel { model in
            model.set("id", text: reason.rawValue)
            model.set("label", text: strings["unresolved-" + reason.rawValue])
            model.set("note", text: strings["unresolved-\(reason.rawValue)-note"])
            model.set("count", text: String(places.values.reduce(0) { $0 + $1.count }))
            model.set("titles", list: names.map { title($0, places[$0] ?? []) })
        }
    }

    private func isUnresolved(_ reference: Reference, because reason: Reference.Unresolved) -> Bool {
        context.plan.crossReferences.place(of: reference) == nil && (reference.unresolved ?? .notInCorpus) == reason
    }

    private func title(_ name: String, _ places: [HTML]) -> ViewModel {
        ViewModel { model in
            model.set("words", text: name)
            model.set("places", list: places.map { place in ViewModel { $0.set("place", html: place) } })
        }
    }

    // MARK: - Document by document

    private func document(_ index: Int) -> ViewModel? {
        let policy = knowledge.policies[index]
        let references = knowledge.annotations[index].references
        guard !references.isEmpty else { return nil }
        return ViewModel { model in
            model.set("title", html: context.chinese(HTML(text: policy.metadata.title)))
            model.set("href", text: context.reference(context.routes.document(policy.id)))
            model.set("count", text: String(references.count))
            model.set("references", list: references.map { reference($0, in: policy) })
        }
    }

    private func reference(_ reference: Reference, in policy: Policy) -> ViewModel {
        ViewModel { model in
            model.set("place", html: links.place(of: reference.passage, in: policy, own: policy))
            model.set("words", html: links.sentence(around: reference.passage, in: policy))
            if let place = context.plan.crossReferences.place(of: reference) {
                model.set("target", html: links.link(to: place, own: policy))
            } else {
                model.set("reason", text: strings[reference.reasonKey])
            }
        }
    }
}
