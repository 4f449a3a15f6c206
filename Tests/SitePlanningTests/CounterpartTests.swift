import PolicyModel
import SampleSite
import Testing

@testable import SitePlanning

@Suite struct CounterpartTests {
    private let plan = SampleLinks.plan
    private let leadership = SampleLinks.end(SampleLinks.opinions, "part-2/clause-3")

    @Test func aLinkIsSeenFromBothOfItsClauses() throws {
        let measure = SampleLinks.end(SampleLinks.measures, "part-2/clause-3")
        let mine = try #require(plan.counterparts.of(measure).first)
        #expect(mine.other == leadership && mine.isAnswer)
        let theirs = try #require(plan.counterparts.of(leadership).first)
        #expect(theirs.other == measure && !theirs.isAnswer)
    }

    @Test func wholeCounterpartsComeFirstTheSurestBeforeTheRest() {
        #expect(plan.counterparts.of(leadership).map(\.link) == [0, 2])
        let found = plan.counterparts.byJurisdiction(of: leadership)
        #expect(found.map(\.jurisdiction.code) == ["CN-ZJ", "CN-JS"])
    }

    @Test func whatPeopleRejectedStandsNowhere() {
        #expect(plan.counterparts.of(SampleLinks.end(SampleLinks.opinions, "part-1/clause-2")).isEmpty)
        #expect(!plan.comparisons.all.contains { $0.rows.shown.contains { $0.link == 3 } })
        #expect(plan.comparisons.row(of: 3) == nil)
    }

    @Test func theOthersWithDocumentsAndWithoutAnAnswerAreSilent() {
        let aims = SampleLinks.end(SampleLinks.opinions, "part-1/clause-1")
        #expect(plan.counterparts.silent(on: aims).map(\.code) == ["CN-JS"])
        #expect(plan.counterparts.silent(on: leadership).isEmpty)
    }

    @Test func aClauseThatAnswersNothingAboveItStandsAlone() {
        #expect(plan.counterparts.isLocalOnly(SampleLinks.end(SampleLinks.measures, "part-1/clause-2")))
        #expect(!plan.counterparts.isLocalOnly(SampleLinks.end(SampleLinks.measures, "part-2/clause-3")))
    }

    @Test func aClausePlaceLeadsBackToItsEndOfALink() throws {
        let place = try #require(plan.knowledge.place(of: leadership))
        #expect(place.path == "part-2/clause-3" && plan.end(of: place) == leadership)
    }
}
