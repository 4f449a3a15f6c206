import SampleSite
import Testing

@testable import SiteSearch

@Suite("Ranking")
struct RankingTests {
    @Test("A heading that is the query comes first, then headings that hold it, then texts")
    func headings() throws {
        let text = """
            某省关于促进服务业发展的意见

            一、优化供给
            （一）加强人才培养。各地要加强人才培养，提升人才培养质量。
            （二）人才培养。推动服务。
            （三）优化代理服务。推动人才培养。
            """
        var engine = try Corpus.engine(SampleSite.knowledge([SampleSite.policy("opinions", jurisdiction: "CN", text)]))
        let answer = try engine.search("人才培养")
        #expect(answer.clauses == ["part-1/clause-2", "part-1/clause-1", "part-1/clause-3"])
        #expect(answer.results.map { Int($0.score.value) } == [4, 3, 1])
    }

    @Test("An article's number names it: the article comes before those that mention it")
    func numbers() throws {
        let answer = try Corpus.search("第二条", in: ["依照第二条办理。第二条规定的除外。", "本市行政区域适用本办法。"])
        #expect(answer.clauses == ["art-2", "art-1"])
    }

    @Test("Terms side by side come before terms apart")
    func adjacency() throws {
        let articles = ["专利事务由机构办理，其他事务由代理人办理。", "专利代理事务由机构办理，其他事务由人办理。"]
        #expect(try Corpus.search("专利 代理", in: articles).clauses == ["art-2", "art-1"])
    }

    @Test("Terms closer together come before terms further apart")
    func closeness() throws {
        let articles = ["专利由各级各类有关机构代理，推进事务。", "专利由机构代理，各级各类有关推进事务。"]
        #expect(try Corpus.search("专利 代理", in: articles).clauses == ["art-2", "art-1"])
    }

    @Test("Of two clauses with one occurrence the shorter comes first; of two of one length, the one with more")
    func lengthAndFrequency() throws {
        let articles = ["专利事务由市级机构办理。", "专利。", "专利事务由专利机构办理。"]
        let clauses = try Corpus.search("专利", in: articles).clauses
        let place = { (clause: String) in clauses.firstIndex(of: clause) ?? -1 }
        #expect(place("art-2") < place("art-1"))
        #expect(place("art-3") < place("art-1"))
    }

    @Test("Equals keep the order of the texts")
    func ties() throws {
        let articles = ["专利一。", "专利二。", "专利三。"]
        #expect(try Corpus.search("专利", in: articles).clauses == ["", "art-1", "art-2", "art-3"])
    }

    @Test("Scores fall from result to result and have four decimals")
    func scores() throws {
        var engine = try Corpus.engine(try Corpus.threeTexts())
        let scores = try engine.search("知识产权 服务").results.map(\.score.value)
        #expect(scores == scores.sorted(by: >))
        #expect(scores.allSatisfy { ($0 * 10_000).rounded() / 10_000 == $0 && $0 > 0 && $0 < 5 })
    }
}
