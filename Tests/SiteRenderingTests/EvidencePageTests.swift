import PolicyModel
import SampleSite
import SitePlanning
import Testing

@testable import SiteRendering

@Suite struct EvidencePageTests {
    private let site: RenderedSite

    init() throws {
        site = try RenderedSite(policies: SampleFindings.policies, annotations: SampleFindings.annotations)
    }

    private func source(_ path: String) throws -> String { try #require(site.page(path)).source }

    @Test func everyReferenceIsListedWithItsWordsAndItsPlace() throws {
        let page = try source("references.html")
        #expect(page.contains("共 4 处引用，2 处连到原文，2 处没有。"))
        #expect(
            page.contains(
                ##"<li><a href="policies/review/art-3.html#art-3">第三条</a>：<span class="words" lang="zh-Hans">材料不符合"##
                    + ##"<span class="evidence-words">第二条第（二）项</span>的，不得受理。</span> → "##
                    + ##"<a href="policies/review/art-2.html#art-2.item-2">第二条第（二）项</a></li>"##))
    }

    @Test func whatLeadsNowhereStandsUnderItsReason() throws {
        let page = try source("references.html")
        #expect(page.contains(##"<h3 id="not-in-corpus">未收录 <span class="count">1</span></h3>"##))
        #expect(page.contains(##"<h3 id="generic">泛指 <span class="count">1</span></h3>"##))
        #expect(!page.contains(##"id="no-antecedent""##))
        #expect(page.contains(##"<a href="policies/review/art-1.html#art-1">《评审规则》第一条</a>"##))
    }

    @Test func theFiguresAreThoseOfTheFindings() throws {
        let page = try source("quality.html")
        #expect(page.contains("<div><dt>禁止</dt><dd>1</dd></div>"))
        #expect(page.contains(##"<div><dt><a href="references.html#not-in-corpus">未收录</a></dt><dd>1</dd></div>"##))
        #expect(page.contains("<div><dt>材料</dt><dd>1</dd></div>"))
    }

    @Test func everyExcludedTriggerIsListedUnderItsRule() throws {
        let page = try source("en/quality.html")
        #expect(page.contains(##"<summary>Without actor or act <span class="count">1</span></summary>"##))
        #expect(page.contains(##"依照有关规定<span class="evidence-words">办理</span>。"##))
    }

    @Test func bothPagesAreInTheNavigationAndSayThatTheyWereComputed() throws {
        for path in ["references.html", "quality.html"] {
            #expect(try source("index.html").contains("<a href=\"\(path)\">"))
            #expect(try source(path).contains("未经人工复核"))
            #expect(try source("en/" + path).contains("not reviewed by people"))
        }
    }

    @Test func aSiteWithoutFindingsHasThePagesToo() throws {
        let page = try #require(try RenderedSite().page("quality.html"))
        #expect(page.source.contains("<dt><a href=\"references.html#all\">连到原文</a></dt><dd>0</dd>"))
    }
}
