import PolicyModel

/// A received text as it is to lie in the content folder.
public struct ImportedPolicy: Sendable {
    /// The path of the file.
    public let path: String
    /// Its bytes.
    public let bytes: [UInt8]
    /// What the parser makes of it.
    public let policy: Policy
    /// What a reader should look at, besides the findings.
    public let notes: [Message]
    /// What is wrong with the text.
    public let findings: [Finding]
    private let mayReplace: Bool

    init(
        path: String, bytes: [UInt8], policy: Policy, notes: [Message], findings: [Finding], mayReplace: Bool
    ) {
        self.path = path
        self.bytes = bytes
        self.policy = policy
        self.notes = notes
        self.findings = findings
        self.mayReplace = mayReplace
    }

    /// Writes the file: whole or not at all, and over another one only where that was allowed.
    public func write() -> [Diagnostic] {
        let folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
        do throws(SystemFailure) {
            if !folder.isEmpty { try FolderWriting.makeFolders(folder) }
            try FolderWriting.put(bytes, at: path, replacing: mayReplace)
            return []
        } catch {
            if !mayReplace, FolderWriting.exists(path) { return [Self.exists(path)] }
            return [Diagnostic(.error, "output-failed", "cannot write: \(error.reason)", file: path)]
        }
    }

    static func exists(_ path: String) -> Diagnostic {
        Diagnostic(
            .error, "output-exists", "there is such a file already", file: path,
            hint: "state another --id, or replace it with --force")
    }
}
