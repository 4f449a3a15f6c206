import PolicyModel
import SitePlanning

/// What a document must have to get a place on the site.
enum Admission {
    /// An error for each document without an id that can stand in an address, or without a jurisdiction that the site lists.
    static func diagnostics(of policies: [Policy], to settings: SiteSettings) -> [Diagnostic] {
        policies.flatMap { policy in
            [idFault(of: policy), jurisdictionFault(of: policy, settings)].compactMap { $0 }
        }
    }

    private static func idFault(of policy: Policy) -> Diagnostic? {
        guard !WebName.isValid(policy.id) else { return nil }
        return Diagnostic(
            .error, "id-needed", "“\(policy.id)” cannot stand in an address", file: policy.source.file,
            hint: "state an id of lower-case letters, digits and hyphens in the front matter")
    }

    private static func jurisdictionFault(of policy: Policy, _ settings: SiteSettings) -> Diagnostic? {
        let codes = settings.jurisdictions.map(\.code)
        guard let code = policy.metadata.jurisdiction else {
            return Diagnostic(
                .error, "jurisdiction-needed", "neither the text nor its front matter tells the jurisdiction",
                file: policy.source.file, hint: "state it in the front matter: \(codes.joined(separator: ", "))")
        }
        guard !codes.contains(code) else { return nil }
        return Diagnostic(
            .error, "jurisdiction-unknown", "the site does not list the jurisdiction “\(code)”",
            file: policy.source.file, hint: Suggestion.hint(for: code, among: codes))
    }
}
