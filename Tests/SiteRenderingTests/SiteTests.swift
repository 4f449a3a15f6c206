import Foundation
import PolicyModel
import SampleSite
import SitePlanning
import Testing

@testable import SiteRendering

@Suite struct SiteTests {
    @Test func everyInternalLinkLeadsToAFileAndAnAnchorOfTheSite() throws {
        try Self.expectSoundLinks(of: RenderedSite())
        try Self.expectSoundLinks(of: RenderedSite(plan: SampleLinks.plan))
    }

    static func expectSoundLinks(of site: RenderedSite) throws {
        let anchors = Dictionary(uniqueKeysWithValues: site.pages.map { ($0.path, Set($0.page.values("id"))) })
        for (path, page) in site.pages {
            for link in page.values("href") + page.values("src") + page.values("action") {
                let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
                let file = String(parts[0].prefix { $0 != "?" }).removingPercentEncoding ?? ""
                let target = file.isEmpty ? path : resolve(file, from: path)
                // Data files and calendars are none of the renderer's; the build's own check knows them.
                if target.hasPrefix("data/") || target.hasPrefix("calendar/") { continue }
                #expect(site.files[target] != nil, "\(path): \(link)")
                if parts.count == 2 { #expect(anchors[target]?.contains(String(parts[1])) == true, "\(path): \(link)") }
            }
        }
    }

    @Test func noPageUsesAnAnchorTwice() throws {
        for (path, page) in try RenderedSite().pages + RenderedSite(plan: SampleLinks.plan).pages {
            let ids = page.values("id")
            #expect(Set(ids).count == ids.count, "\(path): \(ids)")
        }
    }

    @Test func everyProvisionHasItsAnchorOnTheDocumentPage() throws {
        let site = try RenderedSite()
        for policy in SampleSite.policies {
            let ids = Set(try #require(site.page("policies/\(policy.id).html")).values("id"))
            for tree in policy.divisions.map(\.provisions) {
                for index in tree.nodes.indices { #expect(ids.contains(Routes.anchor(tree.path(of: index)))) }
            }
        }
    }

    @Test func twoRenderingsHaveTheSameBytes() throws {
        let first = try RenderedSite().files
        let second = try RenderedSite().files
        #expect(first.mapValues(\.bytes) == second.mapValues(\.bytes))
    }

    @Test func everyPageForbidsWhatItDoesNotNeed() throws {
        let policy =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
            + "font-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'"
        for (path, page) in try RenderedSite().pages {
            let meta = page.tags.first { $0.attributes["http-equiv"] == "Content-Security-Policy" }
            #expect(meta?.attributes["content"] == policy, "\(path)")
            #expect(!page.tags.contains { $0.name == "style" || $0.attributes["style"] != nil }, "\(path)")
        }
    }

    @Test func everyPageSaysItsLanguageAndMarksPolicyTextAsChinese() throws {
        for (path, page) in try RenderedSite().pages {
            let language = page.tags.first { $0.name == "html" }?.attributes["lang"]
            #expect(language == (path.hasPrefix("en/") ? "en" : "zh-Hans"), "\(path)")
            for law in page.tags where law.attributes["class"] == "law" {
                #expect(law.attributes["lang"] == "zh-Hans", "\(path)")
            }
        }
    }

    @Test func everyPageHasOneMainHeadingAndSkipsNoLevel() throws {
        for (path, page) in try RenderedSite().pages {
            let levels = page.tags.compactMap { tag in
                tag.name.utf8.count == 2 && tag.name.hasPrefix("h") ? Int(tag.name.dropFirst()) : nil
            }
            #expect(levels.first == 1 && levels.count { $0 == 1 } == 1, "\(path): \(levels)")
            for (level, next) in zip(levels, levels.dropFirst()) { #expect(next <= level + 1, "\(path): \(levels)") }
        }
    }

    @Test func thePageForLostAddressesLinksFromTheServersRoot() throws {
        let page = try #require(try RenderedSite(baseURL: "https://example.org/policies/").page("404.html"))
        let links = page.values("href").filter { !$0.hasPrefix("#") && !$0.hasPrefix("https:") }
        #expect(!links.isEmpty && links.allSatisfy { $0.hasPrefix("/policies/") }, "\(links)")
    }

    @Test func withoutABaseURLThePageForLostAddressesNeedsNoOtherFile() throws {
        let page = try #require(try RenderedSite().page("404.html"))
        #expect(page.values("href").allSatisfy { $0.hasPrefix("#") })
        #expect(page.values("src").isEmpty)
    }

    private static func resolve(_ reference: String, from path: String) -> String {
        var folders = path.split(separator: "/").dropLast()
        for part in reference.split(separator: "/") {
            if part == ".." { folders = folders.dropLast() } else { folders.append(part) }
        }
        return folders.joined(separator: "/")
    }
}
