import PolicyModel
import SitePlanning

/// One clause: its words, its place in the document, how to cite it.
struct ClauseView {
    let place: ClausePlace
    let context: PageContext

    private var policy: Policy { place.policy }
    private var tree: ProvisionTree { place.division.provisions }

    func addFields(to model: inout ViewModel) {
        let document = context.routes.document(policy.id)
        let anchor = Routes.anchor(place.path)
        model.set("anchor", text: anchor)
        let name = place.name
        model.set("number", text: name.number ?? (name.heading == nil ? name.text(context.strings) : nil))
        model.set("heading", text: name.heading)
        model.set("spaced", flag: name.isSpaced)
        model.set("document-title", text: policy.metadata.title)
        model.set("document-href", text: context.reference(document))
        model.set("in-document-href", text: context.reference(Destination(route: document, anchor: anchor)))
        model.set("validity", model: ValidityView(policy: policy, context: context).model())
        model.set("citation", text: Citation.clause(place))
        model.set("address", text: address)
        model.set("self-href", text: context.reference(context.page.route))
        model.set("path", text: place.path)
        model.set("line", text: context.strings.filled("source-line", ["line": String(tree.nodes[place.node].line)]))
        model.set("ancestors", list: ancestors)
        model.set("neighbours", html: neighbours)
        var text = PolicyTextWriter(policy, on: context, isWholeText: false)
        text.writeBody(of: place)
        let findings = context.plan.findings(in: policy).clause(place.path)
        model.set("findings", model: ClauseFindingsView(place: place, context: context).model())
        model.set("counterparts", model: CounterpartsView(place: place, context: context).model())
        model.set("topics", model: ClauseTopicsView(place: place, context: context).model())
        model.set("legend", model: LegendView(findings, context: context).model())
        model.set("text", html: text.html.html)
    }

    /// The page's address, absolute where the site has one.
    private var address: String {
        let route = context.page.route
        return context.plan.settings.baseURL.map { $0 + route.address } ?? route.path
    }

    private var ancestors: [ViewModel] {
        place.ancestors.map { index in
            let name = ProvisionName(of: index, in: tree, source: policy.source)
            let document = context.routes.document(policy.id)
            let anchor = Routes.anchor(tree.path(of: index))
            return context.model(Link(.provision(name), to: Destination(route: document, anchor: anchor)))
        }
    }

    private var neighbours: HTML {
        var writer = NeighboursWriter(place: place, context: context)
        writer.write()
        return writer.html.html
    }
}
