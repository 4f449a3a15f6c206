import PolicyModel
import SitePlanning

/// A document: its facts, its contents, its whole text.
struct DocumentView {
    let policy: Policy
    let context: PageContext

    func addFields(to model: inout ViewModel) {
        model.set("validity", model: ValidityView(policy: policy, context: context).model())
        model.set("trial", flag: policy.metadata.trial)
        model.set("facts", list: DocumentFacts(policy: policy, context: context).rows())
        model.set("citation", text: Citation.document(policy.metadata))
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

    /// Whether numbers such as 第一百二十三条 need a wider margin to hang in.
    private var hasWideNumbers: Bool {
        policy.clausePlaces.contains { ($0.name.number?.unicodeScalars.count ?? 0) > 5 }
    }
}
