import ArgumentParser
import SiteBuild

/// `tiaowen build`: the site from the content.
struct BuildCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "build", abstract: "Build the site: every page, the search index and the data files.")

    @Option(help: "The folder with site.yml, policies/ and pages/.")
    var content = "content"

    @Option(help: "The folder with the theme's templates, assets and strings.")
    var theme = "theme"

    @Option(help: "The folder for the site. Only what an earlier build wrote there is ever replaced.")
    var output = "site"

    @Flag(help: "List what would be added, changed and removed, and write nothing.")
    var dryRun = false

    @OptionGroup var day: DayOptions

    func run() throws {
        if dryRun { return try rehearse() }
        let start = ContinuousClock.now
        let report = Build(content: content, theme: theme, output: output, asOf: try day.asOf()).run()
        DiagnosticPrinter.print(report.findings)
        try ExitStatus.check(report.findings)
        guard let site = report.site else { throw ExitCode.failure }
        Console.tell(summary(of: site, in: ContinuousClock.now - start))
    }

    private func rehearse() throws {
        let (report, plan) = Build(content: content, theme: theme, output: output, asOf: try day.asOf()).rehearse()
        DiagnosticPrinter.print(report.findings)
        try ExitStatus.check(report.findings)
        guard let plan else { throw ExitCode.failure }
        for (sign, paths) in [("+", plan.added), ("~", plan.changed), ("-", plan.removed)] {
            for path in paths { Console.print("\(sign) \(path)") }
        }
        Console.tell(
            "\(output): \(plan.added.count) to add, \(plan.changed.count) to change, \(plan.removed.count) to remove, "
                + "\(plan.unchanged.count) unchanged; nothing was written")
    }

    private func summary(of site: BuiltSite, in time: Duration) -> String {
        let clauses = site.knowledge.policies.reduce(0) { sum, policy in
            sum + policy.divisions.reduce(0) { $0 + $1.provisions.clauses.count }
        }
        let facts = [
            Count(site.knowledge.policies.count, "document"), Count(clauses, "clause"),
            Count(site.plan.pages.count, "page"), Count(site.files.count, "file"),
        ]
        let milliseconds = time / .milliseconds(1)
        return "\(output): " + facts.map(\.description).joined(separator: ", ") + " in \(Int(milliseconds)) ms"
    }
}
