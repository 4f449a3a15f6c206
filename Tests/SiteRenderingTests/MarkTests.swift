import PolicyModel
import SampleSite
import SitePlanning
import Testing

@testable import SiteRendering

@Suite struct MarkTests {
    private let site: RenderedSite

    init() throws {
        site = try RenderedSite(policies: SampleFindings.policies, annotations: SampleFindings.annotations)
    }

    private func source(_ path: String) throws -> String { try #require(site.page(path)).source }

    @Test func aReferenceOfTheWholeTextLeadsToItsPlaceInIt() throws {
        #expect(
            try source("policies/review.html").contains(
                ##"<a class="reference" href="#art-2.item-2" title="第二条第（二）项\##n（二）证明。">第二条第（二）项</a>的"##))
    }

    @Test func aReferenceOnAClausePageLeadsToTheCitedClausesPage() throws {
        #expect(
            try source("policies/review/art-3.html").contains(
                ##"<a class="reference" href="art-2.html#art-2.item-2""##))
        #expect(
            try source("en/policies/review/art-1.html").contains(
                ##"<a class="reference" href="../zones/art-2.html#art-2""##))
    }

    @Test func aReferenceWithoutATargetIsNoLink() throws {
        #expect(
            try source("policies/review/art-1.html").contains(
                ##"和<span class="mark mark-unresolved" title="引用，未连到原文">《专利法》</span>，"##))
    }

    @Test func normsAndFiguresAreMarked() throws {
        #expect(
            try source("policies/review/art-2.html").contains(
                ##"申请人<span class="mark mark-obligation" title="义务">应当</span>在"##
                    + ##"<span class="mark mark-figure" title="数字与期限">10日内</span>提交"##))
    }

    @Test func marksAddNothingToTheWords() throws {
        let page = try #require(site.page("policies/review.html"))
        let shown = page.words(inClass: "law")?.unicodeScalars.filter { !$0.properties.isWhitespace }
        let text = SampleFindings.text.unicodeScalars.filter { !$0.properties.isWhitespace }
        #expect(shown.map { String(String.UnicodeScalarView($0)) } == String(String.UnicodeScalarView(text)))
    }

    @Test func theLegendExplainsTheMarksThatOccur() throws {
        let page = try source("policies/review/art-2.html")
        #expect(page.contains(##"<li><span class="mark-obligation">义务</span></li>"##))
        #expect(!page.contains("mark-prohibition"))
        #expect(page.contains("程序识别，未经人工复核"))
        #expect(try !source("policies/zones/art-1.html").contains("marks-legend"))
    }

    @Test func everyLinkLeadsToAFileAndAnAnchor() throws {
        try SiteTests.expectSoundLinks(of: site)
    }
}
