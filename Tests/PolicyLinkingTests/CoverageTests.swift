import PolicyLinking
import PolicyModel
import Testing

@Suite("The coverage says what is answered where")
struct CoverageTests {
    private let corpus = SampleCorpus.waterSaving
    private var coverage: Coverage { coverage(of: corpus.links) }

    @Test("each national clause has a state for each jurisdiction inside the nation")
    func states() throws {
        let matrix = try #require(coverage.matrices.first)
        #expect(coverage.matrices.count == 1)
        #expect(matrix.base == "CN")
        #expect(matrix.columns == ["CN-ZJ", "CN-JS"])
        #expect(matrix.rows.map { corpus.name($0.clause) } == (1...4).map { "nation art-\($0)" })
        #expect(matrix.rows.map { $0.cells[0].state } == [.answered, .answered, .notFound, .notFound])
        #expect(matrix.rows.allSatisfy { $0.cells[1].state == .notFound })
    }

    @Test("what answers nothing is listed below")
    func localOnly() throws {
        let matrix = try #require(coverage.matrices.first)
        #expect(matrix.localOnly.map { $0.map(corpus.name) } == [["province art-3"], ["other art-1"]])
    }

    @Test("a rejected link answers nothing; a link of grade 1 answers in part")
    func grades() throws {
        var links = corpus.links
        links[0].review = .rejected
        links[1].grade = 1
        let matrix = try #require(coverage(of: links).matrices.first)
        #expect(matrix.rows.map { $0.cells[0].state } == [.partly, .notFound, .notFound, .notFound])
    }

    @Test("every clause of the nation and every answer is counted once")
    func conservation() throws {
        let matrix = try #require(coverage.matrices.first)
        let linked = matrix.rows.flatMap { $0.cells.flatMap(\.links) }
        #expect(Set(linked).count == linked.count)
        #expect(linked.count == corpus.links.filter { $0.relation == .counterpart && $0.to.clause != nil }.count)
    }

    @Test("topics are counted by jurisdiction, rejected labels left out")
    func topics() throws {
        let clause = try #require(corpus.policies[1].clauses.first)
        var annotations = corpus.annotations
        annotations[1].topics = [
            TopicLabel(clause: clause, topic: "a", isPrimary: true, score: 5, evidence: []),
            TopicLabel(clause: clause, topic: "b", isPrimary: false, score: 5, evidence: []),
            TopicLabel(clause: clause, topic: "b", isPrimary: false, score: 5, evidence: [], review: .rejected),
        ]
        let topics = ["a", "b"].map { Topic(id: $0, name: $0, englishName: $0, terms: []) }
        let coverage = CoverageReader(
            corpus.policies, annotations, [], topics: topics, jurisdictions: ["CN", "CN-ZJ", "CN-JS", "CN-GD"]
        ).coverage()
        #expect(coverage.jurisdictions == ["CN", "CN-ZJ", "CN-JS"])
        #expect(coverage.topics.map { $0.map(\.all) } == [[0, 1, 0], [0, 1, 0]])
        #expect(coverage.topics.map { $0.map(\.primary) } == [[0, 1, 0], [0, 0, 0]])
    }

    private func coverage(of links: [ClauseLink]) -> Coverage {
        CoverageReader(
            corpus.policies, corpus.annotations, links, topics: [], jurisdictions: ["CN", "CN-ZJ", "CN-JS"]
        ).coverage()
    }
}
