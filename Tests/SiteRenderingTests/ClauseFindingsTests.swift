import PolicyModel
import SampleSite
import SitePlanning
import Testing

@testable import SiteRendering

@Suite struct ClauseFindingsTests {
    private let site: RenderedSite

    init() throws {
        site = try RenderedSite(policies: SampleFindings.policies, annotations: SampleFindings.annotations)
    }

    private func source(_ path: String) throws -> String { try #require(site.page(path)).source }

    @Test func aNormIsShownWithItsWordsAndItsParts() throws {
        let page = try source("policies/review/art-2.html")
        #expect(page.contains(##"<h3><span class="mark-obligation">义务</span></h3>"##))
        #expect(
            page.contains(
                ##"<p class="words" lang="zh-Hans">申请人<span class="mark mark-obligation">应当</span>在10日内提交下列材料：</p>"##))
        #expect(page.contains(##"<dt>主体</dt><dd>申请人<span class="evidence"></span></dd>"##))
        #expect(page.contains(##"<dt>时限</dt><dd>10日内</dd>"##))
    }

    @Test func anIssuerThatTheTextDoesNotNameIsMarkedAsPresumed() throws {
        #expect(
            try source("policies/review/art-3.html").contains(
                ##"国家知识产权局<span class="evidence">推定为发文机关</span>"##))
        #expect(
            try source("en/policies/review/art-3.html").contains(
                ##"<span lang="zh-Hans">国家知识产权局</span><span class="evidence">presumed to be the issuer</span>"##))
    }

    @Test func aFigureSaysHowItBounds() throws {
        let page = try source("policies/review/art-2.html")
        #expect(page.contains(##"<span lang="zh-Hans">10日内</span><span class="evidence">期限</span>"##))
        #expect(page.contains("<dt>数值</dt><dd>≤ 10 日</dd>"))
    }

    @Test func theEntriesOfAChecklistLeadToTheirProvisions() throws {
        #expect(try source("policies/review/art-2.html").contains(##"<span class="evidence">材料：申请人</span>"##))
        #expect(
            try source("policies/review/art-2.html").contains(
                ##"<li><a href="#art-2.item-1">申请书；</a></li>"##))
    }

    @Test func whatIsCitedSaysByWhomAndInWhichWords() throws {
        #expect(
            try source("policies/review/art-2.html").contains(
                ##"<li><a class="reference" href="art-3.html#art-3" title="第三条\##n第三条　材料不符合第二条第（二）项的，不得受理。">"##
                    + ##"第三条</a>：<span lang="zh-Hans">材料不符合"##
                    + ##"<span class="evidence-words">第二条第（二）项</span>的，不得受理。</span></li>"##))
        #expect(
            try source("policies/zones/art-2.html").contains(
                ##"<a class="reference" href="../review/art-1.html#art-1" title="第一条\##n第一条　根据"##))
    }

    @Test func theWholeTextSaysHowOftenAClauseIsCited() throws {
        #expect(
            try source("policies/zones.html").contains(
                ##"<p class="cited-by"><a href="zones/art-2.html#cited-by" data-words="被引用 1 处"></a></p>"##))
    }

    @Test func aReferenceSaysWhereItLeadsOrWhyNot() throws {
        let page = try source("policies/review/art-1.html")
        #expect(
            page.contains(
                ##"<span class="evidence">依据</span> → <a class="reference" href="../zones/art-2.html#art-2" title="第二条\##n"##
            ))
        #expect(page.contains(##"<span class="missing">未收录</span>"##))
    }

    @Test func whatWasComputedSaysSo() throws {
        for (path, page) in site.pages where page.tags.contains(where: { $0.attributes["class"] == "findings" }) {
            let words = path.hasPrefix("en/") ? "not reviewed by people" : "未经人工复核"
            #expect(page.source.contains(words), "\(path)")
        }
    }

    @Test func theKindsOfAllFindingsHaveNamesInTheTheme() throws {
        let keys =
            Norm.Modality.allCases.map { "mark-" + $0.rawValue } + Target.Kind.allCases.map { "target-" + $0.rawValue }
            + Checklist.Kind.allCases.map { "checklist-" + $0.rawValue }
            + Target.Comparator.allCases.map(\.key) + Reference.Unresolved.allCases.map { "unresolved-" + $0.rawValue }
            + ["role-lead", "role-cooperating", "role-addressee", "origin-inherited", "origin-implied"]
            + ["relation-basis", "relation-implements", "mark-figure", "mark-reference", "mark-unresolved"]
        for (language, strings) in try ProjectTheme.strings() {
            for key in keys { #expect(strings[key] != nil, "\(key) in \(language)") }
        }
    }
}
