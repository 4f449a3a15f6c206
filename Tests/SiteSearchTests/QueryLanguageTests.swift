import PolicyModel
import SampleSite
import Testing

@testable import SiteSearch

@Suite("The query language")
struct QueryLanguageTests {
    private let articles = [
        "专利代理机构的监管。", "专利事务由代理师办理。", "商标代理。", "申报单位应当具备以下条件：（一）有场所；（二）有人员。",
    ]

    @Test("A phrase in quotation marks is held as it is", arguments: ["\"专利代理\"", "“专利代理”", "「专利代理」", "『专利代理』"])
    func phrases(query: String) throws {
        #expect(try Corpus.search(query, in: articles).clauses == ["art-1"])
    }

    @Test("Nothing comes near a phrase")
    func phraseStands() throws {
        let answer = try Corpus.search("“专利代办”", in: articles)
        #expect(answer.results.isEmpty && answer.related.isEmpty && answer.isForAll)
    }

    @Test("Quotation marks inside a word are part of it")
    func innerQuotes() throws {
        #expect(try Corpus.search("“1650”现代化", in: ["聚焦“1650”现代化产业。", "1650 现代化。"]).clauses == ["art-1"])
    }

    @Test("A minus excludes", arguments: ["专利 -机构", "专利　－机构", "-“代理机构” 专利"])
    func exclusion(query: String) throws {
        #expect(try !Corpus.search(query, in: articles).clauses.contains("art-1"))
        #expect(try Corpus.search(query, in: articles).clauses.contains("art-2"))
    }

    @Test("A minus in front of the only word is looked for")
    func onlyMinus() throws {
        #expect(try Corpus.search("-5度", in: ["保存于-5度。", "保存于5度。"]).clauses == ["art-1"])
    }

    @Test(
        "Arabic numbers of provisions find Chinese ones",
        arguments: [
            "第2条", "2条", "art 2", "art.2", "Article 2", "ａｒｔ２", "浙江第2条", "浙江 第二条", "Zhejiang art 2", "专利管理办法第二条",
        ])
    func pinpoints(query: String) throws {
        let first = try #require(try Corpus.search(query, in: articles).results.first)
        #expect(first.clause == "art-2")
    }

    @Test(
        "Numbers become Chinese numerals",
        arguments: [
            (1, "一"), (10, "十"), (11, "十一"), (20, "二十"), (101, "一百零一"), (110, "一百一十"), (1260, "一千二百六十"), (9009, "九千零九"),
        ])
    func numerals(number: Int, text: String) {
        #expect(HanNumber.scalars(of: number) == text.unicodeScalars.map(\.value))
    }

    @Test(
        "A word of the title between the place and the number, or behind the number, names the provision alone",
        arguments: [
            "浙江办法第二条", "浙江省办法第2条", "浙江管理办法 第二条", "浙江的办法第二条", "浙江第2条办法", "浙江第二条的办法", "浙江 第二条 办法", "办法第二条", "省办法第二条",
            "省专利办法 第2条", "浙江第二条",
        ])
    func citedDocuments(query: String) throws {
        let national = SampleSite.policy("opinions", jurisdiction: "CN", "关于专利的意见\n\n第一条 概述。\n\n第二条 目标。\n")
        var engine = try Corpus.engine(SampleSite.knowledge([national, Corpus.articles(articles)]))
        let first = try #require(try engine.search(query).results.first)
        #expect(first.document == "rules" && first.clause == "art-2")
        let holdsAll = query != "省专利办法 第2条"
        #expect(try engine.search(query).isForAll == holdsAll && first.score.tier == (holdsAll ? 4 : 1))
    }

    @Test("A piece that a text holds is looked for as it is, the number of a provision in it")
    func heldPieces() throws {
        let answer = try Corpus.search("本办法第二条规定", in: ["依照本办法第二条规定办理。", "总则。"])
        #expect(answer.clauses == ["art-1"] && answer.total == 1 && answer.isForAll)
    }

    @Test("A year in brackets is no number of a provision")
    func years() {
        #expect(PinpointForm.range(in: WrittenQuery.folded("国知发(2022)47号")) == nil)
        #expect(PinpointForm.range(in: WrittenQuery.folded("江苏第11条措施")) == 2..<6)
        #expect(PinpointForm.range(in: WrittenQuery.folded("国家意见（二十）")) == 4..<8)
        #expect(PinpointForm.range(in: WrittenQuery.folded("第九条")) == 0..<3)
        #expect(PinpointForm.range(in: WrittenQuery.folded("申报条件")) == nil)
    }

