import PolicyModel
import SitePlanning

/// The documents that have checklists, with what kinds of lists there are in each.
struct GuideListView {
    let context: PageContext

    /// How many documents the page lists; the guides of others are reached from the documents' pages.
    static let most = 200

    private var strings: Strings { context.strings }

    func addFields(to model: inout ViewModel) {
        let guides = context.plan.guides.all
        model.set("guides", list: guides.prefix(Self.most).map(guide))
        model.set("empty", flag: guides.isEmpty)
        model.set(
            "omitted", text: guides.count > Self.most ? strings.counted("omitted", guides.count - Self.most) : nil)
        let silent = context.plan.knowledge.policies.count - guides.count
        model.set("silent", text: silent > 0 ? strings.counted("guides-silent", silent) : nil)
    }

    private func guide(_ guide: Guide) -> ViewModel {
        let route = context.routes.guide(guide.policy.id)
        return ViewModel { model in
            model.set("title", html: context.chinese(HTML(text: guide.policy.metadata.title)))
            model.set("href", text: context.reference(route))
            model.set("jurisdiction", text: ClauseLinks(context: context).jurisdiction(of: guide.policy))
            model.set("items", text: strings.counted("guide-items", guide.itemCount))
            model.set("validity", model: ValidityView(policy: guide.policy, context: context).model())
            model.set(
                "kinds",
                list: Checklist.Kind.allCases.compactMap { kind in
                    let count = guide.entries.filter { $0.list.kind == kind }.reduce(0) { $0 + $1.list.items.count }
                    guard count > 0 else { return nil }
                    return ViewModel { model in
                        model.set("label", text: strings["checklist-" + kind.rawValue])
                        model.set("count", text: String(count))
                        let place = Destination(route: route, anchor: kind.rawValue)
                        model.set("href", text: context.reference(place))
                    }
                })
        }
    }
}
