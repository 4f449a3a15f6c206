import Glibc

/// What is installed with the program and stands in where a project has nothing of its own: the folder `share/tiaowen`
/// beside the folder in which the program lies.
public enum InstalledFiles {
    private static let folder: String? = {
        guard let program = realpath("/proc/self/exe", nil) else { return nil }
        defer { free(program) }
        return FolderWriting.parent(of: String(cString: program)).map { $0 + "/../share/tiaowen" }
    }()

    /// `own` where it exists, else what is installed as `name`. Where there is neither it is `own`, so that messages name
    /// what the reader can make.
    public static func path(_ name: String, unless own: String) -> String {
        guard !FolderWriting.exists(own), let installed = folder.map({ "\($0)/\(name)" }),
            FolderWriting.exists(installed)
        else { return own }
        return installed
    }

    /// A digest of the installed vocabulary, as far as it stands in for one that a content folder does not have.
    static func digest(standingInFor content: String) -> String {
        let own = [content + "/vocabulary", content + "/actors.yml"]
        let used = [path("vocabulary", unless: own[0]), path("actors.yml", unless: own[1])]
        let folder = used[0] == own[0] ? nil : FolderFingerprint(used[0])?.digest
        let actors = used[1] == own[1] ? nil : TextFile.read(used[1]).value.map { Digest.sha256($0.raw) }
        return "\(folder ?? "") \(actors ?? "")"
    }
}
