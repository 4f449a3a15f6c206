import PolicyModel
import SitePlanning

/// How pages name clauses of any document and lead to them.
struct ClauseLinks {
    let context: PageContext

    private var strings: Strings { context.strings }

    /// The fields `name`, `href`, `document`, `document-href` and `jurisdiction` of a clause.
    func set(_ place: ClausePlace, in model: inout ViewModel) {
        model.set("name", html: name(of: place))
        model.set("href", text: href(to: place))
        model.set("document", html: context.chinese(HTML(text: place.policy.metadata.title)))
        model.set("document-href", text: context.reference(context.routes.document(place.policy.id)))
        model.set("jurisdiction", text: jurisdiction(of: place.policy))
    }

    /// What a clause is called: its number and title; without a title, its number and first words.
    func name(of place: ClausePlace) -> HTML {
        let name = place.name
        let line = name.line ?? name.text(strings)
        guard name.heading == nil, let first = place.ownProvisions.lazy.compactMap(firstLine(in: place)).first else {
            return context.chinese(HTML(text: line))
        }
        return context.chinese(
            HTML { html in
                html.text(line)
                html.element("span", .class("excerpt")) { $0.text("\u{3000}" + first.shortened(to: 24)) }
            })
    }

    /// The number of a clause; for one without, what it is called.
    func number(of place: ClausePlace) -> String { place.name.number ?? place.name.text(strings) }

    func href(to place: ClausePlace) -> String {
        context.reference(context.routes.place(ofClause: place.path, document: place.policy.id))
    }

    /// A link to a clause.
    func link(to place: ClausePlace) -> HTML {
        HTML { html in
            html.element("a", .href(href(to: place))) { $0.markup(name(of: place)) }
        }
    }

    /// The address of the row that sets the two clauses of a link side by side.
    func comparison(of link: Int) -> String? {
        context.plan.comparisons.row(of: link).map { found in
            let route = self.route(of: found.comparison)
            return context.reference(Destination(route: route, anchor: found.anchor))
        }
    }

    func route(of comparison: Comparison) -> Route {
        let policies = context.plan.knowledge.policies
        return context.routes.comparison(from: policies[comparison.from].id, to: policies[comparison.to].id)
    }

    /// The name of a document's jurisdiction.
    func jurisdiction(of policy: Policy) -> String {
        let code = policy.metadata.jurisdiction
        let found = context.plan.knowledge.jurisdictions.first { $0.code == code }
        return found?.name(in: context.language) ?? strings["not-stated"]
    }

    private func firstLine(in place: ClausePlace) -> (Int) -> String? {
        { index in
            let tree = place.division.provisions
            return tree.textLines(of: index).first.map { place.policy.source[$0] }
        }
    }
}
