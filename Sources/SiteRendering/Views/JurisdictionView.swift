import PolicyModel
import SitePlanning

/// A jurisdiction with its documents: all where they are few, else page by page, by kind and by year.
struct JurisdictionView {
    let list: DocumentList
    let context: PageContext

    private var jurisdiction: Jurisdiction { list.jurisdiction }
    private var strings: Strings { context.strings }

    func addFields(to model: inout ViewModel) {
        let lists = context.plan.documentLists[jurisdiction.code]
        let count = lists?.selections.first?.total ?? 0
        model.set("code", text: jurisdiction.code)
        model.set("documents-count", text: strings.counted("documents", count))
        model.set("clauses-count", text: strings.counted("clauses", lists?.clauses ?? 0))
        model.set("documents", list: list.policies.map { DocumentCard(policy: $0, context: context).model() })
        let register = context.reference(context.routes.register)
        model.set("register-href", text: register + Route.query("jurisdiction", jurisdiction.code))
        let calendar = context.plan.calendars.route(of: .jurisdiction(jurisdiction))
        model.set("calendar-href", text: calendar.map(context.reference))
        model.set("empty", flag: count == 0)
        setChoices(lists?.selections ?? [], &model)
        setPages(&model)
    }

    private func setChoices(
        _ selections: [(selection: DocumentList.Selection, total: Int)], _ model: inout ViewModel
    ) {
        model.set("has-choices", flag: selections.count > 1)
        var kinds: [ViewModel] = []
        var years: [ViewModel] = []
        for (selection, total) in selections where selections.count > 1 {
            switch selection {
            case .all: kinds.append(choice(selection, strings["filter-any"], total))
            case .kind(let kind): kinds.append(choice(selection, strings["kind-" + kind.rawValue], total))
            case .year(let year): years.append(choice(selection, year.map(String.init) ?? strings["undated"], total))
            }
        }
        model.set("kinds", list: kinds)
        model.set("years", list: years)
        if case .year = list.selection {
            model.set("years-open", flag: true)
        } else {
            model.set("years-open", flag: false)
        }
    }

    private func choice(_ selection: DocumentList.Selection, _ name: String, _ total: Int) -> ViewModel {
        ViewModel { model in
            model.set("name", text: name)
            model.set("count", text: String(total))
            let route = context.routes.documents(jurisdiction.code, selection)
            model.set("href", text: selection == list.selection ? nil : context.reference(route))
        }
    }

    private func setPages(_ model: inout ViewModel) {
        let words = strings.filled(
            "page-of", ["number": String(list.number), "count": String(list.pageCount)])
        model.set("page-of", text: list.pageCount > 1 ? words : nil)
        let (isFirst, isLast) = (list.number == 1, list.number == list.pageCount)
        model.set("first-href", text: isFirst ? nil : page(1))
        model.set("before-href", text: isFirst ? nil : page(list.number - 1))
        model.set("after-href", text: isLast ? nil : page(list.number + 1))
        model.set("last-href", text: isLast ? nil : page(list.pageCount))
    }

    private func page(_ number: Int) -> String {
        context.reference(context.routes.documents(jurisdiction.code, list.selection, page: number))
    }
}
