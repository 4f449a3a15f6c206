import PolicyModel

/// Checks a whole project as a build would, and beyond: nothing is written, and all is found in one run.
public struct ProjectCheck: Sendable {
    private let build: Build

    /// A check of the folders `content` and `theme`.
    public init(content: String, theme: String, asOf: CivilDate) {
        build = Build(content: content, theme: theme, output: "", asOf: asOf)
    }

    /// The findings of a build and of what lies beyond it, together with those of the texts, each once, sorted by place.
    public func findings(besides texts: [Finding]) -> [Finding] {
        let report = build.check()
        let stale = report.knowledge.map { StaleReferences.diagnostics(of: $0) } ?? []
        var seen: Set<Diagnostic> = []
        return Finding.sorted(
            (texts + report.findings + stale.map { Finding($0) }).filter { seen.insert($0.diagnostic).inserted })
    }
}
