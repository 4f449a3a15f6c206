import PolicyModel
import SitePlanning

/// All topics: those that the site leads with, then the rest.
struct TopicListView {
    let context: PageContext

    func addFields(to model: inout ViewModel) {
        let topics = context.plan.knowledge.topics
        let cards = TopicCounts(context: context)
        let lead = topics.filter(\.isLead)
        let rest = topics.filter { !$0.isLead }
        model.set("has-lead", flag: !lead.isEmpty)
        model.set("lead", list: lead.map(cards.card))
        model.set("has-rest", flag: !rest.isEmpty)
        model.set("rest", list: rest.map(cards.card))
        model.set("data-href", text: context.reference(Routes.data("topics")))
    }
}
