import PolicyModel
import SampleSite
import SitePlanning
import Testing

@testable import SiteRendering

@Suite struct CounterpartPageTests {
    private let site: RenderedSite

    init() throws { site = try RenderedSite(plan: SampleLinks.plan) }

    private func source(_ path: String) throws -> String { try #require(site.page(path)).source }

    @Test func aClauseNamesItsCounterpartsInWordsWithTheWordsThatCarryThem() throws {
        let page = try source("policies/measures/part-2.clause-3.html")
        #expect(page.contains(##"<span class="state answered">对应</span> <a href="../opinions/part-2.clause-3.html">"##))
        #expect(page.contains("<strong>本条加严该条</strong>"))
        #expect(page.contains("<dt>更硬的要求</dt><dd>落实要求<span class=\"evidence\">国家：逐项抓好落实</span></dd>"))
        #expect(page.contains("<dt>相同的文字</dt><dd>落实</dd>"))
        #expect(
            page.contains(
                ##"<a href="../../compare/measures--opinions.html#part-2.clause-3--part-2.clause-3">并排对照</a>"##))
    }

    @Test func theWordsOfACounterpartAreAtHandWithWhatIsSharedMarked() throws {
        let page = try #require(site.page("policies/measures/part-2.clause-3.html"))
        #expect(page.words(inClass: "counterpart-text")?.contains("逐项抓好落实。") == true)
        #expect(page.source.contains("逐项抓好<span class=\"mark mark-shared\" title=\"相同的文字\">落实</span>。"))
    }

    @Test func theAnsweredClauseSaysTheSameFromItsSide() throws {
        let page = try source("policies/opinions/part-2.clause-3.html")
        #expect(page.contains("<strong>该条加严本条</strong>"))
        #expect(page.contains(##"<a href="../measures/part-2.clause-3.html">"##))
    }

    @Test func computedAndConfirmedLinksDifferInWordsAndStyle() throws {
        let page = try source("policies/opinions/part-2.clause-3.html")
        #expect(page.contains(##"<span class="review computed">机器比对</span>"##))
        #expect(page.contains(##"<span class="review confirmed">人工确认</span>"##))
    }

    @Test func whatPeopleRejectedIsNotShown() throws {
        let page = try source("policies/measures/part-1.clause-1.html")
        #expect(!page.contains(##"<span class="state answered">"##))
        #expect(page.contains("国家、浙江：未见对应（就本站所收文本而言）。"))
    }

    @Test func whatStandsAloneSaysSo() throws {
        #expect(try source("policies/measures/part-1.clause-2.html").contains("地方独有"))
        #expect(try source("en/policies/measures/part-1.clause-2.html").contains("Local only"))
        #expect(!(try source("policies/measures/part-2.clause-3.html").contains("地方独有")))
    }

    @Test func formalClausesAreNotReproachedWithSilence() throws {
        #expect(!(try source("policies/zones/art-4.html").contains("未见对应")))
    }

    @Test func aClauseListsItsTopicsWithTheirWordsAndRelatedClauses() throws {
        let page = try source("policies/measures/part-2.clause-3.html")
        #expect(page.contains(##"<a href="../../topics/supervision.html">监管</a><span class="evidence">主要主题</span>"##))
        #expect(page.contains("<dt>所据词语</dt><dd>日常监管</dd>"))
        #expect(page.contains(##"<a href="part-1.clause-1.html">1.推动融合发展</a><span class="evidence">监管</span>"##))
    }

    @Test func aDocumentLeadsToItsComparisons() throws {
        let page = try source("policies/opinions.html")
        #expect(page.contains(##"<a href="../compare/zones--opinions.html">"##))
        #expect(page.contains("1 组对应条文"))
    }

    @Test func theWordsOfAClauseStayThoseOfTheSource() throws {
        let page = try #require(site.page("compare/measures--opinions.html"))
        #expect(page.words(inClass: "law") == "逐项抓好落实。")
    }
}
