import Glibc
import PolicyModel
import SitePlanning

/// The folder of a published site: a new site takes the old one's place as a whole, or not at all.
///
/// The new site is written beside the old and the two are exchanged. Files that stay as they are keep their time of
/// change; files that no build wrote are taken along; a folder that holds only such files is refused.
public struct OutputFolder: Sendable {
    private let path: String

    /// The folder at `path`, which need not exist.
    public init(_ path: String) {
        var path = path
        while path.utf8.count > 1, path.hasSuffix("/") { path.removeLast() }
        self.path = Self.resolved(path) ?? path
    }

    /// Makes `files` the content of the folder. Where an error is returned, the folder is as it was before.
    public func publish(_ files: [OutputFile]) -> [Diagnostic] {
        do throws(PublishingFailure) {
            try refuseBadPaths(files)
            let lock = try waitForLock()
            let staged = StagedSite(of: path)
            do throws(SystemFailure) { try staged.clear() } catch { throw .system(error) }
            let (previous, foreign) = try inspect(for: files)
            // The manifest is the first to be written: it says what a later run may remove.
            let all = [OutputManifest.file(listing: files)] + files
            let plan = PublishingPlan(all, over: previous ?? [], in: path)
            if previous == nil || !plan.isEmpty { try replace(previous, foreign, with: all, plan, staged) }
            _ = consume lock
            return []
        } catch {
            return [error.diagnostic(folder: path)]
        }
    }

    /// What ``publish(_:)`` would change; nothing is written.
    public func plan(_ files: [OutputFile]) -> Reported<PublishingPlan?> {
        do throws(PublishingFailure) {
            try refuseBadPaths(files)
            let (previous, _) = try inspect(for: files)
            return Reported(
                PublishingPlan([OutputManifest.file(listing: files)] + files, over: previous ?? [], in: path))
        } catch {
            return Reported(nil, [error.diagnostic(folder: path)])
        }
    }

    /// Whether the folder holds the site whose manifest has this SHA-256, each file as listed, and no run that was
    /// interrupted left anything to be cleared.
    func holdsSite(withManifest digest: String) -> Bool {
        guard !FolderWriting.exists(StagedSite.path(of: path)), OutputManifest.digest(in: path) == digest,
            let manifest = OutputManifest(folder: path)
        else { return false }
        return manifest.firstFault(in: path) == nil
    }

    /// Where a symbolic link leads: the new site must lie beside the folder itself, not beside the link.
    private static func resolved(_ path: String) -> String? {
        guard let real = realpath(path, nil) else { return nil }
        defer { free(real) }
        return String(cString: real)
    }

    private func waitForLock() throws(PublishingFailure) -> FolderLock {
        do throws(SystemFailure) {
            let parent = FolderWriting.parent(of: path) ?? (path.hasPrefix("/") ? "/" : ".")
            try FolderWriting.makeFolders(parent)
            return try FolderLock(parent)
        } catch {
            throw .system(error)
        }
    }

    private func refuseBadPaths(_ files: [OutputFile]) throws(PublishingFailure) {
        var seen: Set<String> = [OutputManifest.path]
        for file in files {
            guard OutputManifest.isInside(file.path) else { throw .badPath(file.path) }
            guard seen.insert(file.path).inserted else { throw .repeatedPath(file.path) }
        }
    }

    /// What lies in the folder: the files of the previous build, and those of others, which `files` must not hit.
    private func inspect(
        for files: [OutputFile]
    ) throws(PublishingFailure) -> (previous: Set<String>?, foreign: [String]) {
        guard FolderWriting.exists(path) else { return (nil, []) }
        guard FolderEntry.Kind(of: path) == .folder else { throw .notAFolder }
        let present: [String]
        do throws(SystemFailure) { present = try FolderEntry.files(below: path) } catch { throw .system(error) }
        guard let manifest = OutputManifest(folder: path) else {
            if present.isEmpty { return ([], []) }
            throw .foreignFolder
        }
        let foreign = present.filter { !manifest.paths.contains($0) }
        let planned = Set(files.map(\.path))
        if let hit = foreign.first(where: planned.contains) { throw .foreignFile(hit) }
        return (manifest.paths, foreign)
    }

    private func replace(
        _ previous: Set<String>?, _ foreign: [String], with files: [OutputFile], _ plan: PublishingPlan,
        _ staged: StagedSite
    ) throws(PublishingFailure) {
        do throws(PublishingFailure) { try put(files, foreign, plan, staged, hasPrevious: previous != nil) } catch {
            staged.remove(files.map(\.path) + foreign)
            throw error
        }
        // What is staged now is the previous site; the foreign files there have their place in the new one.
        if let previous { staged.remove(previous.union(foreign)) }
    }

    private func put(
        _ files: [OutputFile], _ foreign: [String], _ plan: PublishingPlan, _ staged: StagedSite, hasPrevious: Bool
    ) throws(PublishingFailure) {
        let fault: String?
        do throws(SystemFailure) {
            try staged.write(files, plan, foreign: foreign)
            fault = try staged.firstFault(files, foreign: foreign)
            if fault == nil { try staged.takePlace(ofPrevious: hasPrevious) }
        } catch {
            throw .system(error)
        }
        if let fault { throw .incomplete(fault) }
    }
}
