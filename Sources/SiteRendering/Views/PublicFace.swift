import PolicyModel
import SitePlanning

/// How a page shows itself to programs and to other sites: its description, its absolute address, its feeds.
///
/// What needs an absolute address (canonical address, translations, Open Graph, OpenSearch) is left out where there is none.
struct PublicFace {
    let context: PageContext
    let icons: [Icon]

    private var page: Page { context.page }
    private var settings: SiteSettings { context.plan.settings }

    func addFields(to model: inout ViewModel) {
        model.set("description", text: description)
        model.set("structured-data", html: StructuredData(context: context).html())
        guard context.isLinked else { return }
        let canonical = settings.address(of: page.route)
        model.set("canonical", text: canonical)
        model.set("alternates", list: canonical == nil ? [] : alternates)
        let feeds = feeds
        model.set("feeds", list: feeds)
        model.set("has-feeds", flag: !feeds.isEmpty)
        model.set("manifest-href", text: context.reference(context.routes.webManifest))
        model.set(
            "open-search-href", text: settings.baseURL.map { _ in context.reference(context.routes.openSearch) })
        model.set("icons", list: ownIcons)
        model.set("open-graph", model: canonical.map(openGraph))
    }

    /// One or two sentences about what this page shows.
    private var description: String {
        let site = settings.description[page.language] ?? ""
        switch page.kind {
        case .document(let policy): return Citation.document(policy.metadata) + validity(of: policy)
        case .clause(let place): return Citation.clause(place) + context.strings["colon"] + place.beginning(of: 100)
        case .topic(let topic): return topic.definition(in: page.language)
        case .home: return site
        default: return context.text(page.title) + context.strings["colon"] + site
        }
    }

    private func validity(of policy: Policy) -> String {
        let validity = Validity(dates: policy.metadata.dates, asOf: context.plan.knowledge.asOf)
        return context.strings["colon"] + context.strings["state-" + validity.state.rawValue]
    }

    private var alternates: [ViewModel] {
        page.translations.compactMap { translation in
            settings.address(of: translation.route).map { address in
                ViewModel { model in
                    model.set("language", text: translation.language.rawValue)
                    model.set("href", text: address)
                }
            }
        }
    }

    /// The feed of what the page is about, then the site's.
    private var feeds: [ViewModel] {
        var seen: Set<String> = []
        let feeds = [context.plan.feeds.feed(of: page.kind), context.plan.feeds.feed(named: "all")]
        return feeds.compactMap { $0 }.filter { seen.insert($0.name).inserted }.map { feed in
            ViewModel { model in
                model.set("href", text: context.reference(context.routes.feed(feed.name)))
                model.set("title", text: title(of: feed))
            }
        }
    }

    private func title(of feed: Feed) -> String {
        let subject =
            switch feed.subject {
            case .site: settings.title[page.language] ?? ""
            case .jurisdiction(let jurisdiction): jurisdiction.name(in: page.language)
            case .topic(let topic): topic.name(in: page.language)
            }
        return context.strings.filled("feed-of", ["subject": subject])
    }

    /// A picture that scales for browsers, the first in pixels for the devices that ask for such a one.
    private var ownIcons: [ViewModel] {
        let scaling = icons.filter { $0.sizes == "any" }.map { icon($0, rel: "icon") }
        let pixels = icons.filter { $0.sizes != "any" }.prefix(1)
        return scaling + pixels.map { icon($0, rel: scaling.isEmpty ? "icon" : "apple-touch-icon") }
    }

    private func icon(_ icon: Icon, rel: String) -> ViewModel {
        ViewModel { model in
            model.set("rel", text: rel)
            model.set("href", text: context.reference(Route(icon.path)))
            model.set("type", text: icon.type)
            model.set("sizes", text: icon.sizes)
        }
    }

    /// Whether the page holds words of a policy, not a list of such pages.
    private var isText: Bool {
        switch page.kind {
        case .document, .clause: true
        default: false
        }
    }

    /// The Open Graph protocol asks for a title, a type, an address and a picture.
    private func openGraph(address: String) -> ViewModel {
        ViewModel { model in
            model.set("url", text: address)
            model.set("type", text: isText ? "article" : "website")
            let pictures = icons.filter { $0.type == "image/png" }
            model.set("image", text: pictures.last.flatMap { settings.address(of: Route($0.path)) })
            model.set("title", text: context.text(page.title))
            model.set("locale", text: page.language == .chinese ? "zh_CN" : "en")
        }
    }
}
