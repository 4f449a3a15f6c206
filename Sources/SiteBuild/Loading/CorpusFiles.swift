import Glibc
import PolicyModel

/// The files that hold policy texts: those that are named, and those below folders that are named.
enum CorpusFiles {
    /// All files, each once, in the order of their paths' bytes.
    ///
    /// Below a folder only `.md` and `.txt` count. Hidden entries are passed over; symbolic links are not followed, for
    /// they may lead out of the folder or round in a circle, and are reported.
    static func list(_ paths: [String]) -> Reported<[String]> {
        var found = Reported<[String]>([])
        for path in paths { visit(path, into: &found) }
        if paths.count > 1 { found.value = sortedWithoutRepeats(found.value) }
        return found
    }

    private static func visit(_ path: String, into found: inout Reported<[String]>) {
        var status = stat()
        guard stat(path, &status) == 0 else {
            found.report(.error, "unreadable-path", "cannot open: \(SystemFailure.last.reason)", path)
            return
        }
        guard status.st_mode & S_IFMT == S_IFDIR else {
            found.value.append(path)
            return
        }
        let before = found.value.count
        descend(into: path.hasSuffix("/") ? path : path + "/", &found)
        if found.value.count == before {
            found.report(.error, "no-texts", "this folder holds no policy text (.md or .txt)", path)
        }
    }

    /// Visits what lies in `folder`, which ends in `/`.
    private static func descend(into folder: String, _ found: inout Reported<[String]>) {
        let entries: [FolderEntry]
        do throws(SystemFailure) { entries = try FolderEntry.list(folder) } catch {
            found.report(.error, "unreadable-path", "cannot list: \(error.reason)", folder)
            return
        }
        for entry in entries where !entry.name.hasPrefix(".") {
            switch entry.kind {
            case .folder: descend(into: folder + entry.name + "/", &found)
            case .file where isText(entry.name): found.value.append(folder + entry.name)
            case .symbolicLink:
                found.report(
                    .warning, "symbolic-link", "symbolic link passed over", folder + entry.name,
                    hint: "put the file itself here, or name the link on the command line")
            case .file, .other: break
            }
        }
    }

    private static func isText(_ name: String) -> Bool {
        name.hasSuffix(".md") || name.hasSuffix(".txt")
    }

    private static func sortedWithoutRepeats(_ files: [String]) -> [String] {
        let sorted = files.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        return sorted.indices.filter { $0 == 0 || sorted[$0] != sorted[$0 - 1] }.map { sorted[$0] }
    }
}

extension Reported {
    fileprivate mutating func report(
        _ severity: Diagnostic.Severity, _ code: String, _ message: Message, _ file: String, hint: Message? = nil
    ) {
        diagnostics.append(Diagnostic(severity, code, message, file: file, hint: hint))
    }
}
