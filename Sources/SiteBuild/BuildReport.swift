import PolicyModel
import SitePlanning
import SiteRendering
import SiteSearch

/// What a build made and found.
public struct BuildReport: Sendable {
    /// The site; nil where an error stood in the way, or where it had not to be built again.
    public let site: BuiltSite?
    /// What the site holds; nil where an error stood in the way.
    public let figures: SiteFigures?
    /// Everything that was found, sorted by place.
    public let findings: [Finding]

    init(site: BuiltSite?, findings: [Finding]) {
        self.site = site
        figures = site.map { SiteFigures(of: $0) }
        self.findings = findings
    }

    /// What an earlier build reported.
    init(_ record: BuildRecord) {
        site = nil
        figures = record.figures
        findings = record.findings.compactMap(\.finding)
    }
}

/// A site whose pages are planned and not yet rendered.
public struct DraftSite: Sendable {
    /// What the site shows.
    public let knowledge: KnowledgeBase
    /// Its pages.
    public let plan: SitePlan
    /// Makes the pages, and holds the theme's own files.
    public let renderer: SiteRenderer
    /// What the search knows of words.
    public let language: SearchLanguage
    let settings: SiteSettings
    let redirections: [(from: String, to: String)]
}

/// A site that is ready to be written.
public struct BuiltSite: Sendable {
    /// What the site shows.
    public let knowledge: KnowledgeBase
    /// Its pages.
    public let plan: SitePlan
    /// Its files.
    public let files: [OutputFile]
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
