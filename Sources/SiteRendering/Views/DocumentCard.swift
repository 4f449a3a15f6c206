import PolicyModel
import SitePlanning

/// A document in a list: enough to choose it.
struct DocumentCard {
    let policy: Policy
    let context: PageContext

    /// The fields of the partial `document-card`.
    func model() -> ViewModel {
        ViewModel { model in
            model.set("href", text: context.reference(context.routes.document(policy.id)))
            model.set("title", html: context.chinese(HTML(text: policy.metadata.title)))
            model.set("number", html: policy.metadata.documentNumber.map { context.chinese(HTML(text: $0)) })
            model.set("issuers", html: issuers)
            model.set("clauses", text: context.strings.counted("clauses", policy.clauseCount))
            model.set("validity", model: ValidityView(policy: policy, context: context).model())
        }
    }

    private var issuers: HTML? {
        guard let lead = policy.metadata.issuers.first else { return nil }
        let others = policy.metadata.issuers.count - 1
        return HTML { html in
            html.markup(context.chinese(HTML(text: lead)))
            if others > 0 { html.text(context.strings.counted("and-others", others, total: others + 1)) }
        }
    }
}
