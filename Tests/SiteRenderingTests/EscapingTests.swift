import PolicyModel
import SampleSite
import Testing

@testable import SiteRendering

@Suite struct EscapingTests {
    /// Texts in which a mark that joins the character before it hides that character from a comparison of `Character`s.
    static let hidden = ["\"\u{301}", "<\u{200D}", "&\u{FE0F}", "'\u{20DD}", ">\u{338}", "a\"\u{301}b<\u{200D}c"]

    @Test(arguments: hidden)
    func aMarkThatJoinsACharacterDoesNotHideIt(text: String) {
        let escaped = HTML(text: text).source
        #expect(!escaped.utf8.contains { "<>\"'".utf8.contains($0) })
        #expect(RenderedPage.resolved(escaped).utf8.elementsEqual(text.utf8))
    }

    @Test func anyTextComesBackFromItsEscapedForm() {
        var generator = SplitMix(state: 20_261_121)
        let scalars = Array("<>&\"'=; a第九条\u{301}\u{200D}\u{FE0F}\u{338}\u{2028}\u{1F469}".unicodeScalars)
        for _ in 0..<2_000 {
            let length = Int.random(in: 0...12, using: &generator)
            let picked = (0..<length).map { _ in scalars[Int.random(in: scalars.indices, using: &generator)] }
            let text = String(String.UnicodeScalarView(picked))
            let escaped = HTML(text: text).source
            #expect(!escaped.utf8.contains { "<>\"'".utf8.contains($0) })
            #expect(RenderedPage.resolved(escaped).utf8.elementsEqual(text.utf8))
        }
    }

    @Test func noTextOfAPolicyBecomesMarkup() throws {
        let nasty = "<script>x</script>\"\u{301} onclick=\"y\" <\u{200D}b>&\u{FE0F}amp;"
        let policy = SampleSite.policy(
            "nasty", jurisdiction: "CN", "关于\(nasty)的办法\n\(nasty)\n第一条 \(nasty)\n（一）\(nasty)\n第二条 完\n")
        let site = try RenderedSite(policies: [policy])
        for (path, page) in site.pages {
            let scripts = page.tags.filter { $0.name == "script" }
            #expect(
                scripts.allSatisfy { $0.attributes["src"] != nil || $0.attributes["type"] == "application/ld+json" },
                "\(path)")
            #expect(!page.tags.contains { $0.attributes.keys.contains { $0.hasPrefix("on") } }, "\(path)")
            #expect(!page.tags.contains { $0.name.hasPrefix("b>") || $0.name == "b" }, "\(path)")
        }
        let article = try #require(site.page("policies/nasty/art-1.html"))
        #expect(article.source.contains("&lt;script&gt;x&lt;/script&gt;&quot;\u{301}"))
    }
}

/// A small generator with a fixed seed, so that a failure repeats.
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
