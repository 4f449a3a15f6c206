import PolicyModel
import SitePlanning

/// A topic: the measures of every jurisdiction side by side, what they require, their figures, and what differs.
struct TopicView {
    let sheet: TopicSheet
    let context: PageContext

    private var plan: SitePlan { context.plan }
    private var strings: Strings { context.strings }
    private var clauses: ClauseLinks { ClauseLinks(context: context) }
    private var evidence: EvidenceLinks { EvidenceLinks(context: context) }
    private var topic: Topic { sheet.topic }

    func addFields(to model: inout ViewModel) {
        model.set("calendar-href", text: context.plan.calendars.route(of: .topic(sheet.topic)).map(context.reference))
        let register = context.reference(context.routes.register)
        model.set("register-href", text: register + Route.query("topic", sheet.topic.id))
        model.set("definition", text: topic.definition(in: context.language))
        model.set("parent", model: topic.parent.flatMap { plan.topics[$0] }.map(TopicCounts(context: context).card))
        let parts = plan.knowledge.topics.filter { $0.parent == topic.id }
        model.set("has-parts", flag: !parts.isEmpty)
        model.set("parts", list: parts.map(TopicCounts(context: context).card))
        model.set("columns", list: sheet.columns.map(column))
        // The style sheet has to know before the first column is there: else it moves when the next one comes.
        model.set("columns-class", text: "of-\(sheet.columns.count)")
        let norms = Norm.Modality.allCases.compactMap(modality)
        model.set("has-norms", flag: !norms.isEmpty)
        model.set("modalities", list: norms)
        let targets = sheet.columns.filter { !$0.targets.shown.isEmpty }.map(targets)
        model.set("has-targets", flag: !targets.isEmpty)
        model.set("targets", list: targets)
        model.set("has-contrasts", flag: !sheet.contrasts.shown.isEmpty)
        model.set("contrasts", list: sheet.contrasts.shown.map(contrast))
        model.set("contrasts-omitted", text: omitted(sheet.contrasts.omitted))
        let norm = sheet.columns.reduce(0) { $0 + $1.norms.omitted }
        model.set("norms-omitted", text: omitted(norm))
        model.set("links-href", text: context.reference(Routes.data("links")))
        model.set("data-href", text: context.reference(Routes.data("topics")))
        model.set("documents-href", text: context.reference(Routes.data("documents")))
    }

    private func omitted(_ count: Int) -> String? { count > 0 ? strings.counted("omitted", count) : nil }

    // MARK: - Measures

    private func column(_ column: TopicSheet.Column) -> ViewModel {
        ViewModel { model in
            model.set("name", text: column.jurisdiction.name(in: context.language))
            model.set("href", text: context.reference(context.routes.jurisdiction(column.jurisdiction.code)))
            model.set("empty", flag: column.isEmpty)
            let groups = [("topic-primary", column.primary), ("topic-further", column.further)]
            model.set(
                "groups", list: groups.filter { !$0.1.shown.isEmpty }.map { key, cut in group(key, cut) })
        }
    }

    private func group(_ key: String, _ cut: Cut<TopicSheet.Measure>) -> ViewModel {
        ViewModel { model in
            model.set("label", text: strings[key])
            model.set("count", text: String(cut.count))
            model.set("measures", list: cut.shown.map(measure))
            model.set("omitted", text: omitted(cut.omitted))
        }
    }

    private func measure(_ measure: TopicSheet.Measure) -> ViewModel {
        ViewModel { model in
            clauses.set(measure.place, in: &model)
            let limit = measure.label.isPrimary ? 3 : 1
            model.set("sentences", list: measure.sentences(limit: limit).map { sentence($0, in: measure) })
            model.set("review", text: strings["review-" + measure.label.review.rawValue])
            model.set("review-class", text: measure.label.review.rawValue)
        }
    }

