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
    private let documents: Set<String>

    /// What can be kept of the site that a build left in a folder; nil where nothing can.
    ///
    /// - Parameter inputs: What the pages of each document now draw on.
    init?(of record: BuildRecord, in folder: String, given inputs: PageInputs) {
        let documents = inputs.digests.filter { record.pageInputs[$0.key] == $0.value }
        guard !documents.isEmpty, OutputManifest.digest(in: folder) == record.manifest,
            let manifest = OutputManifest(folder: folder)
        else { return nil }
        self.folder = folder
        self.manifest = manifest
        self.documents = Set(documents.keys)
    }

    /// The file of a page; nil where it has to be made.
    func file(of page: Page) -> OutputFile? {
        guard let document = page.kind.document, documents.contains(document.id),
            let digest = manifest.digest(of: page.route.path),
            let bytes = try? FileReading.bytes(of: "\(folder)/\(page.route.path)", limit: .max),
            Digest.sha256(bytes) == digest
        else { return nil }
        taken.add(1, ordering: .relaxed)
        return OutputFile(path: page.route.path, bytes: bytes, keptDigest: digest)
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
