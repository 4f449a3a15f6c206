import PolicyModel
import SampleSite
import Testing

@testable import SiteSearch

@Suite("Queries")
struct QueryTests {
    @Test("A clause is a result when it holds all terms, in whatever order and distance")
    func allTerms() throws {
        let articles = ["专利代理机构的监管。", "专利代理。", "监管部门对专利负责。"]
        let answer = try Corpus.search("监管 专利", in: articles)
        #expect(Set(answer.clauses) == ["art-1", "art-3"])
        #expect(answer.total == 2)
    }

    @Test("Spaces of any kind separate terms; repeated terms count once")
    func spaces() throws {
        #expect(WrittenQuery(" 专利\u{3000}\u{A0}监管 专利 ", facets: [:]).words.count == 2)
        #expect(WrittenQuery("  ", facets: [:]).isEmpty)
    }

    @Test("A query without a term finds nothing", arguments: ["", " ", "\u{3000}", "\u{200B}"])
    func empty(query: String) throws {
        #expect(try Corpus.search(query, in: ["专利。"]) == SearchAnswer(query: query))
    }

    @Test(
        "Full-width and capital letters find their plain forms, and the other way round",
        arguments: ["PCT", "pct", "ＰＣＴ"])
    func folding(query: String) throws {
        #expect(try Corpus.search(query, in: ["PCT申请。", "ｐｃｔ申请。", "专利。"]).total == 2)
    }

    @Test("A term may stand in the title or jurisdiction of the document, but not all terms")
    func documentNames() throws {
        let articles = ["培养人才。", "加强服务。"]
        #expect(try Corpus.search("办法 人才", in: articles).clauses == ["art-1"])
        #expect(try Corpus.search("浙江 人才", in: articles).clauses == ["art-1"])
        #expect(try Corpus.search("某市 办法", in: articles).clauses == [""])
        #expect(try Corpus.search("江苏 人才", in: articles).total == 0)
    }

    @Test("A hit in the title, the front or the closing is the document's own")
    func documentHits() throws {
        var engine = try Corpus.engine(try Corpus.threeTexts())
        for query in ["〔2022〕47号", "若干措施", "2025年10月9日"] {
            let results = try engine.search(query).results
            #expect(results.contains { $0.clause == nil && $0.provision == nil }, "\(query)")
        }
    }

    @Test("The title of a part outside every clause leads to the part in the document")
    func divisionTitles() throws {
        var engine = try Corpus.engine(try Corpus.threeTexts())
        let result = try #require(try engine.search("总体要求").results.first)
        #expect(result.document == "national-2022-ip-services")
        #expect(result.clause == nil)
        #expect(result.provision == "part-1")
    }

    @Test("A hit lands on the deepest provision that holds it")
    func landing() throws {
        var engine = try Corpus.engine(try Corpus.threeTexts())
        let bullet = try #require(try engine.search("诉讼型人才超过8000人").results.first)
        #expect(bullet.clause == "part-1/clause-3")
        #expect(bullet.provision == "part-1/clause-3/bullet-2")
        let item = try #require(try engine.search("（二）分类指导，突出重点").results.first)
        #expect(item.clause == "art-3")
        #expect(item.provision == "art-3/item-2")
    }

    @Test("A clause of an attachment is found under the attachment's path")
    func attachments() throws {
        let text = """
            某省知识产权局关于印发专利导航管理办法的通知
            某知规字〔2023〕2号

            各设区市知识产权局：

            现将《专利导航管理办法》印发给你们，请认真贯彻执行。

            附件：1.专利导航管理办法
            2.申报表

            某省知识产权局
            2023年4月5日

            附件1

            专利导航管理办法

            第一条 为了规范专利导航工作，奖励发明，制定本办法。

            第二条 本办法自2023年5月1日起施行。

            附件2：申报表

            单位名称：
            """
        var engine = try Corpus.engine(
            SampleSite.knowledge([SampleSite.policy("notice", jurisdiction: "CN", text)]))
        #expect(try engine.search("奖励发明").clauses == ["annex-1/art-1"])
        #expect(try engine.search("单位名称").clauses == [""])
    }

    @Test("Results can be limited; the total counts all")
    func limit() throws {
        var engine = try Corpus.engine(try Corpus.threeTexts())
        let all = try engine.search("知识产权")
        let some = try engine.search("知识产权", limit: 3)
        #expect(all.results.count == all.total)
        #expect(some.total == all.total)
        #expect(some.results == Array(all.results.prefix(3)))
    }
}
