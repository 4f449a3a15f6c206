import PolicyModel
import SampleSite
import SitePlanning
import Testing

@testable import SiteRendering

@Suite struct TopicPageTests {
    private let site: RenderedSite

    init() throws { site = try RenderedSite(plan: SampleLinks.plan) }

    private func source(_ path: String) throws -> String { try #require(site.page(path)).source }

    @Test func theListBeginsWithTheLeadTopics() throws {
        let page = try source("topics/index.html")
        let lead = try #require(page.firstRange(of: "supervision.html"))
        let rest = try #require(page.firstRange(of: "clusters.html"))
        #expect(lead.lowerBound < rest.lowerBound)
        #expect(page.contains("重点主题") && page.contains("<span>国家 1</span><span>浙江 1</span><span>江苏 3</span>"))
    }

    @Test func aTopicSetsMeasuresSideBySideWithTheWordsThatDecided() throws {
        let page = try source("topics/supervision.html")
        #expect(page.contains("对服务的监管。"))
        #expect(page.contains("评为不合格的，<span class=\"evidence-words\">限期整改</span>。"))
        #expect(page.contains(##"<a href="../policies/zones/art-3.html">"##))
    }

    @Test func aTopicShowsNormsByModalityWithTheirActors() throws {
        let page = try source("topics/supervision.html")
        #expect(page.contains(##"<h3><span class="mark-obligation">义务</span></h3>"##))
        #expect(page.contains("<span>知识产权局</span>"))
    }

    @Test func aTopicSaysWhatDiffers() throws {
        let page = try source("topics/supervision.html")
        #expect(page.contains(##"<strong class="verdict">加严</strong>"##))
        #expect(page.contains("<dt>更硬的要求</dt>"))
    }

    @Test func aJurisdictionWithoutAMeasureSaysSoAboutTheTextsOfThisSite() throws {
        #expect(try source("topics/clusters.html").contains("未见（就本站所收文本而言）"))
        #expect(try source("en/topics/clusters.html").contains("None found in the texts of this site"))
    }

    @Test func theKindsOfAllLinksHaveNamesInTheTheme() throws {
        let keys =
            ClauseLink.Assessment.allCases.map { "assessment-" + $0.rawValue }
            + ClauseLink.Difference.Kind.allCases.map { "difference-" + $0.rawValue }
            + Coverage.State.allCases.map { "coverage-" + $0.rawValue }
            + Review.allCases.map { "review-" + $0.rawValue }
            + ["mark-shared", "mark-differing", "topic-primary", "topic-further", "omitted"]
            + ["contrast-modalities", "contrast-actors", "contrast-figures", "coverage-totals", "coverage-more"]
        for (language, strings) in try ProjectTheme.strings() {
            for key in keys { #expect(strings[key] != nil, "\(key) in \(language)") }
        }
    }
}
