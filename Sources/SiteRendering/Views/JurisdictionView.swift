import PolicyModel

/// A jurisdiction with its documents.
struct JurisdictionView {
    let jurisdiction: Jurisdiction
    let context: PageContext

    func addFields(to model: inout ViewModel) {
        let policies = context.plan.knowledge.policies(of: jurisdiction)
        let clauses = policies.reduce(0) { $0 + $1.clausePlaces.count }
        model.set("code", text: jurisdiction.code)
        model.set("documents-count", text: context.strings.counted("documents", policies.count))
        model.set("clauses-count", text: context.strings.counted("clauses", clauses))
        model.set("documents", list: policies.map { DocumentCard(policy: $0, context: context).model() })
        model.set("empty", flag: policies.isEmpty)
    }
}
