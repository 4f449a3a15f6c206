import PolicyModel
import SitePlanning

/// What the jurisdictions inside another answer of its measures: picture, table, what stands alone, and topics.
struct CoverageView {
    /// How many answers a cell names.
    private static let mostAnswers = 3

    let context: PageContext

    private var plan: SitePlan { context.plan }
    private var knowledge: KnowledgeBase { plan.knowledge }
    private var strings: Strings { context.strings }
    private var clauses: ClauseLinks { ClauseLinks(context: context) }

    func addFields(to model: inout ViewModel) {
        let sheets = plan.coverageSheets()
        model.set("empty", flag: sheets.isEmpty)
        model.set("matrices", list: sheets.map(matrix))
        model.set("data-href", text: context.reference(Routes.data("coverage")))
        model.set("topics-href", text: context.reference(context.routes.topics))
        let topics = knowledge.topics.filter { topic in counts.counts(of: topic).contains { $0.count.all > 0 } }
        model.set("has-topics", flag: !topics.isEmpty)
        model.set("topics", list: topics.map(topic))
        model.set("jurisdictions", list: jurisdictions.map(named))
    }

    /// The picture and its totals for the home page; nil where nothing is compared, or too much for a small picture.
    func summary() -> ViewModel? {
        guard let sheet = plan.coverageSheets().first else { return nil }
        let isSmall = sheet.parts.reduce(0) { $0 + $1.rows.count } <= 60
        return ViewModel { model in
            model.set("href", text: context.reference(context.routes.coverage))
            model.set("picture", html: isSmall ? HeatMap(sheet: sheet, context: context, id: "coverage").html() : nil)
            model.set("totals", list: totals(sheet))
        }
    }

    private var counts: TopicCounts { TopicCounts(context: context) }

    private var jurisdictions: [Jurisdiction] {
        knowledge.jurisdictions.filter { knowledge.coverage.jurisdictions.contains($0.code) }
    }

    private func named(_ jurisdiction: Jurisdiction) -> ViewModel {
        ViewModel { model in
            model.set("name", text: jurisdiction.name(in: context.language))
            model.set("href", text: context.reference(context.routes.jurisdiction(jurisdiction.code)))
        }
    }

    private func totals(_ sheet: CoverageSheet) -> [ViewModel] {
        CoverageTotals(sheet: sheet, context: context).sentences.map { words in
            ViewModel { $0.set("words", text: words) }
        }
    }

    // MARK: - Clauses

    private func matrix(_ sheet: CoverageSheet) -> ViewModel {
        ViewModel { model in
            let base = sheet.base.name(in: context.language)
            model.set("id", text: sheet.base.code)
            model.set("base", text: base)
            model.set("title", text: strings.filled("coverage-matrix", ["base": base]))
            model.set("caption", text: strings.filled("coverage-caption", ["base": base]))
            model.set("picture", html: HeatMap(sheet: sheet, context: context, id: "map-" + sheet.base.code).html())
            model.set("totals", list: totals(sheet))
            model.set("columns", list: sheet.columns.map(named))
            model.set("span", text: String(sheet.columns.count + 1))
            model.set("parts", list: sheet.parts.map { part($0, sheet.columns) })
            model.set("rows-omitted", text: sheet.omitted > 0 ? strings.counted("omitted", sheet.omitted) : nil)
            model.set("local", list: zip(sheet.columns, sheet.localOnly).map { local($0, $1, against: base) })
        }
    }

    private func part(_ part: CoverageSheet.Part, _ columns: [Jurisdiction]) -> ViewModel {
        let policy = knowledge.policies[part.document]
        return ViewModel { model in
            model.set("title", html: context.chinese(HTML(text: policy.metadata.title)))
            model.set("href", text: context.reference(context.routes.document(policy.id)))
            model.set("rows", list: part.rows.compactMap { row($0, columns) })
        }
    }

    private func row(_ row: Coverage.Row, _ columns: [Jurisdiction]) -> ViewModel? {
        guard let place = knowledge.place(of: row.clause) else { return nil }
        return ViewModel { model in
            clauses.set(place, in: &model)
            model.set("cells", list: zip(row.cells, columns).map { cell($0, of: $1, beside: place) })
        }
    }

    private func cell(_ cell: Coverage.Cell, of jurisdiction: Jurisdiction, beside place: ClausePlace) -> ViewModel {
        let whole = cell.links.filter { knowledge.links[$0].grade == 2 }
        let shown = (whole.isEmpty ? cell.links : whole).prefix(Self.mostAnswers)
        let rest = cell.links.count - shown.count
        return ViewModel { model in
            model.set("jurisdiction", text: jurisdiction.name(in: context.language))
            model.set("state", text: strings["coverage-" + cell.state.rawValue])
            model.set("state-class", text: cell.state.rawValue)
            model.set("answers", list: shown.compactMap(answer))
            model.set("rest", text: rest > 0 ? strings.counted("coverage-more", rest) : nil)
            model.set("rest-href", text: clauses.href(to: place) + "#counterparts")
        }
    }

    private func answer(_ link: Int) -> ViewModel? {
        guard let place = knowledge.place(of: knowledge.links[link].from) else { return nil }
        return ViewModel { model in
            clauses.set(place, in: &model)
            model.set("compare-href", text: clauses.comparison(of: link))
            let review = knowledge.links[link].review
            model.set("confirmed", text: review == .confirmed ? strings["review-confirmed"] : nil)
        }
    }

    private func local(
        _ jurisdiction: Jurisdiction, _ found: Cut<ClauseLink.End>, against base: String
    ) -> ViewModel {
        ViewModel { model in
            model.set("name", text: jurisdiction.name(in: context.language))
            model.set("count", text: String(found.count))
            model.set("empty", flag: found.shown.isEmpty)
            model.set("omitted", text: found.omitted > 0 ? strings.counted("omitted", found.omitted) : nil)
            model.set(
                "clauses",
                list: found.shown.compactMap { knowledge.place(of: $0) }.map { place in
                    ViewModel { clauses.set(place, in: &$0) }
                })
        }
    }

    // MARK: - Topics

    private func topic(_ topic: Topic) -> ViewModel {
        var model = counts.card(topic)
        model.set(
            "cells",
            list: counts.counts(of: topic).map { _, count in
                ViewModel { model in
                    model.set("all", text: String(count.all))
                    model.set("primary", text: count.primary > 0 ? String(count.primary) : nil)
                    model.set("none", flag: count.all == 0)
                }
            })
        return model
    }
}
