import PolicyModel
import SampleSite
import SitePlanning
import Testing

@testable import SiteRendering

@Suite struct CoveragePageTests {
    private let site: RenderedSite

    init() throws { site = try RenderedSite(plan: SampleLinks.plan) }

    private func page(_ path: String) throws -> RenderedPage { try #require(site.page(path)) }

    @Test func theMatrixIsATableWithACaptionAndHeadersInBothDirections() throws {
        for path in ["coverage.html", "en/coverage.html"] {
            let tags = try page(path).tags
            let tables = tags.filter { $0.name == "table" }.count
            #expect(tables == 2 && tags.filter { $0.name == "caption" }.count == tables)
            let scopes = tags.filter { $0.name == "th" }.map { $0.attributes["scope"] }
            #expect(!scopes.contains(nil))
            #expect(scopes.filter { $0 == "col" }.count == 3 + 4 && scopes.filter { $0 == "row" }.count == 3 + 3)
        }
    }

    @Test func everyCellSaysItsStateInWordsAndLeadsToItsAnswers() throws {
        let source = try page("coverage.html").source
        #expect(source.contains(##"<span class="state answered">对应</span>"##))
        #expect(source.contains(##"<span class="state partly">部分对应</span>"##))
        #expect(source.contains(##"<td><span class="state not-found">未见对应</span></td>"##))
        #expect(source.contains(##"<a href="policies/measures/part-2.clause-3.html">3.加强日常监管</a>"##))
        #expect(source.contains(##"href="compare/measures--opinions.html#part-2.clause-3--part-2.clause-3""##))
    }

    @Test func notFoundIsAlwaysAboutTheTextsOfThisSite() throws {
        for path in ["coverage.html", "index.html"] { #expect(try page(path).source.contains("就本站所收文本而言")) }
        for path in ["en/coverage.html", "en/index.html"] {
            #expect(try page(path).source.contains("in the texts of this site"))
        }
    }

    @Test func thePictureHasATitleADescriptionAndAShapeForEveryState() throws {
        let page = try page("coverage.html")
        let picture = try #require(page.tags.first { $0.name == "svg" })
        #expect(picture.attributes["role"] == "img")
        #expect(picture.attributes["aria-labelledby"] == "map-CN-title map-CN-desc")
        let ids = page.values("id")
        #expect(ids.contains("map-CN-title") && ids.contains("map-CN-desc"))
        #expect(page.source.contains("浙江：3 条措施中，对应 1 条，部分对应 1 条，未见对应 1 条。"))
        #expect(page.tags.filter { $0.name == "rect" }.count == 6)
        #expect(page.tags.filter { $0.attributes["class"] == "half" }.count == 1)
        #expect(page.tags.filter { $0.attributes["class"] == "dash" }.count == 3)
    }

    @Test func thePictureNamesItsDocumentsWhereThereAreSeveral() throws {
        let policies = SampleSite.policies + [SampleFindings.policy]
        let row = { (document: Int) in
            Coverage.Row(
                ClauseLink.End(document: document, clause: policies[document].clauses.first),
                cells: [Coverage.Cell(.notFound, links: [])])
        }
        let picture = { (documents: [Int]) in
            let matrix = Coverage.Matrix(
                against: "CN", columns: ["CN-ZJ"], rows: documents.map(row), localOnly: [[]])
            let knowledge = KnowledgeBase(
                policies: policies, coverage: Coverage(matrices: [matrix], jurisdictions: ["CN", "CN-ZJ"], topics: []),
                jurisdictions: SampleSite.jurisdictions, asOf: SampleLinks.knowledge.asOf, diagnostics: [])
            let plan = SitePlan(knowledge: knowledge, settings: SampleSite.settings(), pages: [])
            return try #require(try RenderedSite(plan: plan).page("coverage.html")).source
        }
        let name = "<text x=\"0\" y=\"12\" text-anchor=\"start\">关于加快发展的意见</text>"
        #expect(try picture([0, 3]).contains(name))
        #expect(!(try picture([0]).contains(name)))
    }

    @Test func whatStandsAloneIsListedBelow() throws {
        let source = try page("coverage.html").source
        #expect(source.contains("<h3>江苏 <span class=\"count\">2</span></h3>"))
        #expect(source.contains("<h3>浙江 <span class=\"count\">0</span></h3>\n<p class=\"missing\">没有。</p>"))
    }

    @Test func topicsAreCountedByJurisdiction() throws {
        let source = try page("coverage.html").source
        #expect(source.contains(##"<th scope="row"><a href="topics/supervision.html">监管</a></th>"##))
        #expect(source.contains(##"<td class="number">3<span class="of-which">主 1</span></td>"##))
    }

    @Test func aSiteWithoutLinksHasThePageToo() throws {
        let source = try #require(try RenderedSite().page("coverage.html")).source
        #expect(source.contains("还不能作对应比较") && !source.contains("<svg"))
    }

    @Test func theHomePageShowsTheLeadTopicsAndThePicture() throws {
        let source = try page("index.html").source
        #expect(source.contains(##"<a href="topics/supervision.html">监管</a>"##))
        #expect(source.contains(##"<li><a href="topics/clusters.html">"##))
        #expect(source.contains("<svg class=\"heat-map\"") && source.contains(##"<a href="coverage.html">"##))
    }
}
