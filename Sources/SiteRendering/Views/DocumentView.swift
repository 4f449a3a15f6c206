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
        model.set("contents", html: contents.html.html)
        var text = PolicyTextWriter(policy: policy, routes: context.routes, strings: context.strings)
        text.writeDocument()
        model.set("text", html: text.html.html)
    }
}
