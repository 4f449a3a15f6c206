import PolicyModel
import SitePlanning

/// The checklists of a document as boxes to tick off.
struct GuideView {
    let guide: Guide
    let context: PageContext

    /// How many lists the page shows.
    static let most = 100

    private var policy: Policy { guide.policy }
    private var strings: Strings { context.strings }

    func addFields(to model: inout ViewModel) {
        let shown = guide.entries.prefix(Self.most)
        let omitted = guide.entries.count - shown.count
        model.set("document", text: policy.id)
        model.set("document-href", text: context.reference(context.routes.document(policy.id)))
        model.set("citation", text: Citation.document(policy.metadata))
        model.set("validity", model: ValidityView(policy: policy, context: context).model())
        model.set("items", text: strings.counted("guide-items", guide.itemCount))
        model.set(
            "sections",
            list: Checklist.Kind.allCases.compactMap { kind in
                let own = shown.filter { $0.list.kind == kind }
                return own.isEmpty ? nil : section(kind, own)
            })
        model.set("omitted", text: omitted > 0 ? strings.counted("omitted", omitted) : nil)
        model.set("data-href", text: context.reference(Routes.data(policy.id)))
    }

    private func section(_ kind: Checklist.Kind, _ entries: [Guide.Entry]) -> ViewModel {
        ViewModel { model in
            model.set("id", text: kind.rawValue)
            model.set("label", text: strings["checklist-" + kind.rawValue])
            model.set("note", text: strings["checklist-\(kind.rawValue)-note"])
            model.set("count", text: String(entries.reduce(0) { $0 + $1.list.items.count }))
            model.set("lists", list: entries.map(list))
        }
    }

    private func list(_ entry: Guide.Entry) -> ViewModel {
        let evidence = EvidenceLinks(context: context)
        return ViewModel { model in
            model.set("anchor", text: entry.anchor)
            model.set("words", text: policy.quote(entry.list.leadIn))
            model.set("subject", html: entry.list.subject.map { context.chinese(HTML(text: $0)) })
            model.set("place", html: evidence.place(of: entry.list.leadIn, in: policy, own: policy))
            model.set(
                "items",
                list: entry.list.items.enumerated().map { index, item in
                    ViewModel { model in
                        model.set("id", text: "\(entry.anchor).tick-\(index + 1)")
                        model.set("words", text: item.lines.map(policy.quote).joined(separator: "\n"))
                        let provision = item.lines.first.flatMap { $0.provision }
                        let isOwn = provision != entry.list.leadIn.provision
                        let place = item.lines.first.map { evidence.place(of: $0, in: policy, own: policy) }
                        model.set("place", html: isOwn ? place : nil)
                    }
                })
        }
    }
}
