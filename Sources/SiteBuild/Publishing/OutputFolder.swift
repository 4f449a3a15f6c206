import Glibc
import PolicyModel
import SitePlanning

/// The folder of a published site: a new site takes the old one's place as a whole, or not at all.
///
/// The new site is written beside the old and the two are exchanged. Files that no build wrote are taken along; a
/// folder that holds only such files is refused.
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
            let (previous, foreign) = try inspect(for: files)
            try replace(previous, foreign: foreign, with: files + [OutputManifest.file(listing: files)])
            return []
        } catch {
            return [error.diagnostic(folder: path)]
        }
    }

    /// Where a symbolic link leads: the new site must lie beside the folder itself, not beside the link.
    private static func resolved(_ path: String) -> String? {
        guard let real = realpath(path, nil) else { return nil }
        defer { free(real) }
        return String(cString: real)
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
        _ previous: Set<String>?, foreign: [String], with files: [OutputFile]
    ) throws(PublishingFailure) {
        let staged = "\(path).tiaowen-\(getpid())"
        do throws(SystemFailure) {
            try FolderWriting.makeFolders(staged)
            for file in files { try FolderWriting.write(file.bytes, to: "\(staged)/\(file.path)") }
            for file in foreign { try FolderWriting.link("\(path)/\(file)", as: "\(staged)/\(file)") }
            if previous == nil {
                try FolderWriting.move(staged, to: path)
            } else {
                try FolderWriting.exchange(staged, path)
            }
        } catch {
            FolderWriting.remove(files.map(\.path) + foreign, below: staged)
            throw .system(error)
        }
        // What lies at `staged` now is the previous site; the foreign files there have their place in the new one.
        if let previous { FolderWriting.remove(previous.union(foreign), below: staged) }
    }
}

/// Why a site was not published.
private enum PublishingFailure: Error {
    case notAFolder
    case foreignFolder
    case foreignFile(String)
    case badPath(String)
    case repeatedPath(String)
    case system(SystemFailure)

    func diagnostic(folder: String) -> Diagnostic {
        switch self {
        case .notAFolder:
            Diagnostic(.error, "output-not-a-folder", "the output is not a folder", file: folder)
        case .foreignFolder:
            Diagnostic(
                .error, "output-not-ours", "this folder holds files that tiaowen did not write", file: folder,
                hint: "give --output a new or empty folder")
        case .foreignFile(let path):
            Diagnostic(
                .error, "output-not-ours", "tiaowen did not write this file, and the site needs its place",
                file: "\(folder)/\(path)", hint: "move it away, or give --output another folder")
        case .badPath(let path):
            Diagnostic(.error, "output-path", "the path “\(path)” leads out of the site", file: folder)
        case .repeatedPath(let path):
            Diagnostic(.error, "output-path", "two files of the site have the path “\(path)”", file: folder)
        case .system(let failure):
            Diagnostic(
                .error, "output-failed", "cannot write the site: \(failure.reason)", file: folder,
                hint: "the previous site is as it was")
        }
    }
}
