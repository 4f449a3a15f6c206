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
            let bytes = try? FileReading.bytes(of: path(for: output), limit: 1 << 28),
            let record = BuildRecord(bytes), record.output == output
        else { return nil }
        return record
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
        do throws(SystemFailure) {
            try FolderWriting.makeFolders(folder)
            try FolderWriting.put(bytes, at: path(for: output), replacing: true)
        } catch {
            return
        }
    }

    /// Removes the records of sites that are no longer there.
    private func forgetLostSites() {
        for entry in (try? FolderEntry.list(folder)) ?? [] where entry.name.hasSuffix(Self.ending) {
            let path = "\(folder)/\(entry.name)"
            let record = (try? FileReading.bytes(of: path, limit: 1 << 28)).flatMap { $0 }.flatMap(BuildRecord.init)
            if !(record.map { FolderWriting.exists($0.output) } ?? false) { unlink(path) }
        }
    }

    private static let ending = ".build-record"

    private func path(for output: String) -> String {
        "\(folder)/\(Digest.sha256(Array(output.utf8)).prefix(32))\(Self.ending)"
    }

    /// The folder's absolute path, without symbolic links; nil where there is no such folder.
    private static func place(of output: String) -> String? {
        guard let path = realpath(output, nil) else { return nil }
        defer { free(path) }
        return String(cString: path)
    }
}
