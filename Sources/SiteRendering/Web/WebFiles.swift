import PolicyModel
import SitePlanning

/// What the site has beside its pages for the programs that come to it: feed readers, search engines, browsers.
///
/// Formats that allow nothing but absolute addresses (sitemaps, OpenSearch) are left out where the site has none.
struct WebFiles {
    let plan: SitePlan
    let theme: Theme

    func files() -> [OutputFile] {
        let perLanguage = plan.settings.languages.flatMap { language in
            feeds(language) + [manifest(language), search(language)].compactMap { $0 }
        }
        return perLanguage + Sitemap(plan: plan).files() + [robots]
    }

    private func feeds(_ language: Language) -> [OutputFile] {
        plan.feeds.all.map { AtomFeed(feed: $0, place: place(language)).file() }
    }

    private func manifest(_ language: Language) -> OutputFile {
        WebManifest(place: place(language), assets: theme.assets).file()
    }

    private func search(_ language: Language) -> OutputFile? {
        OpenSearchDescription(place: place(language)).file()
    }

    private func place(_ language: Language) -> WebPlace {
        WebPlace(plan: plan, language: language, strings: theme.strings(language))
    }

    /// Everybody may read everything. Robots look for the file at the root of a host only.
    private var robots: OutputFile {
        let sitemap = plan.settings.baseURL.map { "\nSitemap: \($0)\(Routes.sitemap.address)\n" } ?? ""
        return OutputFile(path: "robots.txt", bytes: Array(("User-agent: *\nDisallow:\n" + sitemap).utf8))
    }
}

/// The site in one language, for files that are no pages.
struct WebPlace {
    let plan: SitePlan
    let language: Language
    let strings: Strings

    var routes: Routes { plan.routes(language) }
    var title: String { plan.settings.title[language] ?? "" }
    var description: String { plan.settings.description[language] ?? "" }

    /// The address of a file: absolute where the site has an address, else relative to the file `origin`.
    func address(of route: Route, from origin: Route) -> String {
        plan.settings.address(of: route) ?? route.reference(from: origin)
    }
}

extension SiteSettings {
    /// The absolute address of a file of the site; nil where the site has no address.
    func address(of route: Route) -> String? {
        baseURL.map { $0 + route.address }
    }
}
