import CProgramVersion

/// What the program calls itself.
enum ProgramVersion {
    /// The version by Semantic Versioning, with the commit where the build was told: `0.1.0 (a1b2c3d)`.
    static let text: String = {
        let commit = String(cString: tiaowen_commit())
        return commit.isEmpty ? number : "\(number) (\(commit))"
    }()

    /// The version alone.
    static let number = "0.1.0"
}
