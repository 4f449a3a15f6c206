import PolicyModel
import SitePlanning

/// What a site holds, in numbers.
public struct SiteFigures: Hashable, Sendable, Codable {
    /// The documents.
    public let documents: Int
    /// Their clauses.
    public let clauses: Int
    /// The norms found in them.
    public let norms: Int
    /// The links between clauses.
    public let links: Int
    /// The pages, in all languages.
    public let pages: Int
    /// The files, pages among them; the manifest is not counted.
    public let files: Int
    /// The size of the search index in bytes.
    public let indexBytes: Int

    /// The figures of a site with `files` files, some of which were made before the pages, the index among them.
    init(of draft: DraftSite, files: Int, _ made: [OutputFile]) {
        let knowledge = draft.knowledge
        documents = knowledge.policies.count
        clauses = knowledge.policies.reduce(0) { sum, policy in
            sum + policy.divisions.reduce(0) { $0 + $1.provisions.clauses.count }
        }
        norms = knowledge.annotations.reduce(0) { $0 + $1.norms.count }
        links = knowledge.links.count
        pages = draft.plan.pages.count
        self.files = files
        indexBytes = made.filter { $0.path.hasPrefix("search/") }.reduce(0) { $0 + $1.count }
    }
}