    /// A sentence, the words that decided the topic emphasised.
    private func sentence(_ span: Span, in measure: TopicSheet.Measure) -> ViewModel {
        let inside = measure.label.evidence.map(\.span).filter { span.start <= $0.start && $0.end <= span.end }
        let source = measure.place.policy.source
        return ViewModel { model in
            let html = HTML { html in
                var position = span.start
                for words in inside.sorted(by: { ($0.start, $1.end) < ($1.start, $0.end) })
                where words.start >= position {
                    html.text(source[Span(position, words.start)])
                    html.element("span", .class("evidence-words")) { $0.text(source[words]) }
                    position = words.end
                }
                html.text(source[Span(position, span.end)])
            }
            model.set("words", html: html)
        }
    }

    // MARK: - Norms and figures

    private func modality(_ kind: Norm.Modality) -> ViewModel? {
        let columns = sheet.columns.map { column in (column, column.norms.shown.filter { $0.value.modality == kind }) }
        guard columns.contains(where: { !$0.1.isEmpty }) else { return nil }
        let mark = Mark.Kind.norm(kind)
        return ViewModel { model in
            model.set("class", text: mark.className)
            model.set("label", text: strings[mark.key])
            model.set(
                "columns",
                list: columns.map { column, norms in
                    ViewModel { model in
                        model.set("name", text: column.jurisdiction.name(in: context.language))
                        model.set("count", text: String(norms.count))
                        model.set("empty", flag: norms.isEmpty)
                        model.set("norms", list: norms.map(norm))
                    }
                })
        }
    }

    private func norm(_ finding: TopicSheet.Finding<Norm>) -> ViewModel {
        let norm = finding.value
        let policy = finding.place.policy
        let style = Attribute.class("mark " + Mark.Kind.norm(norm.modality).className)
        return ViewModel { model in
            model.set(
                "words",
                html: evidence.words(of: norm.passage.span, emphasising: norm.trigger.span, as: style, in: policy))
            model.set("condition", html: norm.condition.map { HTML(text: policy.quote($0)) })
            let named = norm.actors.filter { $0.origin != .implied }.map(\.name)
            model.set(
                "actors", html: named.isEmpty ? nil : context.chinese(HTML(text: named.joined(separator: "、"))))
            model.set("place", html: evidence.place(of: norm.passage, in: policy, own: policy))
        }
    }

    private func targets(_ column: TopicSheet.Column) -> ViewModel {
        ViewModel { model in
            model.set("name", text: column.jurisdiction.name(in: context.language))
            model.set(
                "targets",
                list: column.targets.shown.map(figures))
            model.set("omitted", text: omitted(column.targets.omitted))
        }
    }

    /// A sentence with the figures in it.
    private func figures(_ finding: TopicSheet.Finding<[Target]>) -> ViewModel {
        let policy = finding.place.policy
        return ViewModel { model in
            guard let first = finding.value.first else { return }
            let marks = finding.value.map { Mark(.target($0.kind), on: $0.passage.span) }
            let writer = MarkWriter(findings: DocumentFindings(marks: marks), context: context, isWholeText: false)
            let sentence = policy.sentence(around: first.passage)
            model.set("words", html: HTML { writer.write(sentence, of: policy.source, to: &$0) })
            let kinds = Target.Kind.allCases.filter { kind in finding.value.contains { $0.kind == kind } }
            model.set(
                "kind", text: kinds.map { strings["target-" + $0.rawValue] }.joined(separator: strings["list-comma"]))
            model.set("place", html: evidence.place(of: first.passage, in: policy, own: policy))
        }
    }

    // MARK: - What differs

    private func contrast(_ index: Int) -> ViewModel {
        let link = plan.knowledge.links[index]
        return ViewModel { model in
            for (key, end) in [("from", link.from), ("to", link.to)] {
                guard let place = plan.knowledge.place(of: end) else { continue }
                model.set(key, model: ViewModel { clauses.set(place, in: &$0) })
            }
            model.set("verdict", text: link.assessment.map { strings["assessment-" + $0.rawValue] })
            model.set("compare-href", text: clauses.comparison(of: index))
            LinkFacts(link: link, context: context).set(in: &model)
        }
    }
}
