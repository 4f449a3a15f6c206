import ArgumentParser
import SiteBuild

/// `tiaowen build`: the site from the content.
struct BuildCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "build", abstract: "Build the site: every page, the search index and the data files.")

    @OptionGroup var content: ContentOption

    @OptionGroup var theme: ThemeOption

    @Option(
        help: ArgumentHelp(
            "The folder for the site. Only what an earlier build wrote there is ever replaced.", valueName: "folder"),
        completion: .directory)
    var output = "site"

    @Flag(help: "List what would be added, changed and removed, and write nothing.")
    var dryRun = false

    @Flag(help: "Print only errors.")
    var quiet = false

    @Flag(help: "Print every finding, notes too, and how long each stage took.")
    var verbose = false

    @Flag(help: "Print how long each stage took.")
    var timings = false

    @Flag(help: "Build everything, though nothing has changed since the last build.")
    var anew = false

    @OptionGroup var day: DayOptions

    @OptionGroup var messages: LanguageOption

    private var language: MessageLanguage { messages.language }

    func validate() throws {
        if quiet, verbose || timings { throw ValidationError("--quiet goes with neither --verbose nor --timings.") }
    }

    func run() throws {
        MemoryPools.limit()
        MemoryPools.giveBackLongArrays()
        let start = ContinuousClock.now
        let progress = BuildProgress(isQuiet: quiet, language: language)
        let build = Build(
            content: content.folder, theme: theme.folder, output: output, asOf: try day.asOf(),
            program: "tiaowen " + ProgramVersion.text, memory: anew ? nil : .standard
        ) { progress.begin($0) }
        if dryRun { return try rehearse(build, progress) }
        let report = build.run()
        Remains.leave(report)
        let end = ContinuousClock.now
        progress.end()
        show(report.findings)
        if timings || verbose {
            for (stage, milliseconds) in progress.timings(until: end) {
                Console.tell("\(stage.name(in: language)): \(milliseconds) ms")
            }
        }
        try ExitStatus.check(report.findings)
        guard let figures = report.figures else { throw ExitCode.failure }
        let summary = BuildSummary(
            output: output, figures: figures, isUnchanged: report.knowledge == nil, keptPages: report.keptPages,
            time: end - start, language: language)
        if !quiet { Console.tell(summary.text) }
    }

    /// Notes are for those who ask for all; errors for everyone.
    private func show(_ findings: [Finding]) {
        let shown = findings.filter { finding in
            switch finding.diagnostic.severity {
            case .error: true
            case .warning: !quiet
            case .note: verbose
            }
        }
        DiagnosticPrinter.print(shown, in: language)
    }

    private func rehearse(_ build: Build, _ progress: BuildProgress) throws {
        let (report, plan) = build.rehearse()
        progress.end()
        show(report.findings)
        try ExitStatus.check(report.findings)
        guard let plan else { throw ExitCode.failure }
        for (sign, paths) in [("+", plan.added), ("~", plan.changed), ("-", plan.removed)] {
            for path in paths { Console.print("\(sign) \(path)") }
        }
        let counts = (plan.added.count, plan.changed.count, plan.removed.count, plan.unchanged.count)
        let english =
            "\(counts.0) to add, \(counts.1) to change, \(counts.2) to remove, \(counts.3) unchanged; nothing was written"
        let chinese = "将新增 \(counts.0)、修改 \(counts.1)、删除 \(counts.2)，不变 \(counts.3)；没有写入任何文件"
        if !quiet { Console.tell("\(output): \(language.choose(english, chinese))") }
    }
}
