import Glibc
import PolicyModel

/// A digest of everything that decides the bytes of a site: the program itself, the day, and each file of the content and
/// of the theme with its path, and what is installed in their stead.
struct InputFingerprint: Hashable, Sendable, Codable {
    /// SHA-256 in hexadecimal of the texts.
    private let texts: String
    /// SHA-256 in hexadecimal of all else.
    let surroundings: String
    /// SHA-256 in hexadecimal of what decides how texts are read: the program, the vocabulary, the settings.
    let rules: String

    /// The fingerprint of what lies in the two folders now; nil where something there cannot be read, for then a build has
    /// something to say of it.
    init?(content: String, theme: String, asOf: CivilDate, program: String?) {
        guard let executable = Self.executable, let texts = FolderFingerprint("\(content)/policies"),
            let settings = FolderFingerprint(content, without: ["policies"]), let look = FolderFingerprint(theme)
        else { return nil }
        let rules = [executable, content, settings.digest, InstalledFiles.digest(standingInFor: content)]
        let looks = [program ?? "", theme, look.digest, asOf.description]
        self.texts = texts.digest
        self.rules = Self.digest(of: rules)
        surroundings = Self.digest(of: rules + looks)
    }

    /// No fact holds a NUL.
    private static func digest(of facts: [String]) -> String {
        Digest.sha256(Array(facts.joined(separator: "\0").utf8))
    }

    /// Which build of the program this is: two that differ have been written at different times.
    private static let executable: String? = {
        var status = stat()
        guard stat("/proc/self/exe", &status) == 0 else { return nil }
        return "\(status.st_size) \(status.st_mtim.tv_sec) \(status.st_mtim.tv_nsec) \(status.st_ino)"
    }()
}
