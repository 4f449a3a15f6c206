import JSONWriting
import PolicyModel
import SitePlanning

/// What a page says to programs, in the words of schema.org, as JSON-LD.
///
/// Addresses are absolute where the site has one, else relative to the page, against which readers of JSON-LD resolve them.
struct StructuredData {
    let context: PageContext

    /// The content of the page's `<script type="application/ld+json">`; nil where there is nothing to say.
    func html() -> HTML? {
        guard context.isLinked, !context.page.breadcrumbs.isEmpty || isHome else { return nil }
        var json = JSONWriter()
        json.object { json in
            json.field("@context", "https://schema.org")
            json.key("@graph")
            json.array { json in
                switch context.page.kind {
                case .home: writeSite(to: &json)
                case .document(let policy): LegislationData(context: context).write(policy, to: &json)
                case .clause(let place): LegislationData(context: context).write(place, to: &json)
                default: break
                }
                if !context.page.breadcrumbs.isEmpty { writeBreadcrumbs(to: &json) }
            }
        }
        return HTML(trusted: String(decoding: Self.escaped(json.bytes), as: UTF8.self))
    }

    private var isHome: Bool {
        if case .home = context.page.kind { true } else { false }
    }

    private func writeSite(to json: inout JSONWriter) {
        let settings = context.plan.settings
        json.object { json in
            json.field("@type", "WebSite")
            json.field("@id", context.identifier(of: context.routes.home))
            json.field("name", settings.title[context.language])
            json.field("description", settings.description[context.language])
            json.field("inLanguage", context.language.rawValue)
            json.field("potentialAction") { json in
                json.field("@type", "SearchAction")
                json.field("target", context.identifier(of: context.routes.search) + "?q={search_term_string}")
                json.field("query-input", "required name=search_term_string")
            }
        }
    }

    private func writeBreadcrumbs(to json: inout JSONWriter) {
        let own = Link(context.page.title, to: context.page.route)
        json.object { json in
            json.field("@type", "BreadcrumbList")
            json.field("itemListElement", (context.page.breadcrumbs + [own]).enumerated()) { json, crumb in
                json.object { json in
                    json.field("@type", "ListItem")
                    json.field("position", crumb.offset + 1)
                    json.field("name", context.text(crumb.element.label))
                    json.field("item", context.identifier(of: crumb.element.destination))
                }
            }
        }
    }

    /// `<` occurs in strings only, and `</script` must not occur at all.
    private static func escaped(_ json: [UInt8]) -> [UInt8] {
        guard json.contains(UInt8(ascii: "<")) else { return json }
        return json.flatMap { $0 == UInt8(ascii: "<") ? Array(#"\u003c"#.utf8) : [$0] }
    }
}

extension PageContext {
    /// What names a place of the site to programs: its absolute address, or the way there from this page.
    func identifier(of destination: Destination) -> String {
        guard let base = plan.settings.baseURL else { return reference(destination) }
        return base + destination.reference(from: Route(""))
    }

    /// What names a page of the site to programs.
    func identifier(of route: Route) -> String {
        identifier(of: Destination(route: route))
    }
}
