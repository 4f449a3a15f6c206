import PolicyModel
import SitePlanning

/// Writes the clauses around one: a list of links, the clause itself marked among them.
///
/// A clause without a title is shown with the beginning of its words.
struct NeighboursWriter {
    let place: ClausePlace
    let context: PageContext
    var html = HTMLWriter()

    /// How many clauses stand before it and as many behind.
    private static let reach = 7

    private var policy: Policy { place.policy }
    private var tree: ProvisionTree { place.division.provisions }

    init(place: ClausePlace, context: PageContext) {
        self.place = place
        self.context = context
    }

    mutating func write() {
        html.open("ul")
        for index in place.neighbours(reach: Self.reach) {
            html.open("li")
            write(index)
            html.close("li")
        }
        html.close("ul")
    }

    private mutating func write(_ index: Int) {
        let name = ProvisionName(of: index, in: tree, source: policy.source)
        let route = context.routes.clause(document: policy.id, path: tree.path(of: index))
        html.open(
            "a", [.href(context.reference(route)), index == place.node ? .named("aria-current", "page") : nil])
        html.markup(context.html(.provision(name)))
        if name.heading == nil, let excerpt = excerpt(of: index) {
            html.element("span", .class("excerpt"), .lang(Language.chinese.rawValue)) { $0.text(excerpt) }
        }
        html.close("a")
    }

    /// The beginning of a clause without a title: the first line of its text or of what stands below it, cut short.
    private func excerpt(of index: Int) -> String? {
        let nodes = index..<tree.nodes[index].end
        guard let node = nodes.first(where: { !tree.nodes[$0].text.isEmpty }) else { return nil }
        return policy.source[tree.textLines[tree.nodes[node].text.lowerBound]].shortened(to: 28)
    }
}
