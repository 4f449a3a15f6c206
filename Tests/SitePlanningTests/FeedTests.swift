import PolicyModel
import SampleSite
import Testing

@testable import SitePlanning

@Suite struct FeedTests {
    @Test func theNewestDocumentComesFirst() throws {
        let feed = try #require(SampleSite.plan().feeds.feed(named: "all"))
        #expect(feed.entries.map(\.policy.id) == ["measures", "opinions", "zones"])
        #expect(feed.day == CivilDate(iso: "2025-10-09"))
    }

    @Test func aTextWithoutAnyDayIsInNoFeed() {
        let undated = SampleSite.policy("undated", jurisdiction: "CN", "管理办法\n第一条 甲。\n")
        #expect(SampleSite.plan(policies: [undated]).feeds.all.isEmpty)
    }

    @Test func aTopicsFeedHoldsTheClausesThatAreAboveAllOnIt() throws {
        let feed = try #require(SampleLinks.plan.feeds.feed(named: "topic-supervision"))
        #expect(feed.entries.map { $0.clause?.path } == ["part-2/clause-3", "part-2/clause-3", "art-3"])
    }

    @Test func aFeedHoldsNoMoreThanItsLimit() throws {
        let many = (1...60).map { SampleSite.policy("text-\($0)", jurisdiction: "CN", SampleTexts.opinions) }
        let feed = try #require(SampleSite.plan(policies: many).feeds.feed(named: "CN"))
        #expect(feed.entries.count == Feed.limit)
        #expect(feed.entries.first?.policy.id == "text-1")
    }
}
