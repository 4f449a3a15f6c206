import PolicyModel
import SitePlanning
import Synchronization

/// The pages of the previous site that would be made again as they are, to be taken from it instead.
///
/// Nothing is believed unread: the site's manifest must be the one that its build left, and a page must have the digest that
/// the manifest lists.
final class KeptPages: Sendable {
    /// How many have been taken so far.
    var count: Int { taken.load(ordering: .relaxed) }

    private let taken = Atomic(0)
    private let folder: String
    private let manifest: OutputManifest
    private let plan: SitePlan
    private let documents: Set<String>
    private let topics: Set<String>

    /// What can be kept of the site that a build left in a folder; nil where nothing can.
    ///
    /// - Parameters:
    ///   - inputs: What the pages of each document now draw on.
    ///   - plan: The pages that there are to be.
    init?(of record: BuildRecord, in folder: String, given inputs: PageInputs, for plan: SitePlan) {
        let documents = inputs.documents.filter { record.pageInputs.documents[$0.key] == $0.value }
        guard !documents.isEmpty, OutputManifest.digest(in: folder) == record.manifest,
            let manifest = OutputManifest(folder: folder)
        else { return nil }
        self.folder = folder
        self.manifest = manifest
        self.plan = plan
        self.documents = Set(documents.keys)
        topics = Set(inputs.topics.filter { record.pageInputs.topics[$0.key] == $0.value }.keys)
    }

    /// The file of a page; nil where it has to be made.
    func file(of page: Page) -> OutputFile? {
        guard let document = page.kind.document, documents.contains(document.id), countsAreSame(on: page),
            let digest = manifest.digest(of: page.route.path),
            let bytes = try? FileReading.bytes(of: "\(folder)/\(page.route.path)", limit: .max),
            Digest.sha256(bytes) == digest
        else { return nil }
        taken.add(1, ordering: .relaxed)
        return OutputFile(path: page.route.path, bytes: bytes, keptDigest: digest)
    }
}

extension KeptPages {
    /// Whether as many clauses are on the topics of a page's clause as were; so of any page that is no clause's.
    private func countsAreSame(on page: Page) -> Bool {
        guard case .clause(let place) = page.kind, let clause = plan.end(of: place) else { return true }
        return plan.topics.labels(of: clause).allSatisfy { topics.contains($0.topic) }
    }
}

extension Page.Kind {
    /// The document that the page shows as a whole, or one of its clauses, or its checklists; nil for any other page.
    fileprivate var document: Policy? {
        switch self {
        case .document(let policy): policy
        case .clause(let place): place.policy
        case .guide(let guide): guide.policy
        case .home, .jurisdiction, .editorial, .search, .topics, .topic, .coverage, .comparison, .register,
            .registerPart, .actor, .targets, .timeline, .guides, .glossary, .references, .quality, .notFound:
            nil
        }
    }
}
