import PolicyModel
import SampleSite
import SitePlanning
import Testing

@testable import SiteRendering

@Suite struct WebFilesTests {
    private func text(_ file: OutputFile) -> String { String(decoding: file.bytes, as: UTF8.self) }

    @Test func controlCharactersThatXMLCannotHoldAreLeftOut() {
        var xml = XMLWriter()
        xml.element("a", ["b": "\"<\u{1}"], text: "甲\u{0}&\u{FFFE}乙")
        #expect(String(decoding: xml.bytes, as: UTF8.self).hasSuffix("<a b=\"&quot;&lt;\">甲&amp;乙</a>\n"))
    }

    @Test func aSitemapOfTooManyPagesBecomesAListOfLists() throws {
        let plan = SampleSite.plan(baseURL: "https://example.org/p/")
        let whole = Sitemap(plan: plan).files()
        #expect(whole.map(\.path) == ["sitemap.xml"])
        let addresses = text(whole[0]).split(separator: "\n").filter { $0.hasPrefix("<loc>") }
        #expect(addresses.count == plan.pages.count - 1)

        let split = Sitemap(plan: plan, limit: 10).files()
        let parts = split.dropFirst()
        #expect(split[0].path == "sitemap.xml")
        #expect(text(split[0]).contains("<loc>https://example.org/p/sitemap-1.xml</loc>"))
        #expect(parts.count == (addresses.count + 9) / 10)
        #expect(parts.flatMap { text($0).split(separator: "\n").filter { $0.hasPrefix("<loc>") } } == addresses)
    }

    @Test func aSiteWithoutAnAddressHasNoSitemap() {
        #expect(Sitemap(plan: SampleSite.plan()).files().isEmpty)
    }

    @Test func aTextCannotEndTheScriptThatHoldsThePagesData() throws {
        let hostile = SampleSite.policy("evil", jurisdiction: "CN", "</script><script>alert(1)</script>办法\n第一条 甲。\n")
        let site = try RenderedSite(plan: SampleSite.plan(policies: [hostile]))
        let page = try #require(site.page("policies/evil.html")?.source)
        let script = try #require(page.split(separator: "application/ld+json\">", maxSplits: 1).last)
        #expect(script.hasPrefix("{") && script.contains("\\u003c/script>"))
        #expect(script.split(separator: "</script>", maxSplits: 1)[0].hasSuffix("}"))
    }
}
