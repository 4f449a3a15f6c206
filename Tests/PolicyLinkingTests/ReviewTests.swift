import PolicyLinking
import PolicyModel
import Testing

@Suite("What people say beats what was computed")
struct ReviewTests {
    private let corpus = SampleCorpus.waterSaving
    private let day: CivilDate

    init() throws {
        day = try #require(CivilDate(iso: "2026-01-02"))
    }

    @Test("a confirmed link is shown as confirmed, with the grade and the verdict that the reviewer states")
    func confirmed() throws {
        let reviewed = try review(.confirmed, from: "art-1", to: "art-2", grade: 1, assessment: .refines)
        let link = try #require(reviewed.first { $0.review == .confirmed })
        #expect(link.grade == 1)
        #expect(link.assessment == .refines)
        #expect(reviewed.count == corpus.links.count)
    }

    @Test("a rejected link stays, marked as rejected")
    func rejected() throws {
        let reviewed = try review(.rejected, from: "art-1", to: "art-2")
        #expect(reviewed.filter { $0.review == .rejected }.map(corpus.name) == ["province art-1 → nation art-2"])
    }

    @Test("an added link stands among those of its document")
    func added() throws {
        let reviewed = try review(.added, from: "art-3", to: "art-4")
        let link = try #require(reviewed.first { $0.review == .confirmed })
        #expect(corpus.name(link) == "province art-3 → nation art-4")
        #expect(reviewed.map(\.from.document) == reviewed.map(\.from.document).sorted())
    }

    @Test("a review of words that have changed since is not applied and is reported with the new fingerprint")
    func stale() throws {
        let book = try book(.confirmed, from: "art-1", to: "art-2", words: "000000000000")
        #expect(book.diagnostics.map(\.code) == ["review-stale"])
        #expect(book.diagnostics.first?.severity == .warning)
        #expect(book.diagnostics.first?.hint?.description.contains(try fingerprint(from: "art-1", to: "art-2")) == true)
        #expect(book.reviewed(corpus.links).allSatisfy { $0.review == .computed })
    }

    @Test("a review of a clause or a topic that is not there is an error")
    func unknown() {
        let nowhere = ReviewEntry.Place(document: "nation", clause: "art-99")
        let somewhere = ReviewEntry.Place(document: "province", clause: "art-1")
        let book = ReviewBook(
            [
                entry(.counterpart(from: somewhere, to: nowhere), .confirmed, words: ""),
                entry(.topic(somewhere, topic: "talents", isPrimary: false), .confirmed, words: ""),
            ], policies: corpus.policies, topics: ["talent"])
        #expect(book.diagnostics.map(\.code) == ["review-clause", "review-topic"])
        #expect(book.diagnostics.allSatisfy { $0.severity == .error && $0.line == 7 })
    }

    @Test("topics are confirmed, rejected, added, and made primary")
    func topics() throws {
        let clause = try #require(corpus.policies[1].clauses.first)
        let labels = ["a", "b"].map {
            TopicLabel(clause: clause, topic: $0, isPrimary: $0 == "a", score: 5, evidence: [])
        }
        let place = ReviewEntry.Place(document: "province", clause: "art-1")
        let words = Policy.fingerprint(of: [(corpus.policies[1], clause)])
        let book = ReviewBook(
            [
                entry(.topic(place, topic: "a", isPrimary: false), .rejected, words: words),
                entry(.topic(place, topic: "c", isPrimary: true), .added, words: words),
            ], policies: corpus.policies, topics: ["a", "b", "c"])
        let reviewed = book.reviewed(labels, of: 1)
        #expect(reviewed.map(\.topic) == ["c", "a", "b"])
        #expect(reviewed.map(\.isPrimary) == [true, false, false])
        #expect(reviewed.map(\.review) == [.confirmed, .rejected, .computed])
        #expect(book.reviewed(labels, of: 0).count == 2, "another document's labels stay as they are")
    }

    private func review(
        _ verdict: ReviewEntry.Verdict, from: String, to: String, grade: Int? = nil,
        assessment: ClauseLink.Assessment? = nil
    ) throws -> [ClauseLink] {
        let words = try fingerprint(from: from, to: to)
        let book = try book(verdict, from: from, to: to, grade: grade, assessment: assessment, words: words)
        #expect(book.diagnostics.isEmpty)
        return book.reviewed(corpus.links)
    }

    private func book(
        _ verdict: ReviewEntry.Verdict, from: String, to: String, grade: Int? = nil,
        assessment: ClauseLink.Assessment? = nil, words: String
    ) throws -> ReviewBook {
        let subject = ReviewEntry.Subject.counterpart(
            from: ReviewEntry.Place(document: "province", clause: from),
            to: ReviewEntry.Place(document: "nation", clause: to))
        let entry = entry(subject, verdict, grade: grade, assessment: assessment, words: words)
        return ReviewBook([entry], policies: corpus.policies, topics: [])
    }

    private func entry(
        _ subject: ReviewEntry.Subject, _ verdict: ReviewEntry.Verdict, grade: Int? = nil,
        assessment: ClauseLink.Assessment? = nil, words: String
    ) -> ReviewEntry {
        ReviewEntry(
            subject, verdict: verdict, grade: grade, assessment: assessment, reviewer: "张三", date: day, words: words,
            file: "reviews.yml", line: 7)
    }

    private func fingerprint(from: String, to: String) throws -> String {
        let clause = { (policy: Policy, path: String) in
            try #require(policy.clauses.first { policy.path(of: $0) == path })
        }
        let (province, nation) = (corpus.policies[1], corpus.policies[0])
        return Policy.fingerprint(of: [
            (province, try clause(province, from)), (nation, try clause(nation, to)),
        ])
    }
}
