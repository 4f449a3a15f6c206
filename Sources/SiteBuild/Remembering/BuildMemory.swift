import Foundation
import Glibc

/// What earlier builds made, kept in a folder that may be deleted at any time.
///
/// A build whose input and whose site are still what they were then need not be done again. Nothing here is believed
/// unread: a record bears its own digest, and the site is compared with its manifest file by file.
public struct BuildMemory: Sendable {
    private let folder: String

    /// The memory in a folder, which need not exist.
    public init(folder: String) { self.folder = folder }

    /// The folder for it by the XDG Base Directory Specification: `$XDG_CACHE_HOME/tiaowen`, else `~/.cache/tiaowen`; nil
    /// where there is no home.
    public static var standard: BuildMemory? {
        let variables = ProcessInfo.processInfo.environment
        // The specification has relative paths ignored.
        if let cache = variables["XDG_CACHE_HOME"], cache.hasPrefix("/") {
            return BuildMemory(folder: cache + "/tiaowen")
        }
        return variables["HOME"].flatMap { home in
            home.hasPrefix("/") ? BuildMemory(folder: home + "/.cache/tiaowen") : nil
        }
    }

    /// What the last build left in the folder `output`.
    func record(of output: String) -> BuildRecord? {
        guard let output = Self.place(of: output),
            let bytes = try? FileReading.bytes(of: path(for: output), limit: Self.limit),
            let record = BuildRecord(bytes), record.output == output
        else { return nil }
        return record
    }

    /// What the texts said when the site in the folder `output` was last built by the same rules.
    func annotations(for output: String, rules: String) -> KeptAnnotations {
        let file = Self.place(of: output).flatMap { place in
            (try? FileReading.bytes(of: path(for: place, Self.annotationsEnding), limit: Self.limit)).flatMap { $0 }
        }
        return KeptAnnotations(file, rules: rules)
    }

    /// Keeps what the texts of a site said, where that has changed. What cannot be kept is not.
    func keep(_ annotations: KeptAnnotations, for output: String) {
        guard let place = Self.place(of: output), let file = annotations.file else { return }
        put(file, at: path(for: place, Self.annotationsEnding))
    }

    /// Keeps what a build made. What cannot be kept is not: the next build will take longer.
    func keep(
        _ input: InputFingerprint, in output: String, pageInputs: PageInputs, findings: [Finding], figures: SiteFigures
    ) {
        guard let output = Self.place(of: output), let manifest = OutputManifest.digest(in: output),
            let bytes = BuildRecord(
                input: input, output: output, manifest: manifest, pageInputs: pageInputs, findings: findings,
                figures: figures
            ).bytes
        else { return }
        forgetLostSites()
        put(bytes, at: path(for: output))
        forgetLostAnnotations()
    }

    private func put(_ bytes: [UInt8], at path: String) {
        do throws(SystemFailure) {
            try FolderWriting.makeFolders(folder)
            try FolderWriting.put(bytes, at: path, replacing: true)
        } catch {
            return
        }
    }

    /// Removes the records of sites that are no longer there.
    private func forgetLostSites() {
        for name in names(endingIn: Self.ending) {
            let path = "\(folder)/\(name)"
            let record = (try? FileReading.bytes(of: path, limit: Self.limit)).flatMap { $0 }.flatMap(BuildRecord.init)
            if !(record.map { FolderWriting.exists($0.output) } ?? false) { unlink(path) }
        }
    }

    /// Removes the annotations of sites that have no record.
    private func forgetLostAnnotations() {
        let sites = Set(names(endingIn: Self.ending).map { $0.dropLast(Self.ending.count) })
        for name in names(endingIn: Self.annotationsEnding)
        where !sites.contains(name.dropLast(Self.annotationsEnding.count)) {
            unlink("\(folder)/\(name)")
        }
    }

    private func names(endingIn ending: String) -> [String] {
        ((try? FolderEntry.list(folder)) ?? []).map(\.name).filter { $0.hasSuffix(ending) }
    }

    private static let ending = ".build-record"
    private static let annotationsEnding = ".annotations"
    private static let limit = 1 << 30

    private func path(for output: String, _ ending: String = Self.ending) -> String {
        "\(folder)/\(Digest.sha256(Array(output.utf8)).prefix(32))\(ending)"
    }

    /// The folder's absolute path, without symbolic links, whether it is there or still to be made; nil where it cannot be.
    private static func place(of output: String) -> String? {
        if let path = resolved(output) { return path }
        let parts = output.split(separator: "/")
        guard errno == ENOENT, let name = parts.last, name != "..", name != "." else { return nil }
        let above = (output.hasPrefix("/") ? "/" : "./") + parts.dropLast().joined(separator: "/")
        return resolved(above).map { $0 == "/" ? "/\(name)" : "\($0)/\(name)" }
    }

    private static func resolved(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }
}
