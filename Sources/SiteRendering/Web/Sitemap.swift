import SitePlanning

/// All pages for search engines, as sitemaps.org has it: one list, or, where it would be too long, a list of lists.
///
/// No page carries a date of change: the program knows none but the clock's, which would change the file on every run.
struct Sitemap {
    private static let namespace = "http://www.sitemaps.org/schemas/sitemap/0.9"
    /// The protocol's limits for one file.
    private static let limits = (addresses: 50_000, bytes: 50 * 1024 * 1024)

    let plan: SitePlan
    var limit = limits.addresses

    /// The list, or the list of lists and what it lists; nothing where the site has no address.
    func files() -> [OutputFile] {
        let addresses = plan.pages.filter(\.isFound).compactMap { plan.settings.address(of: $0.route) }
        let parts = split(addresses)
        guard parts.count > 1 else { return parts.map { list($0, at: Routes.sitemap) } }
        let routes = parts.indices.map { Routes.sitemap(part: $0 + 1) }
        return [index(of: routes)] + zip(parts, routes).map(list)
    }

    /// Parts that keep both limits; what stands around an address takes fewer than 64 bytes.
    private func split(_ addresses: [String]) -> [[String]] {
        var parts: [[String]] = []
        var bytes = 0
        for address in addresses {
            let size = address.utf8.count + 64
            if parts.isEmpty || parts[parts.count - 1].count == limit || bytes + size > Self.limits.bytes - 1024 {
                parts.append([])
                bytes = 0
            }
            parts[parts.count - 1].append(address)
            bytes += size
        }
        return parts
    }

    private func list(_ addresses: [String], at route: Route) -> OutputFile {
        var xml = XMLWriter()
        xml.element("urlset", ["xmlns": Self.namespace]) { xml in
            for address in addresses { xml.element("url") { $0.element("loc", text: address) } }
        }
        return OutputFile(path: route.path, bytes: xml.bytes)
    }

    private func index(of routes: [Route]) -> OutputFile {
        var xml = XMLWriter()
        xml.element("sitemapindex", ["xmlns": Self.namespace]) { xml in
            for address in routes.compactMap(plan.settings.address) {
                xml.element("sitemap") { $0.element("loc", text: address) }
            }
        }
        return OutputFile(path: Routes.sitemap.path, bytes: xml.bytes)
    }
}

extension Page {
    /// Whether the page stands for what was looked for.
    fileprivate var isFound: Bool {
        if case .notFound = kind { false } else { true }
    }
}
