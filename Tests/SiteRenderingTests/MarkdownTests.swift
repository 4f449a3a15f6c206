import PolicyModel
import SampleSite
import SitePlanning
import Testing

@testable import SiteRendering

@Suite struct MarkdownTests {
    @Test func tablesAreRendered() throws {
        let html = try #require(Markdown.html("| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |\n"))
        #expect(html.source.contains("<th>甲</th>") && html.source.contains("<td>2</td>"))
    }

    @Test func rawHTMLAndUnsafeLinksDoNotGetThrough() throws {
        let html = try #require(Markdown.html("<script>x</script>\n\n[a](javascript:x) <b onclick=\"x\">y</b>\n"))
        #expect(!html.source.contains("<script") && !html.source.contains("javascript:"))
        #expect(!html.source.contains("onclick"))
    }

    @Test func aPageBeyondTheLimitIsReportedInsteadOfRendered() throws {
        let markdown = String(repeating: "正文\n\n", count: Markdown.limit / 8 + 1)
        let page = EditorialPage(slug: "long", language: .english, title: "Long", order: 1, markdown: markdown)
        let plan = SitePlan(knowledge: SampleSite.knowledge(), settings: SampleSite.settings(), pages: [page])
        let renderer = SiteRenderer(theme: try ProjectTheme.read().value, plan: plan)
        let found = plan.pages.flatMap { renderer.render($0).diagnostics }
        #expect(found.map(\.code) == ["page-too-large"])
        #expect(found.first?.file == "content/pages/long.en.md")
    }
}
