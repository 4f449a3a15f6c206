import PolicyModel
import SitePlanning

/// The terms that the texts define, document by document.
struct GlossaryView {
    let context: PageContext

    /// How many terms the page lists; the data file has all.
    static let most = 400

    private var strings: Strings { context.strings }

    func addFields(to model: inout ViewModel) {
        let entries = context.plan.glossary.entries
        let shown = Dictionary(grouping: entries.prefix(Self.most), by: \.document).sorted { $0.key < $1.key }
        model.set("documents", list: shown.map { document($0.key, $0.value) })
        model.set("summary", text: strings.counted("glossary-summary", entries.count))
        model.set("empty", flag: entries.isEmpty)
        let omitted = entries.count - Self.most
        model.set("omitted", text: omitted > 0 ? strings.counted("omitted", omitted) : nil)
        model.set("csv-href", text: context.reference(Routes.table("terms")))
    }

    private func document(_ index: Int, _ entries: [Glossary.Entry]) -> ViewModel {
        let policy = context.plan.knowledge.policies[index]
        return ViewModel { model in
            model.set("title", html: context.chinese(HTML(text: policy.metadata.title)))
            model.set("href", text: context.reference(context.routes.document(policy.id)))
            model.set("jurisdiction", text: ClauseLinks(context: context).jurisdiction(of: policy))
            model.set("terms", list: entries.map { term($0, in: policy) })
        }
    }

    private func term(_ entry: Glossary.Entry, in policy: Policy) -> ViewModel {
        ViewModel { model in
            model.set("term", text: entry.term)
            model.set("meaning", text: entry.meaning)
            model.set("kind", text: strings["term-" + entry.kind.rawValue])
            model.set("scope", html: entry.scope.map { context.chinese(HTML(text: $0)) })
            let place = EvidenceLinks(context: context).place(of: entry.passage, in: policy, own: policy)
            model.set("place", html: entry.passage.provision == nil ? nil : place)
        }
    }
}