    @Test("The provision whose number is asked for comes first where nothing holds all the other words")
    func nearestProvision() throws {
        let answer = try Corpus.search("浙江第2条 商标代理机构", in: articles)
        #expect(answer.clauses.first == "art-2" && !answer.isForAll)
    }

    @Test("A bullet of a list is found by its number in either script", arguments: ["(2)", "（二）", "江苏（2）"])
    func bracketed(query: String) throws {
        let text = "某省若干措施\n\n一、优化\n（一）培养人才。\n（二）加强服务。\n"
        var engine = try Corpus.engine(SampleSite.knowledge([SampleSite.policy("m", jurisdiction: "CN-JS", text)]))
        #expect(try engine.search(query).results.first?.clause == "part-1/clause-2")
    }

    @Test(
        "发文字号 is found in whatever brackets",
        arguments: ["〔2022〕47号", "[2022]47号", "【2022】47号", "(2022)47号", "（２０２２）４７号"])
    func documentNumbers(query: String) throws {
        var engine = try Corpus.engine(try Corpus.threeTexts())
        let first = try #require(try engine.search("国知发运字" + query).results.first)
        #expect(first.document == "national-2022-ip-services" && first.clause == nil && first.score.tier == 4)
    }

    @Test("Traditional characters are read as simplified ones, and it is said")
    func traditional() throws {
        let answer = try Corpus.search("專利代理機構", in: articles)
        #expect(answer.clauses == ["art-1"] && answer.isForAll)
        #expect(answer.notes == [SearchNote(kind: .simplified, from: "專利代理機構", to: "专利代理机构")])
    }

    @Test("Pinyin and initials find words of titles", arguments: ["zhuanli", "zhuan'li", "zhuanl", "zl"])
    func pinyin(query: String) throws {
        let answer = try Corpus.search(query, in: articles)
        #expect(answer.notes.map(\.kind) == [.pinyin])
        #expect(answer.notes.first?.to.hasPrefix("专利") == true)
        #expect(answer.clauses.contains("art-2"))
    }

    @Test("Letters that the texts hold are no Pinyin")
    func letters() throws {
        #expect(try Corpus.search("zl", in: ["ZL标志。", "专利。"]).notes.isEmpty)
    }

    @Test(
        "Words that sound alike or differ in one character are suggested",
        arguments: [("专力管理", "专利管理"), ("专利管埋办", "专利管理办")])
    func suggestions(query: String, meant: String) throws {
        var engine = try Corpus.engine(SampleSite.knowledge([Corpus.articles(articles)]))
        #expect(try engine.suggestions(for: query).contains(meant))
    }

    private static let language = SearchLanguage(
        lists: [
            "search.stop-words": ["需要什么", "什么"], "search.facet-modality": ["情态", "modality"],
            "search.facet-jurisdiction": ["地区", "region"],
        ],
        synonyms: ["代理人": ["代理师"], "专代": ["专利代理"]])

    private func search(_ query: String, _ annotations: [Annotations] = []) throws -> SearchAnswer {
        let knowledge = SampleSite.knowledge([Corpus.articles(articles)], annotations: annotations)
        var engine = try Corpus.engine(knowledge, language: Self.language)
        return try engine.search(query)
    }

    @Test("A question is cut at the words that only ask")
    func questions() throws {
        let answer = try search("申报需要什么条件")
        #expect(answer.clauses == ["art-4"] && answer.isForAll)
        #expect(answer.notes == [SearchNote(kind: .question, from: "需要什么", to: "")])
        #expect(try search("什么").isForAll == false)
    }

    @Test("Synonyms stand for words that nothing holds, several in a word, and it is said")
    func synonyms() throws {
        #expect(try search("代理人").clauses == ["art-2"])
        #expect(try search("专代机构").clauses == ["art-1"])
        #expect(try search("代理人").notes == [SearchNote(kind: .synonym, from: "代理人", to: "代理师")])
        #expect(try search("“代理人”").results.isEmpty)
        #expect(try search("代理").notes.isEmpty)
    }

    @Test("Where nothing holds all, the total is 0 and the nearest results are listed")
    func nearest() throws {
        let answer = try search("商标代理机构 沙漠")
        #expect(answer.total == 0 && !answer.isForAll)
        #expect(Set(answer.clauses.prefix(2)) == ["art-1", "art-3"])
    }

    @Test(
        "Filters narrow by names in both languages; a name that is none leaves nothing",
        arguments: ["地区:浙江", "地区：浙江", "region:Zhejiang", "region:CN-ZJ", "地区:“浙江”"])
    func filters(filter: String) throws {
        #expect(try search("\(filter) 专利").total == 3)
        #expect(try search(filter).total == 5)
        #expect(try search("地区:江苏 专利").total == 0)
    }
}
