import PolicyModel
import SitePlanning

/// The page of all references: those that lead nowhere under their reasons, then every one in its document.
struct ReferencesView {
    let context: PageContext

    /// How many mentions the page lists document by document, how many names under a reason, how many places of a name;
    /// the pages of the clauses have all.
    private static let mostMentions = 600
    private static let mostNames = 120
    private static let mostPlaces = 12

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
        var left = Self.mostMentions
        var omitted = 0
        var documents: [ViewModel] = []
        for index in knowledge.policies.indices {
            let count = knowledge.annotations[index].references.count
            documents += document(index, atMost: left).map { [$0] } ?? []
            omitted += max(0, count - left)
            left = max(0, left - count)
        }
        model.set("documents", list: documents)
        model.set("documents-omitted", text: self.omitted(omitted))
        model.set("data-href", text: context.reference(Routes.data("documents")))
    }

    // MARK: - What leads nowhere

    private func reason(_ reason: Reference.Unresolved) -> ViewModel? {
        var names: [String] = []
        var places: [String: [Place]] = [:]
        var documents: [String: String] = [:]
        for (policy, annotations) in zip(knowledge.policies, knowledge.annotations) {
            for reference in annotations.references where isUnresolved(reference, because: reason) {
                let name = reference.antecedent ?? reference.title
                if places[name] == nil { names.append(name) }
                // The document is named once, in front of its first place.
                let own = documents[name] == policy.id ? policy : nil
                documents[name] = policy.id
                places[name, default: []].append(Place(passage: reference.passage, policy: policy, own: own))
            }
        }
        guard !names.isEmpty else { return nil }
        return ViewModel { model in
            model.set("id", text: reason.rawValue)
            model.set("label", text: strings["unresolved-" + reason.rawValue])
            model.set("note", text: strings["unresolved-\(reason.rawValue)-note"])
            model.set("count", text: String(places.values.reduce(0) { $0 + $1.count }))
            model.set("titles", list: names.prefix(Self.mostNames).map { title($0, places[$0] ?? []) })
            model.set("titles-omitted", text: omitted(names.count - Self.mostNames))
        }
    }

    /// Where a name stands. A statute book has tens of thousands of them: only what is shown is written.
    private struct Place {
        let passage: Passage
        let policy: Policy
        /// The document if it has been named already.
        let own: Policy?
    }

    private func isUnresolved(_ reference: Reference, because reason: Reference.Unresolved) -> Bool {
        context.plan.crossReferences.place(of: reference) == nil && (reference.unresolved ?? .notInCorpus) == reason
    }

    private func title(_ name: String, _ places: [Place]) -> ViewModel {
        ViewModel { model in
            model.set("words", text: name)
            model.set(
                "places",
                list: places.prefix(Self.mostPlaces).map { place in
                    ViewModel {
                        $0.set("place", html: links.place(of: place.passage, in: place.policy, own: place.own))
                    }
                })
            model.set("places-omitted", text: omitted(places.count - Self.mostPlaces))
        }
    }

    private func omitted(_ count: Int) -> String? {
        count > 0 ? strings.counted("omitted", count) : nil
    }

    // MARK: - Document by document

    private func document(_ index: Int, atMost limit: Int) -> ViewModel? {
        let policy = knowledge.policies[index]
        let references = knowledge.annotations[index].references
        guard !references.isEmpty, limit > 0 else { return nil }
        return ViewModel { model in
            model.set("title", html: context.chinese(HTML(text: policy.metadata.title)))
            model.set("href", text: context.reference(context.routes.document(policy.id)))
            model.set("count", text: String(references.count))
            model.set("references", list: references.prefix(limit).map { reference($0, in: policy) })
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
