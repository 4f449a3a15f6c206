import PolicyModel
import SitePlanning

/// What stands beside a clause in other jurisdictions, and in which of them nothing does.
struct CounterpartsView {
    /// How many counterparts of one jurisdiction a clause's page lists: a basic law may have hundreds.
    static let most = 20
    static let mostPartial = 8
    /// How many counterparts of one jurisdiction show their words.
    static let mostTexts = 2
    /// How many jurisdictions without any are named.
    static let mostSilent = 8

    let place: ClausePlace
    let context: PageContext

    private var plan: SitePlan { context.plan }
    private var strings: Strings { context.strings }
    private var links: ClauseLinks { ClauseLinks(context: context) }

    /// The fields of the partial `clause-counterparts`; nil where a clause states no measure and nothing stands beside it.
    func model() -> ViewModel? {
        guard let clause = plan.end(of: place) else { return nil }
        let found = plan.counterparts.byJurisdiction(of: clause)
        let silent = plan.topics.isFormal(clause) ? [] : plan.counterparts.silent(on: clause)
        guard !found.isEmpty || !silent.isEmpty else { return nil }
        return ViewModel { model in
            model.set("jurisdictions", list: found.map { jurisdiction($0.jurisdiction, $0.found) })
            model.set("silent", text: silent.isEmpty ? nil : self.silent(silent))
            model.set("local-only", flag: plan.counterparts.isLocalOnly(clause))
            model.set("coverage-href", text: context.reference(context.routes.coverage))
        }
    }

    private func silent(_ jurisdictions: [Jurisdiction]) -> String {
        guard jurisdictions.count <= Self.mostSilent else {
            return strings.counted("counterparts-silent-many", jurisdictions.count)
        }
        let names = jurisdictions.map { $0.name(in: context.language) }.joined(separator: strings["list-comma"])
        return strings.filled("counterparts-silent", ["jurisdictions": names])
    }

    private func jurisdiction(_ jurisdiction: Jurisdiction, _ found: [Counterpart]) -> ViewModel {
        let grade = { (counterpart: Counterpart) in plan.knowledge.links[counterpart.link].grade }
        let whole = Cut(found.filter { grade($0) == 2 }, limit: Self.most)
        let partial = Cut(found.filter { grade($0) < 2 }, limit: Self.mostPartial)
        let omitted = whole.omitted + partial.omitted
        return ViewModel { model in
            model.set("name", text: jurisdiction.name(in: context.language))
            let texts = whole.shown.prefix(Self.mostTexts).map { entry($0, withText: true) }
            model.set("whole", list: texts + whole.shown.dropFirst(Self.mostTexts).map { entry($0, withText: false) })
            model.set("partial", list: partial.shown.map { entry($0, withText: false) })
            model.set("omitted", text: omitted > 0 ? strings.counted("omitted", omitted) : nil)
            model.set("data-href", text: context.reference(Routes.data("links")))
        }
    }

    private func entry(_ counterpart: Counterpart, withText: Bool) -> ViewModel {
        let link = plan.knowledge.links[counterpart.link]
        return ViewModel { model in
            if let other = plan.knowledge.place(of: counterpart.other) {
                links.set(other, in: &model)
                model.set("other-text", html: withText ? text(of: other, in: counterpart, link) : nil)
            }
            LinkFacts(link: link, context: context).set(in: &model)
            model.set("verdict", text: link.assessment.map { verdict($0, isOwn: counterpart.isAnswer) })
            model.set("compare-href", text: links.comparison(of: counterpart.link))
        }
    }

    /// The words of the other clause, those that both share marked.
    private func text(of other: ClausePlace, in counterpart: Counterpart, _ link: ClauseLink) -> HTML {
        let shared = SharedWords(link, in: plan.knowledge)
        let marks = (counterpart.isAnswer ? shared.to : shared.from).map { Mark(.shared, on: $0) }
        var writer = PolicyTextWriter(
            policy: other.policy, routes: context.routes, strings: strings,
            marks: MarkWriter(findings: DocumentFindings(marks: marks), context: context, isWholeText: false))
        writer.hasAnchors = false
        writer.writeBody(of: other)
        return writer.html.html
    }

    /// 本条细化该条, 该条落实本条.
    private func verdict(_ assessment: ClauseLink.Assessment, isOwn: Bool) -> String {
        strings.filled(
            isOwn ? "verdict-own" : "verdict-other", ["verdict": strings["assessment-" + assessment.rawValue]])
    }
}
