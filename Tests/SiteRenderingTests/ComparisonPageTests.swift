import PolicyModel
import SampleSite
import SitePlanning
import Testing

@testable import SiteRendering

@Suite struct ComparisonPageTests {
    private let site: RenderedSite

    init() throws { site = try RenderedSite(plan: SampleLinks.plan) }

    private func page(_ path: String) throws -> RenderedPage { try #require(site.page(path)) }

    @Test func bothClausesStandInFullWithWhatTheyShareMarked() throws {
        let source = try page("compare/measures--opinions.html").source
        #expect(source.contains(##"<article class="pair" id="part-2.clause-3--part-2.clause-3">"##))
        #expect(source.contains(##"<span class="mark mark-shared" title="相同的文字">落实</span>"##))
        #expect(source.contains(##"<span class="mark mark-differing" title="不同之处">要求</span>"##))
    }

    @Test func aRowIsHeadedByNumberAndTitleForTheWordsFollow() throws {
        let source = try page("compare/zones--opinions.html").source
        #expect(source.contains(##"<h3><a href="../policies/zones/art-3.html">第三条</a></h3>"##))
    }

    @Test func differingNormsActorsAndFiguresAreCalledOutInWords() throws {
        let source = try page("compare/measures--opinions.html").source
        #expect(source.contains("<strong>江苏加严国家</strong>"))
        #expect(source.contains("<dt>语气</dt>") && source.contains("鼓励 1") && source.contains("义务 1"))
        #expect(source.contains("<dt>只有一方提到的主体</dt>") && source.contains("知识产权局"))
        #expect(source.contains("<dt>只有一方设定的数字</dt>") && source.contains("有效期至2030年11月9日"))
    }

    @Test func partialPairsAreFoldedAwayAndTheirRowsCanBeLinked() throws {
        let source = try page("compare/zones--opinions.html").source
        #expect(source.contains("<details class=\"pair\">"))
        #expect(source.contains("id=\"art-2--part-1.clause-1\""))
    }

    @Test func clausesWithoutACounterpartAreListed() throws {
        let source = try page("compare/measures--opinions.html").source
        #expect(source.contains("没有列入对照的条文") && source.contains("2.加强集聚区建设"))
    }

    @Test func theTitleNamesBothTextsAndTheirLanguageOnEnglishPages() throws {
        #expect(
            try page("compare/measures--opinions.html").source.contains(
                "<h1>《关于加快发展的意见》与《关于加快推进发展的若干措施》对照</h1>"))
        #expect(
            try page("en/compare/measures--opinions.html").source.contains(
                "<h1>《<span lang=\"zh-Hans\">关于加快发展的意见</span>》 beside 《<span lang=\"zh-Hans\">"))
    }
}
