import PolicyModel

/// What a build made and found.
public struct BuildReport: Sendable {
    /// The plan of the site; nil where an error stood in the way, or where it had not to be built again.
    public let draft: DraftSite?
    /// What the site holds; nil where an error stood in the way.
    public let figures: SiteFigures?
    /// How many pages were taken from the previous site because they would have been made again just so.
    public let keptPages: Int
    /// Everything that was found, sorted by place.
    public let findings: [Finding]

    /// What the site shows; nil where there is no plan.
    public var knowledge: KnowledgeBase? { draft?.knowledge }

    /// A site that was built.
    init(_ draft: DraftSite, _ figures: SiteFigures, keptPages: Int, findings: [Finding]) {
        self.draft = draft
        self.figures = figures
        self.keptPages = keptPages
        self.findings = findings
    }

    /// A build in whose way an error stood.
    init(findings: [Finding]) {
        draft = nil
        figures = nil
        keptPages = 0
        self.findings = findings
    }

    /// What an earlier build reported.
    init(_ record: BuildRecord) {
        draft = nil
        figures = record.figures
        keptPages = 0
        findings = record.findings.compactMap(\.finding)
    }
}

/// Collects what the steps of a build find.
struct FindingLog {
    private var findings: [Finding] = []

    /// The value of a step, whose findings are kept.
    mutating func take<Value>(_ step: Reported<Value>) -> Value {
        add(step.diagnostics)
        return step.value
    }

    mutating func add(_ diagnostics: [Diagnostic]) {
        findings += diagnostics.map { Finding($0) }
    }

    mutating func add(_ findings: [Finding]) {
        self.findings += findings
    }

    var hasErrors: Bool { findings.contains { $0.diagnostic.severity == .error } }

    var sorted: [Finding] { Finding.sorted(findings) }
}
