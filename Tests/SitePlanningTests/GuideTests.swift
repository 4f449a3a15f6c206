import PolicyModel
import SampleSite
import Testing

@testable import SitePlanning

@Suite("A guide holds the checklists of a document")
struct GuideTests {
    private func guide(_ kinds: [Checklist.Kind]) throws -> Guide {
        let policy = SampleFindings.policy
        let leadIn = SampleFindings.passage("提交下列材料：", in: policy)
        let item = Checklist.Item(lines: [SampleFindings.passage("申请书；", in: policy)])
        let lists = kinds.map { Checklist(kind: $0, leadIn: leadIn, subject: nil, items: [item]) }
        return try #require(Guide(lists, of: policy))
    }

    @Test("lists stand in the order of the work, and two of a kind in one clause have anchors of their own")
    func order() throws {
        let guide = try guide([.steps, .materials, .conditions, .materials])
        #expect(
            guide.entries.map(\.anchor) == ["art-2.conditions", "art-2.materials", "art-2.materials-2", "art-2.steps"])
        #expect(guide.itemCount == 4)
    }

    @Test("a list before the first clause has an anchor that is no section's")
    func front() throws {
        let policy = SampleFindings.policy
        let title = Passage(division: 0, provision: nil, span: policy.main.front[0].text)
        let guide = try #require(
            Guide([Checklist(kind: .duties, leadIn: title, subject: nil, items: [])], of: policy))
        #expect(guide.entries.map(\.anchor) == ["front.duties"])
        #expect(guide.entries[0].clause == nil)
    }

    @Test("only documents with lists have a guide, and each of their lists is found on it")
    func index() {
        let plan = SampleFindings.plan
        #expect(plan.guides.all.map(\.policy.id) == ["review"])
        for (policy, annotations) in zip(plan.knowledge.policies, plan.knowledge.annotations) {
            #expect(plan.guides.hasGuide(policy) == !annotations.checklists.isEmpty)
            for list in annotations.checklists { #expect(plan.guides.anchor(of: list, in: policy) != nil) }
        }
    }
}
