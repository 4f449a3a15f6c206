import PolicyModel
import SampleSite
import Testing

@testable import SiteSearch

@Suite("What comes near")
struct NearestTests {
    private static let language = SearchLanguage(synonyms: ["著作权": ["版权"], "ip": ["知识产权"]])

    private func search(_ query: String, _ knowledge: KnowledgeBase) throws -> SearchAnswer {
        var engine = try Corpus.engine(knowledge, language: Self.language)
        return try engine.search(query)
    }

    private func search(_ query: String, _ articles: [String]) throws -> SearchAnswer {
        try search(query, SampleSite.knowledge([Corpus.articles(articles)]))
    }

    /// Two texts, one from 浙江 and one from 江苏, that say the same.
    private func twoPlaces() throws -> KnowledgeBase {
        let articles = ["加强人才培养。", "加强人才引进。", "附则。"]
        return SampleSite.knowledge([
            Corpus.articles(articles, id: "zhejiang", title: "浙江省人才办法"),
            SampleSite.policy(
                "jiangsu", jurisdiction: "CN-JS", "江苏省人才办法\n\n第一条 加强人才培养。\n\n第二条 加强人才引进。\n\n第三条 附则。\n"),
        ])
    }

    @Test("A character that is both traditional and simplified stays where the texts hold it: 著作权, 显著")
    func ambiguousCharacters() throws {
        let answer = try search("著作权", ["加强版权保护。", "成效显著。"])
        #expect(answer.clauses == ["art-1"])
        #expect(answer.notes == [SearchNote(kind: .synonym, from: "著作权", to: "版权")])
        #expect(try search("著重", ["着重推进。", "成效显著。"]).clauses == ["art-1"])
    }

    @Test("A synonym of letters stands for a whole word of letters only")
    func lettersOfSynonyms() throws {
        #expect(try search("ipo", ["保护知识产权。"]).notes.isEmpty)
        #expect(try search("ip保护", ["知识产权保护。"]).clauses == ["art-1"])
    }

    @Test("What is found already sets no bar for what else comes near")
    func relatedBesidesFound() throws {
        let answer = try search(
            "律师事务所", ["律师事务所律师事务所律师事务所律师事务所。", "支持律师行业发展，提供法律服务，加强协作，完善机制。", "附则。"])
        #expect(answer.clauses == ["art-1"])
        #expect(answer.related.map(\.clause) == ["art-2"])
    }

    @Test("A place that the query names narrows what comes near, and it is said")
    func places() throws {
        let answer = try search("江苏省人才培养基地", twoPlaces())
        #expect(!answer.isForAll && answer.results.first?.clause == "art-1")
        #expect(Set(answer.results.map(\.document)) == ["jiangsu"])
        #expect(answer.notes == [SearchNote(kind: .place, from: "江苏省人才培养基地", to: "江苏")])
        let english = try search("jiangsu 人才基地", twoPlaces())
        #expect(Set(english.results.map(\.document)) == ["jiangsu"])
    }

    @Test("Of several places that the query names, what comes near may be of any")
    func severalPlaces() throws {
        for query in ["浙江和江苏人才培养基地", "浙江、江苏 人才培养基地", "浙江 江苏 人才培养基地"] {
            let answer = try search(query, twoPlaces())
            #expect(Set(answer.results.prefix(2).map(\.document)) == ["zhejiang", "jiangsu"], "\(query)")
            #expect(answer.notes.map(\.to) == ["浙江 江苏"], "\(query)")
        }
    }

    @Test("A title cut short finds its document first")
    func shortTitles() throws {
        #expect(try search("江苏人才法", twoPlaces()).notes.map(\.kind) == [.place])
        let answer = try search("专利理办法", ["专利办法的解释。", "办理专利的方法。"])
        #expect(answer.results.first?.clause == nil && answer.results.first?.score.tier == 1)
    }

    @Test("A document whose names do not hold the query stands behind clauses that do")
    func documentsBehindClauses() throws {
        let knowledge = SampleSite.knowledge([
            SampleSite.policy(
                "rules", jurisdiction: "CN-ZJ",
                "某市专利管理办法\n\n各农业农村局：\n\n第一条 支持商标。\n\n第二条 很长的一条，讲到许多事情，最后也讲到农村的品牌建设和其他工作。\n")
        ])
        #expect(try search("农村", knowledge).clauses == ["art-2", ""])
        #expect(try search("专利管理", knowledge).clauses.first == "")
    }

    @Test("The snippet shows the word that tells, not the place above the result")
    func snippets() throws {
        let long = String(repeating: "浙江省内各单位共同推进有关工作，", count: 12)
        let answer = try search("浙江 申报材料", [long + "提交申报材料。", "附则。"])
        #expect(answer.results.first?.snippet.contains("申报材料") == true)
    }

    @Test("The number of an article finds the number of a clause in texts without articles; nothing is near a number")
    func numbersOfOtherTexts() throws {
        let knowledge = SampleSite.knowledge([
            SampleSite.policy(
                "opinions", jurisdiction: "CN", "关于专利的若干意见\n\n一、总体要求\n\n（一）第一件。\n\n（二）第二件。\n\n二、措施\n\n（三）第三件。\n")
        ])
        #expect(try search("第3条", knowledge).clauses.first == "part-2/clause-3")
        #expect(try search("第三条", knowledge).notes == [SearchNote(kind: .synonym, from: "第三条", to: "(三)")])
        #expect(try search("第32条", knowledge).results.isEmpty)
        #expect(try search("17部门意见 第二十一条", Corpus.threeTexts()).clauses.first == "part-5/clause-21")
    }

    @Test("Besides a piece copied from a text nothing else is shown")
    func copiedPieces() throws {
        let answer = try search("为“650”现", ["支持为“650”现代化。", "实现现代化。", "附则。"])
        #expect(answer.clauses == ["art-1"] && answer.related.isEmpty)
    }
}
