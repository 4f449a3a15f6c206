import SampleSite
import Testing

@testable import SitePlanning

@Suite("The glossary holds defined terms and short names")
struct GlossaryTests {
    @Test("in the order of the text, each with what it means and where it holds")
    func entries() {
        let entries = SampleFigures.plan.glossary.entries
        #expect(entries.map(\.term) == ["方案", "机构"])
        #expect(entries.map(\.kind) == [.abbreviation, .definition])
        #expect(entries.map(\.meaning) == ["服务业发展工作方案", "从事服务的机构"])
        #expect(entries.map(\.scope) == [nil, "本规划"])
    }
}
