import SitePlanning
import Synchronization

/// What is known of each file of a new site once it has been made: its digest, its size, and whether the folder has it
/// already. The file itself need not be kept.
final class FileLedger: Sendable {
    /// How a file differs from what the folder holds under its path.
    enum Difference {
        /// Nothing of the previous site has this path.
        case added
        /// The previous site has other bytes there.
        case changed
        /// The same bytes are there.
        case none
    }

    /// What is known of one file.
    struct Entry {
        /// The SHA-256 of its bytes.
        let digest: String
        /// Its length in bytes.
        let size: Int
        /// How it differs from what is there.
        let difference: Difference
    }

    /// The paths of all files, in the order of the site.
    let paths: [String]
    private let previous: Set<String>
    private let folder: String
    private let numbers: [String: Int]
    private let entries: Mutex<[Entry?]>

    /// A ledger for files that are to lie in a folder in the place of `previous`.
    init(_ paths: [String], over previous: Set<String>, in folder: String) {
        self.paths = paths
        self.previous = previous
        self.folder = folder
        numbers = Dictionary(paths.enumerated().map { ($1, $0) }) { first, _ in first }
        entries = Mutex([Entry?](repeating: nil, count: paths.count))
    }

    /// Enters a file, from any thread; nil for one that was not announced.
    func enter(_ file: OutputFile) -> Entry? {
        guard let number = numbers[file.path] else { return nil }
        let entry = entry(for: file)
        entries.withLock { $0[number] = entry }
        return entry
    }

    /// What is known of a file that the site has beside those that were announced.
    func entry(for file: OutputFile) -> Entry {
        if let digest = file.keptDigest, previous.contains(file.path) {
            return Entry(digest: digest, size: file.count, difference: .none)
        }
        let bytes = file.bytes
        let difference: Difference =
            if !previous.contains(file.path) {
                .added
            } else {
                FileReading.holds(bytes, "\(folder)/\(file.path)") ? .none : .changed
            }
        return Entry(digest: Digest.sha256(bytes), size: bytes.count, difference: difference)
    }

    /// The entry of every file, in the order of their paths; or the first path whose file has not been made.
    var complete: Result<[Entry], Missing> {
        let entries = entries.withLock { $0 }
        if let place = entries.firstIndex(where: { $0 == nil }) { return .failure(Missing(path: paths[place])) }
        return .success(entries.compactMap { $0 })
    }

    /// A file that was announced and not made.
    struct Missing: Error {
        let path: String
    }
}
