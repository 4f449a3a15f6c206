import Glibc
import ParallelMapping
import PolicyModel

/// A digest of everything that decides the bytes of a site: the program itself, the day, and each file of the content and
/// of the theme with its path.
struct InputFingerprint: Hashable, Sendable, Codable {
    /// SHA-256 in hexadecimal.
    private let digest: String

    /// The fingerprint of what lies in the two folders now; nil where something there cannot be read, for then a build has
    /// something to say of it.
    init?(content: String, theme: String, asOf: CivilDate, program: String?) {
        guard let executable = Self.executable else { return nil }
        var lines = [executable, program ?? "", content, theme, asOf.description]
        for folder in [content, theme] {
            guard let files = try? FolderEntry.files(below: folder) else { return nil }
            let digests = files.mapInParallel { Self.digest(of: "\(folder)/\($0)") }
            for (file, digest) in zip(files, digests) {
                guard let digest else { return nil }
                lines.append("\(digest) \(file)")
            }
        }
        // No path and no digest holds a NUL.
        digest = Digest.sha256(Array(lines.joined(separator: "\0").utf8))
    }

    /// The digest of a file's bytes and of where a symbolic link leads; nil for what is no file, or cannot be read.
    private static func digest(of path: String) -> String? {
        var prefix = ""
        if FolderEntry.Kind(of: path) == .symbolicLink {
            guard let target = realpath(path, nil) else { return nil }
            defer { free(target) }
            prefix = "\(String(cString: target)) "
        }
        guard let bytes = try? FileReading.bytes(of: path, limit: 1 << 30) else { return nil }
        return prefix + Digest.sha256(bytes)
    }

    /// Which build of the program this is: two that differ have been written at different times.
    private static let executable: String? = {
        var status = stat()
        guard stat("/proc/self/exe", &status) == 0 else { return nil }
        return "\(status.st_size) \(status.st_mtim.tv_sec) \(status.st_mtim.tv_nsec) \(status.st_ino)"
    }()
}
