import PolicyModel
import SampleSite
import Testing

@testable import SitePlanning

@Suite struct TopicSheetTests {
    private let plan = SampleLinks.plan

    private func sheet(_ id: String) throws -> TopicSheet { plan.sheet(of: try #require(plan.topics[id])) }

    @Test func aTopicShowsEveryJurisdictionPrimaryClausesBeforeFurtherOnes() throws {
        let columns = try sheet("supervision").columns
        #expect(columns.map(\.jurisdiction.code) == ["CN", "CN-ZJ", "CN-JS"])
        #expect(columns[2].primary.shown.map(\.place.path) == ["part-2/clause-3"])
        #expect(columns[2].further.shown.map(\.place.path) == ["part-1/clause-1", "part-1/clause-2"])
        #expect(try sheet("clusters").columns[0].isEmpty)
    }

    @Test func aMeasureShowsTheSentencesThatHoldItsWordsOrItsFirst() throws {
        let columns = try sheet("supervision").columns
        let sentences = { (measure: TopicSheet.Measure?) in
            try #require(measure).sentences(limit: 3).map { measure?.place.policy.source[$0] }
        }
        #expect(try sentences(columns[1].primary.shown.first) == ["评为不合格的，限期整改。"])
        #expect(try sentences(columns[2].primary.shown.first) == ["落实要求。"])
    }

    @Test func normsAndFiguresOfPrimaryClausesAreOnTheTopic() throws {
        let columns = try sheet("supervision").columns
        #expect(columns[2].norms.shown.map(\.value.modality) == [.obligation])
        #expect(columns[2].targets.shown.map(\.value.count) == [1])
        #expect(columns[1].norms.shown.isEmpty)
    }

    @Test func whatDiffersComesFromTheLinksOnTheTopic() throws {
        #expect(try sheet("supervision").contrasts.shown == [0])
        #expect(try sheet("clusters").contrasts.shown.isEmpty)
    }

    @Test func relatedClausesShareTopicsInTheSameDocument() {
        let clause = SampleLinks.end(SampleLinks.measures, "part-2/clause-3")
        let related = plan.topics.related(to: clause, limit: 5)
        #expect(related.map(\.clause) == ["part-1/clause-1", "part-1/clause-2"].map { SampleLinks.end(2, $0) })
        #expect(related.allSatisfy { $0.topics == ["supervision"] })
        #expect(plan.topics.related(to: clause, limit: 1).count == 1)
    }

    @Test func sharingAFormalTopicRelatesNothing() {
        #expect(plan.topics.related(to: SampleLinks.end(SampleLinks.zones, "art-1"), limit: 5).isEmpty)
        #expect(plan.topics.isFormal(SampleLinks.end(SampleLinks.zones, "art-1")))
    }

    @Test func everyTopicHasAPageAndTheListHasOne() {
        let routes = plan.pages.map(\.route.path)
        for path in ["topics/index.html", "topics/supervision.html", "topics/general.html", "coverage.html"] {
            #expect(routes.contains(path) && routes.contains("en/" + path))
        }
    }
}
