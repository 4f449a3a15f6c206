import ChineseText
import ParallelMapping
import SitePlanning

/// The list of the files that a build wrote, which lies among them: nothing else is ever deleted or replaced.
///
/// Its form is that of `sha256sum`, so that `sha256sum --check manifest.sha256` verifies a published site.
struct OutputManifest {
    /// The manifest's own path below the site's root.
    static let path = "manifest.sha256"

    private static let heading = "# Written by tiaowen build, which replaces and deletes no other files here."

    /// The SHA-256 of each listed file, by its path below the site's root.
    private let digests: [String: String]

    /// The paths of the files below the site's root, the manifest's own included.
    let paths: Set<String>

    /// The manifest that lies in a folder; nil where there is none, or a file of that name that no build wrote.
    init?(folder: String) {
        guard let bytes = try? FileReading.bytes(of: folder + "/" + Self.path, limit: Self.limit) else { return nil }
        let lines = bytes.split(separator: UInt8(ascii: "\n"))
        guard let first = lines.first, first.elementsEqual(Self.heading.utf8) else { return nil }
        digests = Dictionary(lines.dropFirst().compactMap(Self.entry(in:))) { first, _ in first }
        paths = Set(digests.keys).union([Self.path])
    }

    /// The digest of the manifest that lies in a folder; nil where none can be read.
    static func digest(in folder: String) -> String? {
        (try? FileReading.bytes(of: folder + "/" + path, limit: limit)).flatMap { $0 }.map(Digest.sha256)
    }

    /// The SHA-256 of a listed file; nil for one that is not listed.
    func digest(of path: String) -> String? { digests[path] }

    private static let limit = 1 << 28

    /// The first listed file that is missing below `folder` or holds other bytes; nil where all are as listed.
    func firstFault(in folder: String) -> String? {
        digests.keys.sorted().mapInParallel { path in
            let bytes = try? FileReading.bytes(of: "\(folder)/\(path)", limit: .max)
            return bytes.map(Digest.sha256) == digests[path] ? nil : path
        }.compactMap { $0 }.first
    }

    /// The manifest of a site's files.
    static func file(listing files: [(path: String, digest: String)]) -> OutputFile {
        file(of: files.sortedBytewise { $0.path })
    }

    /// A manifest of files that are still to be made. It has no digests and no order: it only says what may be removed.
    static func file(announcing paths: [String]) -> OutputFile {
        let none = String(repeating: "0", count: 64)
        return file(of: paths.map { ($0, none) })
    }

    private static func file(of files: [(path: String, digest: String)]) -> OutputFile {
        var bytes = Array(heading.utf8)
        bytes.reserveCapacity(files.reduce(heading.utf8.count + 1) { $0 + $1.path.utf8.count + 67 })
        bytes.append(UInt8(ascii: "\n"))
        for file in files {
            bytes += file.digest.utf8
            bytes += "  ".utf8
            bytes += file.path.utf8
            bytes.append(UInt8(ascii: "\n"))
        }
        return OutputFile(path: path, bytes: bytes)
    }

    /// Path and digest in a line of 64 digits, two blanks and a path; nil for a path that would lead out of the folder.
    private static func entry(in line: ArraySlice<UInt8>) -> (path: String, digest: String)? {
        let path = String(decoding: line.dropFirst(66), as: UTF8.self)
        return isInside(path) ? (path, String(decoding: line.prefix(64), as: UTF8.self)) : nil
    }

    /// Whether a path stays below the folder that it is relative to, and names a file there.
    static func isInside(_ path: String) -> Bool {
        path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).allSatisfy { name in
            !name.isEmpty && !name.elementsEqual(".".utf8) && !name.elementsEqual("..".utf8) && !name.contains(0)
        }
    }
}
