import PolicyModel
import SitePlanning

/// What every view needs to know about the page it makes: its place, its language, and how to link from it.
///
/// A class, because the views of a page all hold it: to copy the plan for each would count references to what all pages
/// share, on all cores at once, and that costs more than the views do.
final class PageContext: Sendable {
    let plan: SitePlan
    let page: Page
    let strings: Strings

    init(plan: SitePlan, page: Page, strings: Strings) {
        self.plan = plan
        self.page = page
        self.strings = strings
    }

    var language: Language { page.language }
    var routes: Routes { plan.routes(page.language) }

    /// An address that leads from this page to a place of the site.
    ///
    /// Servers show the page for lost addresses at any address, so that its links must begin at the server's root.
    func reference(_ destination: Destination) -> String {
        guard case .notFound = page.kind, let base = plan.settings.basePath else {
            return destination.reference(from: page.route)
        }
        return base + destination.route.address + (destination.anchor.map { "#" + $0 } ?? "")
    }

    /// An address that leads from this page to another.
    func reference(_ route: Route) -> String {
        reference(Destination(route: route))
    }

    /// Whether the page's links work wherever it is shown.
    var isLinked: Bool {
        if case .notFound = page.kind { plan.settings.basePath != nil } else { true }
    }

    /// The way from this page to the site's root, for what lies in the same place for every language.
    var wayToRoot: String {
        if case .notFound = page.kind { plan.settings.basePath ?? "" } else { page.route.wayToRoot }
    }

    /// A label as text.
    func text(_ label: Label) -> String {
        switch label {
        case .quoted(let text), .written(let text): text
        case .comparison(let one, let other): strings.filled("comparison-title", ["one": one, "other": other])
        case .provision(let name): name.text(strings)
        case .interface(let key): strings[key]
        }
    }

    /// A label as HTML, which says so where it is in another language than the page.
    func html(_ label: Label) -> HTML {
        switch label {
        case .written, .interface: HTML(text: text(label))
        case .comparison(let one, let other): comparison(one, other)
        case .quoted, .provision: chinese(HTML(text: text(label)))
        }
    }

    private func comparison(_ one: String, _ other: String) -> HTML {
        let frame = strings.filled("comparison-title", ["one": "\u{1}", "other": "\u{2}"])
        return HTML { html in
            for scalar in frame.unicodeScalars {
                switch scalar {
                case "\u{1}": html.markup(chinese(HTML(text: one)))
                case "\u{2}": html.markup(chinese(HTML(text: other)))
                default: html.text(String(scalar))
                }
            }
        }
    }

    /// Chinese words on this page, which may be English.
    func chinese(_ html: HTML) -> HTML {
        guard language != .chinese else { return html }
        return HTML { $0.element("span", .lang(Language.chinese.rawValue)) { $0.markup(html) } }
    }

    /// A link for a template: `label` and `href`.
    func model(_ link: Link) -> ViewModel {
        ViewModel { model in
            model.set("label", html: html(link.label))
            model.set("href", text: reference(link.destination))
            model.set("current", flag: link.destination == Destination(route: page.route))
        }
    }

    /// A day as the language writes it.
    func text(_ day: CivilDate) -> String {
        strings.filled(
            "date",
            ["year": String(day.year), "month": String(day.month), "day": String(day.day), "iso": day.description])
    }
}
