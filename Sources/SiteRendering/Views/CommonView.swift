import PolicyModel
import SitePlanning
import Synchronization

/// What pages have in common that lie equally deep in the site and are in one language: their header and footer, and the
/// names that stand for the same on each.
struct CommonView {
    let context: PageContext

    private var page: Page { context.page }
    private var settings: SiteSettings { context.plan.settings }

    /// What the templates of header and footer see: nothing that differs from one such page to the next.
    func model() -> ViewModel {
        ViewModel { model in
            addFields(to: &model)
            model.set("navigation", list: (context.plan.navigation[page.language] ?? []).map(link))
            model.set("further-navigation", list: (context.plan.furtherNavigation[page.language] ?? []).map(link))
        }
    }

    /// The fields among them that the templates of pages see too.
    func addFields(to model: inout ViewModel) {
        model.set("strings", model: context.strings.model)
        model.set("language", text: page.language.rawValue)
        model.set("site-title", text: settings.title[page.language])
        model.set("site-description", text: settings.description[page.language])
        model.set("root", text: context.wayToRoot)
        model.set("linked", flag: context.isLinked)
        model.set("home-href", text: reference(context.routes.home))
        model.set("search-href", text: reference(context.routes.search))
        model.set("as-of", text: context.text(context.plan.knowledge.asOf))
        if case .search = page.kind { model.set("is-search", flag: true) }
        if case .home = page.kind { model.set("is-home", flag: true) }
    }

    private func link(_ link: Link) -> ViewModel {
        ViewModel { model in
            model.set("label", html: context.html(link.label))
            model.set("href", text: reference(link.destination.route))
            model.set("current", flag: link.destination == Destination(route: page.route))
        }
    }

    /// An address by way of the site's root, so that it is the same on all these pages.
    private func reference(_ route: Route) -> String { context.wayToRoot + route.address }
}

/// The header and the footer of pages, and the fields that they share.
struct CommonParts: Sendable {
    let header: HTML
    let footer: HTML
    let fields: ViewModel
}

/// The common parts of the pages of one plan, each made when the first page needs it.
final class CommonPartsStore: Sendable {
    private struct Key: Hashable {
        let language: Language
        let root: String
        /// The page itself where its header is like no other's.
        let page: Route?
    }

    private let own: Set<Route>
    private let kept = Mutex<[Key: CommonParts]>([:])

    /// A store for the pages of `plan`.
    init(_ plan: SitePlan) {
        let named = [plan.navigation, plan.furtherNavigation].flatMap(\.values).flatMap { $0.map(\.destination.route) }
        let special = plan.pages.filter { page in
            switch page.kind {
            case .home, .search, .notFound: true
            default: false
            }
        }
        own = Set(named + special.map(\.route))
    }

    /// The parts that a page shows; `make` makes them where no page before it had the same.
    func parts(for context: PageContext, _ make: () -> CommonParts) -> CommonParts {
        let route = context.page.route
        let key = Key(language: context.language, root: context.wayToRoot, page: own.contains(route) ? route : nil)
        if let parts = kept.withLock({ $0[key] }) { return parts }
        let parts = make()
        kept.withLock { $0[key] = parts }
        return parts
    }
}
