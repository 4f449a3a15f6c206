import PolicyModel
import SitePlanning

/// A jurisdiction with its documents.
struct JurisdictionView {
    let jurisdiction: Jurisdiction
    let context: PageContext

    /// How many documents have a card, and how many more a line; the data file lists all.
    private static let mostCards = 60
    private static let mostLines = 1000

    func addFields(to model: inout ViewModel) {
        let policies = context.plan.knowledge.policies(of: jurisdiction)
        let clauses = policies.reduce(0) { $0 + $1.clausePlaces.count }
        model.set("code", text: jurisdiction.code)
        model.set("documents-count", text: context.strings.counted("documents", policies.count))
        model.set("clauses-count", text: context.strings.counted("clauses", clauses))
        model.set(
            "documents",
            list: policies.prefix(Self.mostCards).map { DocumentCard(policy: $0, context: context).model() })
        let further = policies.dropFirst(Self.mostCards)
        model.set("further", list: further.prefix(Self.mostLines).map(line))
        model.set("has-further", flag: !further.isEmpty)
        model.set("further-count", text: String(further.count))
        let omitted = further.count - Self.mostLines
        model.set("omitted", text: omitted > 0 ? context.strings.counted("omitted", omitted) : nil)
        model.set("data-href", text: context.reference(Routes.data("documents")))
        let register = context.reference(context.routes.register)
        model.set("register-href", text: register + Route.query("jurisdiction", jurisdiction.code))
        let calendar = context.plan.calendars.route(of: .jurisdiction(jurisdiction))
        model.set("calendar-href", text: calendar.map(context.reference))
        model.set("empty", flag: policies.isEmpty)
    }

    private func line(_ policy: Policy) -> ViewModel {
        ViewModel { model in
            model.set("title", html: context.chinese(HTML(text: policy.metadata.title)))
            model.set("href", text: context.reference(context.routes.document(policy.id)))
        }
    }
}
