import PolicyModel
import SitePlanning

/// How many clauses of each jurisdiction are on a topic.
struct TopicCounts {
    let context: PageContext

    /// The counts of a topic, in the site's order of jurisdictions.
    func counts(of topic: Topic) -> [(jurisdiction: Jurisdiction, count: Coverage.TopicCount)] {
        let knowledge = context.plan.knowledge
        let coverage = knowledge.coverage
        guard let row = knowledge.topics.firstIndex(of: topic), row < coverage.topics.count else { return [] }
        return zip(coverage.jurisdictions, coverage.topics[row]).compactMap { code, count in
            knowledge.jurisdictions.first { $0.code == code }.map { ($0, count) }
        }
    }

    /// The fields `name` and `count` of each jurisdiction that has clauses on a topic.
    func models(of topic: Topic) -> [ViewModel] {
        counts(of: topic).filter { $0.count.all > 0 }.map { jurisdiction, count in
            ViewModel { model in
                model.set("name", text: jurisdiction.name(in: context.language))
                model.set("count", text: String(count.all))
            }
        }
    }

    /// The fields of a topic in a list: `name`, `href`, `definition`, `counts`, `empty`.
    func card(_ topic: Topic) -> ViewModel {
        ViewModel { model in
            model.set("name", text: topic.name(in: context.language))
            model.set("href", text: context.reference(context.routes.topic(topic.id)))
            model.set("definition", text: topic.definition(in: context.language))
            let counts = models(of: topic)
            model.set("counts", list: counts)
            model.set("empty", flag: counts.isEmpty)
        }
    }
}
