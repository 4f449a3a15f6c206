import ArgumentParser
import PolicyModel
import SiteBuild

/// `tiaowen check`: proves conservation and lists what is wrong.
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "List everything that a build would reject, and what else is wrong.",
        discussion: """
            Without paths the whole project is checked: texts, settings, vocabulary, reviews, written pages, theme, and
            every link and address of the site, without writing anything. With paths only these texts are read.

            Exit status: 0 clean, 1 errors in the content, 2 in settings, theme or usage, 3 input or output, 4 a fault of
            the program. `tiaowen explain CODE` tells more about a finding.
            """)

    @Argument(help: "Files (.md, .txt) and folders of them.", completion: .file())
    var paths: [String] = []

    @Option(help: "text: to read; json, sarif, github: for programs, on standard output.")
    var format: FindingFormat = .text

    @Flag(help: "Count warnings as errors.")
    var strict = false

    @Option(help: "Fail where there are more warnings than these.")
    var maxWarnings: Int?

    @Flag(help: "List instead every trigger word that made no annotation, with the rule that excluded it.")
    var coverage = false

    @OptionGroup var content: ContentOption

    @OptionGroup var theme: ThemeOption

    @OptionGroup var day: DayOptions

    @OptionGroup var messages: LanguageOption

    private var language: MessageLanguage { messages.language }

    func validate() throws {
        if let maxWarnings, maxWarnings < 0 { throw ValidationError("--max-warnings must not be negative.") }
        if coverage, paths.isEmpty { throw ValidationError("--coverage needs paths.") }
    }

    func run() throws {
        if coverage { return try checkCoverage() }
        let texts = CorpusCheck(paths.isEmpty ? [content.policies] : paths)
        var findings = texts.findings
        if paths.isEmpty {
            findings = ProjectCheck(content: content.folder, theme: theme.folder, asOf: try day.asOf()).findings(
                besides: findings)
        }
        format.print(findings, in: language)
        let summary = self.summary(of: texts, findings)
        if format == .text { Console.print(summary) } else { Console.tell(summary) }
        try ExitStatus.check(findings)
        let warnings = findings.count { $0.diagnostic.severity == .warning }
        if warnings > (strict ? 0 : maxWarnings ?? warnings) { throw ExitCode(Int32(FaultClass.content.rawValue)) }
    }

    private func summary(of texts: CorpusCheck, _ findings: [Finding]) -> String {
        let count = { (severity: Diagnostic.Severity) in findings.count { $0.diagnostic.severity == severity } }
        let facts = [
            (texts.documents, "document", "份文件"), (texts.provisions, "provision", "个条文单位"),
            (texts.characters, "character", "字"), (count(.error), "error", "个错误"), (count(.warning), "warning", "个警告"),
        ]
        return facts.map { language.choose(Count($0.0, $0.1).description, "\($0.0) \($0.2)") }
            .joined(separator: language.choose(", ", "，"))
    }

    private func checkCoverage() throws {
        let vocabulary = VocabularyLoading.load(content: content.folder)
        let check = CoverageCheck(paths, vocabulary: vocabulary.value)
        for one in check.excluded {
            Console.print("\(one.file):\(one.line):\(one.column): \(one.trigger) [\(one.rule)]")
        }
        for (rule, count) in check.rules {
            Console.print(language.choose("excluded by \(rule): \(count)", "被规则 \(rule) 排除：\(count)"))
        }
        for (kind, count) in check.found { Console.print("\(kind): \(count)") }
        let (documents, excluded) = (check.documents, check.excluded.count)
        Console.print(
            language.choose(
                "\(Count(documents, "document")), \(Count(excluded, "excluded trigger"))",
                "\(documents) 份文件，\(excluded) 个被排除的触发词"))
        let findings = vocabulary.diagnostics.map { Finding($0) } + check.findings
        DiagnosticPrinter.print(findings, in: language)
        try ExitStatus.check(findings)
    }
}
