import PolicyModel
import SitePlanning

/// A document: its facts, its contents, its whole text.
struct DocumentView {
    let policy: Policy
    let context: PageContext

    func addFields(to model: inout ViewModel) {
        model.set("validity", model: ValidityView(policy: policy, context: context).model(withNote: true))
        model.set("facts", list: DocumentFacts(policy: policy, context: context).rows())
        model.set("citation", text: Citation.document(policy.metadata))
        if !context.plan.knowledge.documentsWithoutData.contains(policy.id) {
            model.set("text-href", text: context.reference(Routes.text(policy.id)))
            model.set("json-href", text: context.reference(Routes.data(policy.id)))
        }
        let hasGuide = context.plan.guides.hasGuide(policy)
        model.set("guide-href", text: hasGuide ? context.reference(context.routes.guide(policy.id)) : nil)
        let comparisons = context.plan.comparisons(of: policy).map { comparison($0) }
        model.set("comparisons", list: comparisons)
        model.set("has-comparisons", flag: !comparisons.isEmpty)
        var contents = ContentsWriter(policy: policy, strings: context.strings)
        contents.write()
        model.set("contents", html: contents.isEmpty ? nil : contents.html.html)
        model.set("wide-numbers", flag: hasWideNumbers)
        var text = PolicyTextWriter(policy, on: context, isWholeText: true)
        text.writeDocument()
        let annotations = context.plan.findings(in: policy).annotations
        let mentions = context.plan.crossReferences.mentions(of: policy.id, clause: nil)
        model.set("cited-by", list: EvidenceLinks(context: context).mentions(mentions, own: policy))
        model.set("has-cited-by", flag: !mentions.isEmpty)
        model.set("legend", model: LegendView(annotations, context: context).model())
        model.set("text", html: text.html.html)
    }

    /// A document that stands beside this one: `title`, `jurisdiction`, `href`, and how many pairs there are.
    private func comparison(_ comparison: Comparison) -> ViewModel {
        let policies = context.plan.knowledge.policies
        let (from, to) = (policies[comparison.from], policies[comparison.to])
        let other = from.id == policy.id ? to : from
        let links = ClauseLinks(context: context)
        return ViewModel { model in
            model.set("title", html: context.chinese(HTML(text: other.metadata.title)))
            model.set("jurisdiction", text: links.jurisdiction(of: other))
            model.set("href", text: context.reference(links.route(of: comparison)))
            model.set("pairs", text: context.strings.counted("comparison-pairs", comparison.rows.count))
        }
    }

    /// Whether numbers such as 第一百二十三条 need a wider margin to hang in.
    private var hasWideNumbers: Bool {
        policy.divisions.contains { division in
            let tree = division.provisions
            return tree.clauses.contains { clause in
                tree.nodes[clause].number.map { policy.source[$0].unicodeScalars.count > 5 } ?? false
            }
        }
    }
}
