import PolicyModel
import SampleSite
import Testing

@testable import SitePlanning

@Suite("A dossier tells what an actor has to do with each norm")
struct DossierTests {
    private let plan = SampleFigures.plan

    private func sections(of name: String) throws -> [(section: DossierSection, rows: [Register.Row])] {
        try #require(plan.actors.dossiers.first { $0.name == name }).sections(of: plan.register)
    }

    @Test("who leads and who cooperates is told apart from who is bound")
    func roles() throws {
        #expect(try sections(of: "主管部门").map(\.section) == [.norms(.obligation), .leading])
        #expect(try sections(of: "行业协会").map(\.section) == [.norms(.prohibition), .cooperating])
    }

    @Test("what has a deadline stands first, though it stands later in the text")
    func deadlinesFirst() throws {
        let duties = try #require(try sections(of: "主管部门").first).rows
        #expect(duties.map(\.due) == ["2027", nil])
    }

    @Test("every norm of a dossier stands in exactly one section")
    func complete() {
        for plan in [plan, SampleFindings.plan] {
            for dossier in plan.actors.dossiers {
                let shown = dossier.sections(of: plan.register).flatMap(\.rows).map(\.norm.passage.span.start)
                let own = (dossier.rows + dossier.impliedRows).map { plan.register.rows[$0].norm.passage.span.start }
                #expect(shown.sorted() == own.sorted())
            }
        }
    }

    @Test("a year that a norm names as its end counts as its deadline")
    func namedYear() {
        let dues = plan.register.rows.filter { $0.norm.modality == .target }.map(\.due)
        #expect(dues == ["2028"])
    }

    @Test("the parts of a register are the register, each of one jurisdiction and none too long")
    func parts() {
        for plan in [plan, SampleFindings.plan, SampleSite.plan()] {
            let parts = plan.register.parts
            #expect(parts.flatMap { Array($0.rows) } == Array(plan.register.rows.indices))
            for part in parts {
                #expect(part.rows.count <= Register.mostInPart)
                let codes = Set(plan.register.rows[part.rows].map { $0.clause.policy.metadata.jurisdiction })
                #expect(codes == [part.jurisdiction])
            }
        }
    }
}
