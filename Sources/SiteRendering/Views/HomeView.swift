import PolicyModel
import SitePlanning

/// The page on which readers begin: search, then the jurisdictions with their documents.
struct HomeView {
    let context: PageContext

    func addFields(to model: inout ViewModel) {
        let knowledge = context.plan.knowledge
        model.set("jurisdictions", list: knowledge.jurisdictions.map(jurisdiction))
        model.set("documents-count", text: context.strings.counted("documents", knowledge.policies.count))
        let clauses = knowledge.policies.reduce(0) { $0 + $1.clausePlaces.count }
        model.set("clauses-count", text: context.strings.counted("clauses", clauses))
        let topics = context.plan.knowledge.topics
        let lead = topics.filter { $0.isLead }
        model.set("has-topics", flag: !topics.isEmpty)
        model.set("lead-topics", list: lead.map(TopicCounts(context: context).card))
        model.set("topics-count", text: context.strings.counted("topics-all", topics.count))
        model.set("topics-href", text: context.reference(context.routes.topics))
        model.set("coverage", model: CoverageView(context: context).summary())
        let editorial = context.plan.pages.filter { page in
            if case .editorial = page.kind { page.language == context.language } else { false }
        }
        model.set("editorial", list: editorial.map { context.model(Link($0.title, to: $0.route)) })
    }

    private func jurisdiction(_ jurisdiction: Jurisdiction) -> ViewModel {
        let policies = context.plan.knowledge.policies(of: jurisdiction)
        return ViewModel { model in
            model.set("code", text: jurisdiction.code)
            model.set("name", text: jurisdiction.name(in: context.language))
            model.set("href", text: context.reference(context.routes.jurisdiction(jurisdiction.code)))
            model.set("count", text: context.strings.counted("documents", policies.count))
            model.set("documents", list: policies.map { DocumentCard(policy: $0, context: context).model() })
            model.set("empty", flag: policies.isEmpty)
        }
    }
}
