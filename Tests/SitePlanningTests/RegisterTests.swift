import PolicyModel
import SampleSite
import Testing

@testable import SitePlanning

@Suite("The register holds every norm once")
struct RegisterTests {
    private let plan = SampleFindings.plan

    @Test("every norm in a clause has a row, in the order of the texts")
    func rows() {
        let norms = zip(plan.knowledge.policies, plan.knowledge.annotations).flatMap { policy, annotations in
            annotations.norms.filter { policy.clausePlace(of: $0.passage) != nil }.map(\.passage.span)
        }
        #expect(!norms.isEmpty)
        #expect(plan.register.rows.map(\.norm.passage.span) == norms)
    }

    /// The places of the norms that name an actor, or that are presumed to bind it.
    private func rows(of name: String, implied: Bool) -> [Int] {
        plan.register.rows.indices.filter { index in
            plan.register.rows[index].norm.actors.contains {
                ($0.origin == .implied) == implied && ($0.canonical ?? $0.name) == name
            }
        }
    }

    @Test("a dossier lists all norms that name its actor or are presumed to bind it, and none twice")
    func dossiers() {
        for dossier in plan.actors.dossiers {
            #expect(dossier.rows == rows(of: dossier.name, implied: false))
            #expect(dossier.impliedRows == rows(of: dossier.name, implied: true))
        }
    }

    @Test("whoever a norm names or is presumed to bind has a dossier or stands among those named once")
    func everybody() {
        let once = Set(plan.actors.singleMentions.map(\.name))
        for actor in plan.register.rows.flatMap(\.norm.actors) {
            let name = actor.canonical ?? actor.name
            #expect(plan.actors.hasPage(name) != once.contains(name))
        }
        for mention in plan.actors.singleMentions {
            #expect(rows(of: mention.name, implied: false) == [mention.row])
        }
    }

    @Test("who has a page is who has a dossier, and a name that cannot stand in an address has none")
    func pages() {
        for dossier in plan.actors.dossiers { #expect(plan.actors.hasPage(dossier.name)) }
        #expect(!plan.actors.hasPage("a/b"))
        let actors = plan.pages.count { if case .actor = $0.kind { true } else { false } }
        #expect(actors == plan.actors.dossiers.count * plan.settings.languages.count)
    }

    @Test("days are in order, a year stands for its last day, and each target's clause is known")
    func chronology() {
        let events = Chronology(plan.knowledge).events
        #expect(events.map(\.day) == events.map(\.day).sorted())
        for event in events where event.isYear { #expect((event.day.month, event.day.day) == (12, 31)) }
        for event in events { #expect((event.kind == .target) == (event.clause != nil)) }
    }
}
