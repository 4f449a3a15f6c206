import Glibc
import ParallelMapping
import PolicyModel

/// A digest of every file below a folder, with its path. Folders count too: that one is there may say something, though it
/// is empty.
struct FolderFingerprint: Hashable, Sendable {
    /// SHA-256 in hexadecimal.
    let digest: String

    /// The fingerprint of what lies in a folder now; nil where something there cannot be read, for then somebody has to be
    /// told of it.
    ///
    /// - Parameter omitted: Folders right below it that do not count.
    init?(_ folder: String, without omitted: [String] = []) {
        guard var files = try? FolderEntry.all(below: folder) else { return nil }
        if !omitted.isEmpty { files.removeAll { file in omitted.contains { file.hasPrefix($0 + "/") } } }
        let digests = files.mapInParallel { Self.digest(of: "\(folder)/\($0)") }
        var lines: [String] = []
        for (file, digest) in zip(files, digests) {
            guard let digest else { return nil }
            lines.append("\(digest) \(file)")
        }
        // No path and no digest holds a NUL.
        digest = Digest.sha256(Array(lines.joined(separator: "\0").utf8))
    }

    /// The digest of a file's bytes and of where a symbolic link leads, nothing for a folder; nil for what is neither, or
    /// cannot be read.
    private static func digest(of path: String) -> String? {
        if path.hasSuffix("/") { return "" }
        var prefix = ""
        if FolderEntry.Kind(of: path) == .symbolicLink {
            guard let target = realpath(path, nil) else { return nil }
            defer { free(target) }
            prefix = "\(String(cString: target)) "
        }
        guard let bytes = try? FileReading.bytes(of: path, limit: 1 << 30) else { return nil }
        return prefix + Digest.sha256(bytes)
    }
}
