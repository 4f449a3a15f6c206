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

    @OptionGroup var day: DayOptions

    func run() throws {
        let start = ContinuousClock.now
        let build = Build(
            content: content, theme: theme, output: output, asOf: try day.asOf(),
            program: "tiaowen " + ProgramVersion.text)
        let report = build.run()
        DiagnosticPrinter.print(report.findings)
        guard let site = report.site else { throw ExitCode.failure }
        Console.tell(summary(of: site, in: ContinuousClock.now - start))
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
