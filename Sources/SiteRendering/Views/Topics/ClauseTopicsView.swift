import PolicyModel
import SitePlanning

/// What a clause is about, with the words that decided it, and where to read on: in its document, and by topic.
struct ClauseTopicsView {
    /// How many clauses of the same document are named.
    static let mostRelated = 5

    let place: ClausePlace
    let context: PageContext

    private var plan: SitePlan { context.plan }

    /// The fields of the partial `clause-topics`; nil for a clause on no topic.
    func model() -> ViewModel? {
        guard let clause = plan.end(of: place) else { return nil }
        let labels = plan.topics.labels(of: clause)
        guard !labels.isEmpty else { return nil }
        let related = plan.topics.related(to: clause, limit: Self.mostRelated)
        return ViewModel { model in
            model.set("topics", list: labels.compactMap(topic))
            model.set("has-related", flag: !related.isEmpty)
            model.set("related", list: related.compactMap(self.related))
        }
    }

    private func topic(_ label: TopicLabel) -> ViewModel? {
        guard let topic = plan.topics[label.topic] else { return nil }
        var model = TopicCounts(context: context).card(topic)
        let words = place.policy.distinctQuotes(label.evidence)
        model.set("role", text: context.strings[label.isPrimary ? "topic-primary" : "topic-further"])
        model.set(
            "words", html: words.isEmpty ? nil : context.chinese(HTML(text: words.joined(separator: "、"))))
        model.set("review", text: context.strings["review-" + label.review.rawValue])
        model.set("review-class", text: label.review.rawValue)
        return model
    }

    private func related(_ related: TopicIndex.Related) -> ViewModel? {
        guard let place = plan.knowledge.place(of: related.clause) else { return nil }
        return ViewModel { model in
            ClauseLinks(context: context).set(place, in: &model)
            let names = related.topics.compactMap { plan.topics[$0]?.name(in: context.language) }
            model.set("topics", text: names.joined(separator: context.strings["list-comma"]))
        }
    }
}
