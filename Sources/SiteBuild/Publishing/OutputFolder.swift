import Glibc
import ParallelMapping
import PolicyModel
import SitePlanning
import Synchronization

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
        publish(files.map(\.path)) { take in
            _ = files.mapInParallel(take)
            return true
        }
    }

    /// Makes the files of the named paths the content of the folder. Where an error is returned, the folder is as it was
    /// before.
    ///
    /// - Parameter make: Makes the files and hands over each, once, from any thread: it need not be kept afterwards.
    ///   Returns whether they are fit to be published; if not, the folder stays as it was.
    public func publish(_ paths: [String], making make: FileMaking) -> [Diagnostic] {
        do throws(PublishingFailure) {
            try refuseBadPaths(paths)
            let missing = FolderWriting.missingFolders(above: path)
            defer { if !FolderWriting.exists(path) { for folder in missing { rmdir(folder) } } }
            let lock = try waitForLock()
            let staged = StagedSite(of: path)
            do throws(SystemFailure) { try staged.clear() } catch { throw .system(error) }
            let (previous, foreign) = try inspect(for: paths)
            let isReplaced: Bool
            do throws(PublishingFailure) {
                isReplaced = try stage(paths, previous, foreign, in: staged, making: make)
            } catch {
                staged.remove(paths + foreign)
                throw error
            }
            // What is staged now is the previous site, or a new one that is not wanted; the foreign files there have their
            // place in the site.
            staged.remove(isReplaced ? (previous ?? []).union(foreign) : Set(paths + foreign))
            _ = consume lock
            return []
        } catch {
            return [error.diagnostic(folder: path)]
        }
    }

    /// Makes files and hands over each; see ``publish(_:making:)``.
    public typealias FileMaking = (_ take: @escaping @Sendable (OutputFile) -> Void) -> Bool

    /// What ``publish(_:making:)`` would change; nothing is written. Nil where it would not publish.
    public func plan(_ paths: [String], making make: FileMaking) -> Reported<PublishingPlan?> {
        do throws(PublishingFailure) {
            try refuseBadPaths(paths)
            let (previous, _) = try inspect(for: paths)
            let ledger = FileLedger(paths, over: previous ?? [], in: path)
            guard make({ _ = ledger.enter($0) }) else { return Reported(nil) }
            return Reported(PublishingPlan(try settle(ledger).differences, over: previous ?? []))
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

    private func refuseBadPaths(_ paths: [String]) throws(PublishingFailure) {
        var seen: Set<String> = [OutputManifest.path]
        for path in paths {
            guard OutputManifest.isInside(path) else { throw .badPath(path) }
            guard seen.insert(path).inserted else { throw .repeatedPath(path) }
        }
    }

    /// What lies in the folder: the files of the previous build, and those of others, which new ones must not hit.
    private func inspect(
        for paths: [String]
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
        let planned = Set(paths)
        if let hit = foreign.first(where: planned.contains) { throw .foreignFile(hit) }
        return (manifest.paths, foreign)
    }

    /// Has the files made beside the site and puts them in its place; false where that is not wanted or not needed.
    private func stage(
        _ paths: [String], _ previous: Set<String>?, _ foreign: [String], in staged: StagedSite, making make: FileMaking
    ) throws(PublishingFailure) -> Bool {
        let ledger = FileLedger(paths, over: previous ?? [], in: path)
        let failure = FirstFailure()
        do throws(SystemFailure) { try staged.begin(paths) } catch { throw .system(error) }
        let isWanted = make { file in
            // Once the disk is full, nothing more is tried.
            guard failure.value == nil, let entry = ledger.enter(file) else { return }
            do throws(SystemFailure) { try staged.put(file, isUnchanged: entry.difference == .none) } catch {
                failure.note(error)
            }
        }
        if let failure = failure.value { throw .system(failure) }
        guard isWanted else { return false }
        let made = try settle(ledger)
        if let previous, made.isNoChange(of: previous) { return false }
        let fault: String?
        do throws(SystemFailure) {
            try staged.finish(made.manifest, foreign: foreign)
            fault = try staged.firstFault(made.sizes, foreign: foreign)
            if fault == nil { try staged.takePlace(ofPrevious: previous != nil) }
        } catch {
            throw .system(error)
        }
        if let fault { throw .incomplete(fault) }
        return true
    }

    /// The files that have been made, with their manifest.
    private func settle(_ ledger: FileLedger) throws(PublishingFailure) -> MadeFiles {
        switch ledger.complete {
        case .failure(let missing): throw .incomplete(missing.path)
        case .success(let entries):
            let manifest = OutputManifest.file(listing: zip(ledger.paths, entries).map { ($0, $1.digest) })
            return MadeFiles(
                manifest: manifest, paths: [manifest.path] + ledger.paths,
                entries: [ledger.entry(for: manifest)] + entries)
        }
    }
}

/// All files of a new site.
private struct MadeFiles {
    let manifest: OutputFile
    /// The paths of all, the manifest's first.
    let paths: [String]
    /// What is known of each, in the order of the paths.
    let entries: [FileLedger.Entry]

    /// How each differs from what is there.
    var differences: [(path: String, difference: FileLedger.Difference)] {
        zip(paths, entries).map { ($0, $1.difference) }
    }

    /// How long each is.
    var sizes: [(path: String, size: Int)] { zip(paths, entries).map { ($0, $1.size) } }

    /// Whether they are the files with these paths, just as they are there.
    func isNoChange(of previous: Set<String>) -> Bool {
        entries.allSatisfy { $0.difference == .none } && previous.count == paths.count
    }
}

/// The first thing that went wrong, on whichever thread.
private final class FirstFailure: Sendable {
    private let kept = Mutex<SystemFailure?>(nil)

    var value: SystemFailure? { kept.withLock { $0 } }

    func note(_ failure: SystemFailure) { kept.withLock { $0 = $0 ?? failure } }
}
