import PolicyModel
import SampleSite
import SitePlanning
import Testing

@testable import SiteRendering

@Suite struct PolicyTextTests {
    private func document(_ text: String) -> String {
        let policy = SampleSite.policy("sample", jurisdiction: nil, text)
        var writer = PolicyTextWriter(policy: policy, routes: Routes(), strings: Strings([:]))
        writer.writeDocument()
        return writer.html.html.source
    }

    private func body(_ path: String, of text: String) throws -> String {
        let policy = SampleSite.policy("sample", jurisdiction: nil, text)
        var writer = PolicyTextWriter(policy: policy, routes: Routes(), strings: Strings([:]))
        writer.writeBody(of: try #require(policy.clausePlaces.first { $0.path == path }))
        return writer.html.html.source
    }

    @Test(arguments: [SampleTexts.articles, SampleTexts.opinions, SampleTexts.measures])
    func theWordsOfThePageAreTheWordsOfTheSource(text: String) {
        let page = RenderedPage("<div class=\"law\">\(document(text))</div>")
        let words = page.words(inClass: "law")?.unicodeScalars.filter { !$0.properties.isWhitespace }
        let source = text.unicodeScalars.filter { !$0.properties.isWhitespace }
        #expect(words.map { String(String.UnicodeScalarView($0)) } == String(String.UnicodeScalarView(source)))
    }

    @Test func aRunInTitleKeepsItsStopAndItsText() throws {
        let html = document(SampleTexts.measures)
        #expect(
            html.contains(
                ##"<section class="clause" id="part-1.clause-1" data-cite="第1条"><h3 class="run-in">"##
                    + ##"<a class="number" href="sample/part-1.clause-1.html">1.</a>"##
                    + ##"<span class="title">推动融合发展。</span></h3><p>引导各类机构聚焦产业。</p></section>"##))
    }

    @Test func aRunInTitleKeepsTheMarkThatTheTextClosesItWith() {
        let html = document("若干措施\n一、服务\n1. **主体**：培育机构。\n2. 布局. 建设园区.\n3．环境：加强监管。\n")
        #expect(html.contains("主体</span></h3><p>：培育机构。"))
        #expect(html.contains("布局.</span>"))
        #expect(html.contains("环境：</span>"))
        #expect(!html.contains("**"))
    }

    @Test func aTitleOnItsOwnLineIsAHeadingOfItsOwn() {
        let html = document(SampleTexts.opinions)
        #expect(html.contains(##"<h3><a class="number" href="sample/part-1.clause-1.html">（一）</a>"##))
    }

    @Test func itemsAreAListWithTheirLiteralMarkersAsAnchors() throws {
        #expect(
            try body("art-2", of: SampleTexts.articles)
                == ##"<p>示范区建设应遵循以下原则：</p><ol class="provisions items"><li id="art-2.item-1">"##
                + ##"<p><a class="number" href="#art-2.item-1">（一）</a><span class="title">政府引导，市场驱动。</span>"##
                + ##"发挥政府的引导作用。</p></li><li id="art-2.item-2"><p><a class="number" href="#art-2.item-2">（二）</a>"##
                + ##"<span class="title">分类指导。</span>实行分类指导。</p></li></ol>"##)
    }

    @Test func dashesAreAListToo() throws {
        let html = try body("part-1/clause-2", of: SampleTexts.opinions)
        #expect(html.contains(##"<ul class="provisions bullets"><li id="part-1.clause-2.bullet-1">"##))
    }

    @Test func theParagraphsOfAnArticleHaveAnchors() throws {
        let html = try body("art-3", of: SampleTexts.articles)
        #expect(html.contains(##"<div class="paragraph" id="art-3.para-2"><p>评为不合格的，限期整改。</p></div>"##))
    }

    @Test func rowsOfATableBecomeATable() throws {
        let text = "某某办法\n第一条 对照表如下：\n| 条文 | 罪名 |\n|-----|:---:|\n| 第一条 | 甲<乙 |\n第二条 完。\n"
        #expect(
            document(text).contains(
                "<table><thead><tr><th>条文</th><th>罪名</th></tr></thead>"
                    + "<tbody><tr><td>第一条</td><td>甲&lt;乙</td></tr></tbody></table>"))
    }

    @Test func theNamesOfASignatureStandApart() {
        let html = document("某某意见\n一、总体要求\n（一）目标。建成。\n甲部   乙部\n2022年12月27日\n")
        #expect(html.contains("<p><span>甲部</span> <span>乙部</span></p>"))
    }
}
