import PolicyModel
import SampleSite
import Testing

@testable import SitePlanning

@Suite struct ComparisonTests {
    private let plan = SampleLinks.plan

    private func paths(_ places: [ProvisionPlace], of document: Int) -> [String] {
        places.map { plan.knowledge.policies[document].path(of: $0) }
    }

    @Test func documentsGetAPageWhereAClauseAnswersAnotherInWhole() {
        let routes = plan.pages.map(\.route.path).filter { $0.hasPrefix("compare/") }
        #expect(routes == ["compare/zones--opinions.html", "compare/measures--opinions.html"])
    }

    @Test func partialCounterpartsAloneMakeNoPage() {
        let links = SampleLinks.links.filter { $0.grade < 2 }
        let knowledge = SampleLinks.knowledge(links: links, coverage: .none)
        let plan = SitePlan(knowledge: knowledge, settings: SampleSite.settings(), pages: [])
        #expect(plan.comparisons.all.isEmpty)
    }

    @Test func aRowIsFoundByItsLinkAndNamedAfterBothClauses() throws {
        let row = try #require(plan.comparisons.row(of: 0))
        #expect(row.anchor == "part-2.clause-3--part-2.clause-3")
        #expect(row.comparison.from == SampleLinks.measures && row.comparison.to == SampleLinks.opinions)
        #expect(plan.comparisons.row(of: 1)?.comparison.partial.shown.count == 1)
    }

    @Test func clausesWithoutACounterpartAreListedButForFormalOnes() throws {
        let zones = try #require(plan.comparisons.all.first)
        #expect(paths(zones.onlyFrom, of: SampleLinks.zones) == [])
        #expect(paths(zones.onlyTo, of: SampleLinks.opinions) == ["part-1/clause-2"])
        let measures = try #require(plan.comparisons.all.last)
        #expect(paths(measures.onlyFrom, of: SampleLinks.measures) == ["part-1/clause-1", "part-1/clause-2"])
    }

    @Test func theSurestPairsAreKeptWhereThereAreTooMany() throws {
        let end = { (number: Int) in
            ClauseLink.End(document: 1, clause: ProvisionPlace(division: 0, provision: number))
        }
        let texts = ["CN", "CN-ZJ"].map { code in
            let articles = (1...200).map { "第\($0)条 本条是第\($0)条的正文。" }.joined(separator: "\n")
            return SampleSite.policy(code.lowercased(), jurisdiction: code, "某某条例\n" + articles + "\n")
        }
        let links = (0..<200).map { number in
            ClauseLink(
                from: end(number), to: ClauseLink.End(document: 0, clause: end(number).clause), relation: .counterpart,
                grade: 2, score: Double(number) / 200)
        }
        let knowledge = KnowledgeBase(
            policies: texts, links: links, jurisdictions: SampleSite.jurisdictions, asOf: plan.knowledge.asOf,
            diagnostics: [])
        let planned = SitePlan(knowledge: knowledge, settings: SampleSite.settings(), pages: [])
        let comparison = try #require(planned.comparisons.all.first)
        #expect(comparison.rows.shown.map(\.link) == Array(50..<200) && comparison.rows.omitted == 50)
        #expect(planned.comparisons.row(of: 3) == nil)
    }

    @Test func sharedWordsAreFoundOnBothSides() throws {
        let shared = SharedWords(plan.knowledge.links[0], in: plan.knowledge)
        let words = { (document: Int, spans: [Span]) in spans.map { plan.knowledge.policies[document].source[$0] } }
        #expect(words(SampleLinks.measures, shared.from) == ["落实"])
        #expect(words(SampleLinks.opinions, shared.to) == ["落实"])
    }

    @Test func aContrastNamesWhatOnlyOneSideSays() throws {
        let found = { (document: Int) in
            let policy = plan.knowledge.policies[document]
            return (policy, plan.findings(in: policy).clause("part-2/clause-3"))
        }
        let contrast = Contrast(from: found(SampleLinks.measures), to: found(SampleLinks.opinions))
        #expect(contrast.from.modalities.map(\.kind) == [.obligation])
        #expect(contrast.to.modalities.map(\.kind) == [.encouragement])
        #expect(contrast.from.actors == ["知识产权局"] && contrast.to.actors == ["各地"])
        #expect(contrast.from.figures.count == 1 && contrast.to.figures.isEmpty)
        let same = Contrast(from: found(SampleLinks.measures), to: found(SampleLinks.measures))
        #expect(same.from.isEmpty && same.to.isEmpty)
    }
}
