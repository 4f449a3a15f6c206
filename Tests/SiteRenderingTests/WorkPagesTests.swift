import PolicyModel
import SampleSite
import SitePlanning
import Testing

@testable import SiteRendering

@Suite("The pages that people work with: register, guides, targets, timeline, glossary")
struct WorkPagesTests {
    private let figures: RenderedSite
    private let findings: RenderedSite

    init() throws {
        figures = try RenderedSite(plan: SampleFigures.plan)
        findings = try RenderedSite(plan: SampleFindings.plan)
    }

    private func source(_ path: String, of site: RenderedSite) throws -> String {
        try #require(site.page(path)).source
    }

    @Test func theRegisterCarriesItsFirstRowsAndSaysWhichPartsThereAre() throws {
        let page = try source("register/index.html", of: figures)
        #expect(page.contains(##"data-parts="CN:1 CN-JS:4""##))
        #expect(page.contains(##"<span class="mark-prohibition">禁止</span>"##))
        #expect(page.contains(##"<option value="主管部门"></option>"##))
        #expect(page.contains(##"<time datetime="2027">2027年</time>"##))
    }

    @Test func aDossierBeginsWithWhatBindsAndLeadsToItsCalendarAndItsFilter() throws {
        let page = try source("register/actors/主管部门.html", of: figures)
        let places = ["应当做", "牵头"].map { Array(page.utf8).firstRange(of: Array($0.utf8))?.lowerBound ?? .max }
        #expect(places[0] < places[1] && places[1] < .max)
        #expect(page.contains(##"<span class="evidence">1 项有期限</span>"##))
        #expect(page.contains("href=\"../index.html?actor=%E4%B8%BB%E7%AE%A1%E9%83%A8%E9%97%A8\""))
        #expect(page.contains("actor-%E4%B8%BB%E7%AE%A1%E9%83%A8%E9%97%A8.ics"))
    }

    @Test func aGuideHasABoxForEveryItemAndTheClauseLeadsToIt() throws {
        let guide = try #require(findings.page("guides/review.html"))
        let boxes = guide.tags.filter { $0.attributes["type"] == "checkbox" }
        #expect(boxes.map { $0.attributes["id"] } == ["art-2.materials.tick-1", "art-2.materials.tick-2"])
        let clause = try source("policies/review/art-2.html", of: findings)
        #expect(clause.contains("<a href=\"../../guides/review.html#art-2.materials\">"))
        #expect(try source("policies/review.html", of: findings).contains("<a href=\"../guides/review.html\">"))
        #expect(try source("guides/index.html", of: findings).contains("<a href=\"review.html#materials\">材料</a>"))
    }

    @Test func comparableFiguresStandOnOneLineEachWithItsQuoteAndClause() throws {
        let page = try #require(figures.page("targets.html"))
        let line = try #require(page.words(inClass: "figure-lines"))
        #expect(line.contains("国家") && line.contains("> 2000 家") && line.contains("2030年"))
        #expect(line.contains("江苏") && line.contains("= 100 家") && line.contains("2027年"))
        #expect(page.source.contains("<a href=\"policies/steps/art-1.html#art-1\">第一条</a>"))
    }

    @Test func theChartSaysInWordsWhatItDraws() throws {
        let page = try source("targets.html", of: figures)
        #expect(page.contains("国家 2030年 从事服务的规模以上机构：超过2000家；江苏 2027年 规模以上服务机构：100家</desc>"))
        #expect(page.contains(##"role="img""##))
    }

    @Test func theTimelineShowsADeadlineAsAMarkAsADayAndInWords() throws {
        let page = try source("timeline.html", of: figures)
        #expect(page.contains("class=\"diamond\""))
        #expect(page.contains("<time datetime=\"2027\" data-day=\"2027-12-31\">2027年内</time>"))
        #expect(page.contains("若干措施：目标期限 2027"))
    }

    @Test func theGlossaryLeadsFromATermToItsClause() throws {
        let page = try source("glossary.html", of: figures)
        #expect(page.contains(##"<dt lang="zh-Hans">机构</dt>"##))
        #expect(page.contains("范围：本规划"))
        #expect(page.contains("<a href=\"policies/aims/art-2.html#art-2\">第二条</a>"))
    }

    @Test func theHomePageLeadsToAimsDaysAndDocuments() throws {
        let page = try source("index.html", of: figures)
        #expect(page.contains("<strong class=\"value\">100家</strong>"))
        let sample = try source("index.html", of: RenderedSite())
        #expect(sample.contains("<time datetime=\"2030-11-09\" data-day=\"2030-11-09\">"))
        #expect(!sample.contains("id=\"home-targets\""))
    }

    @Test func aSiteWithoutFindingsHasThesePagesToo() throws {
        let site = try RenderedSite()
        for path in ["guides/index.html", "targets.html", "glossary.html"] {
            #expect(try source(path, of: site).contains("<p class=\"missing\">"), "\(path)")
        }
        #expect(try source("en/timeline.html", of: RenderedSite(policies: [])).contains("name no days"))
    }

    @Test func aDocumentOffersItsWordsAndItsDataAndItsClausesTheirCitation() throws {
        let page = try source("policies/aims.html", of: figures)
        #expect(page.contains("href=\"../data/aims.txt\"") && page.contains("href=\"../data/aims.json\""))
        #expect(page.contains("id=\"art-2\" data-cite=\"第二条\""))
        #expect(page.contains("data-citation=\"《发展规划》\""))
    }

    @Test func pagesOfManyDocumentsStayBoundedAndStillLeadToEach() throws {
        let many = (1...70).map { SampleSite.policy("rule-\($0)", jurisdiction: "CN", "某某规定\n第一条 甲。\n") }
        let site = try RenderedSite(policies: many)
        let home = try #require(site.page("index.html"))
        #expect(home.values("class").count { $0 == "document-card" } == 5)
        #expect(home.source.contains("全部 70 个文件"))
        let first = try #require(site.page("jurisdictions/CN.html"))
        let second = try #require(site.page("jurisdictions/CN/all-2.html"))
        #expect([first, second].map { $0.values("class").count { $0 == "document-card" } } == [60, 10])
        let listed = first.values("href") + second.values("href").map { String($0.dropFirst("../".count)) }
        for policy in many { #expect(listed.contains("../policies/\(policy.id).html")) }
        #expect(first.values("href").contains("CN/all-2.html") && first.values("href").contains("CN/undated.html"))
    }

    @Test func everyLinkOfThesePagesLeadsSomewhere() throws {
        try SiteTests.expectSoundLinks(of: figures)
        try SiteTests.expectSoundLinks(of: findings)
    }

    @Test func allHaveTheWayBackHome() throws {
        for (path, page) in figures.pages where path != "index.html" && path != "en/index.html" && path != "404.html" {
            #expect(page.source.contains("class=\"breadcrumbs wide\""), "\(path)")
        }
    }
}
