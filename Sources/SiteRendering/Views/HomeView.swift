import PolicyModel
import SitePlanning

/// The page on which readers begin: search, then the jurisdictions with their documents.
struct HomeView {
    let context: PageContext

    /// How many documents of a jurisdiction, figures and days the page shows; each list leads to the page that has all.
    private static let mostDocuments = 5
    private static let mostFigures = 8
    private static let mostDays = 6

    func addFields(to model: inout ViewModel) {
        let knowledge = context.plan.knowledge
        model.set("jurisdictions", list: knowledge.jurisdictions.map(jurisdiction))
        model.set("documents-count", text: context.strings.counted("documents", knowledge.policies.count))
        let clauses = knowledge.policies.reduce(0) { $0 + $1.clauseCount }
        model.set("clauses-count", text: context.strings.counted("clauses", clauses))
        let topics = context.plan.knowledge.topics
        let lead = topics.filter { $0.isLead }
        model.set("has-topics", flag: !topics.isEmpty)
        model.set("lead-topics", list: lead.map(TopicCounts(context: context).card))
        model.set("rest-topics", list: topics.filter { !$0.isLead }.map(TopicCounts(context: context).card))
        setFigures(&model)
        setDays(&model)
        model.set("topics-count", text: context.strings.counted("topics-all", topics.count))
        model.set("topics-href", text: context.reference(context.routes.topics))
        model.set("coverage", model: CoverageView(context: context).summary())
        let editorial = context.plan.pages.filter { page in
            if case .editorial = page.kind { page.language == context.language } else { false }
        }
        model.set("editorial", list: editorial.map { context.model(Link($0.title, to: $0.route)) })
    }

    /// What is to be reached by when.
    private func setFigures(_ model: inout ViewModel) {
        let figures = context.plan.figures.figures(.objective).filter { $0.target.deadline != nil }
        model.set("figures", list: figures.prefix(Self.mostFigures).map(FigureWords(context: context).model))
        model.set("has-figures", flag: !figures.isEmpty)
        model.set("targets-href", text: context.reference(context.routes.targets))
    }

    /// What took effect or expired last, and what does next.
    private func setDays(_ model: inout ViewModel) {
        let asOf = context.plan.knowledge.asOf
        let days = context.plan.chronology.events.filter { $0.kind == .effective || $0.kind == .expires }
        let ahead = days.filter { $0.day >= asOf }.prefix(Self.mostDays)
        let behind = days.filter { $0.day < asOf }.suffix(Self.mostDays).reversed()
        let view = EventView(context: context)
        model.set("ahead", list: ahead.map(view.model))
        model.set("has-ahead", flag: !ahead.isEmpty)
        model.set("behind", list: behind.map(view.model))
        model.set("has-behind", flag: !behind.isEmpty)
        model.set("has-days", flag: !days.isEmpty)
        model.set("timeline-href", text: context.reference(context.routes.timeline))
    }

    private func jurisdiction(_ jurisdiction: Jurisdiction) -> ViewModel {
        let policies = context.plan.knowledge.policies(of: jurisdiction)
        return ViewModel { model in
            model.set("code", text: jurisdiction.code)
            model.set("name", text: jurisdiction.name(in: context.language))
            model.set("href", text: context.reference(context.routes.jurisdiction(jurisdiction.code)))
            model.set("count", text: context.strings.counted("documents", policies.count))
            model.set(
                "documents",
                list: policies.prefix(Self.mostDocuments).map { DocumentCard(policy: $0, context: context).model() })
            let all = policies.count > Self.mostDocuments
            model.set("all-documents", text: all ? context.strings.counted("documents-all", policies.count) : nil)
            model.set("empty", flag: policies.isEmpty)
        }
    }
}
