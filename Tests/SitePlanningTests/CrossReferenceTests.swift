import PolicyModel
import SampleSite
import Testing

@testable import SitePlanning

@Suite struct CrossReferenceTests {
    private let plan = SampleFindings.plan

    private func place(_ index: Int) throws -> CitedPlace? {
        let findings = plan.findings(in: try #require(plan.knowledge.policies.first))
        return plan.crossReferences.place(of: findings.annotations.references[index])
    }

    @Test func aReferenceLeadsToItsProvisionInTheWholeTextAndOnItsClausesPage() throws {
        let item = try #require(try place(2))
        #expect(item.name == "第二条第（二）项" && item.words(limit: 50) == "（二）证明。")
        let routes = Routes()
        #expect(
            item.destination(routes, inWholeText: true)
                == Destination(route: routes.document("review"), anchor: "art-2.item-2"))
        #expect(
            item.destination(routes, inWholeText: false)
                == Destination(route: routes.clause(document: "review", path: "art-2"), anchor: "art-2.item-2"))
    }

    @Test func theWordsOfAClauseAreThoseOfItsWholeListCutShort() throws {
        let clause = try #require(try place(0))
        #expect(clause.words(limit: 100).hasPrefix("第二条\u{3000}示范区建设应遵循以下原则：\n（一）政府引导，市场驱动"))
        #expect(clause.words(limit: 10) == "第二条\u{3000}示范区建设应…")
    }

    @Test func aReferenceWithoutATargetLeadsNowhere() throws {
        #expect(try place(1) == nil)
    }

    @Test func aReferenceToAProvisionThatTheTextDoesNotHaveLeadsNowhere() throws {
        var annotations = SampleFindings.annotations
        annotations[0].references[2].target = Reference.Target(document: "review", provision: "art-99")
        let found = SampleSite.plan(policies: SampleFindings.policies, annotations: annotations).crossReferences
        #expect(found.place(of: annotations[0].references[2]) == nil)
    }

    @Test func aClauseKnowsWhoCitesItAndWhatStandsBelowIt() throws {
        let cited = plan.crossReferences
        let mention = try #require(cited.mentions(of: "review", clause: "art-2").first)
        #expect(cited.evidence(of: mention).reference.title == "第二条第（二）项")
        #expect(cited.mentions(of: "zones", clause: "art-2").count == 1)
        #expect(cited.mentions(of: "zones", clause: "art-1").isEmpty)
    }

    @Test func theSentenceAroundAMentionIsTheWholeOfIt() throws {
        let policy = SampleFindings.policy
        let words = { (around: String) in
            policy.source[policy.sentence(around: SampleFindings.passage(around, in: policy))]
        }
        #expect(words("第二条第（二）项") == "材料不符合第二条第（二）项的，不得受理。")
        #expect(words("证明") == "证明。")
    }
}
