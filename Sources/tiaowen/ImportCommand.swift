import ArgumentParser
import PolicyModel
import PolicyParsing
import SiteBuild

/// `tiaowen import`: from a downloaded file to a file of the content folder.
struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Make a content file of a web page, a Word file, a PDF or a text.",
        discussion: """
            The format is told by the file's bytes. Front matter is filled from the text; the tree that was found is
            printed, to be read against the source. PDF needs pdftotext (Debian: poppler-utils).
            """)

    @Argument(help: "The file as it was received; - reads standard input.", completion: .file())
    var file: String

    @Option(help: "The address where it was published.")
    var source: String?

    @Option(help: "The day on which it was fetched, YYYY-MM-DD. (default: today)")
    var date: String?

    @Option(help: "The document's id. (default: from the file's name or the 发文字号)")
    var id: String?

    @Option(help: "The jurisdiction, where the text does not tell: CN, CN-ZJ …")
    var jurisdiction: String?

    @OptionGroup var content: ContentOption

    @Flag(help: "Replace the content file if there is one.")
    var force = false

    @Flag(help: "Show what would be written, and write nothing.")
    var dryRun = false

    @OptionGroup var messages: LanguageOption

    func validate() throws {
        if let date, CivilDate(iso: date) == nil { throw ValidationError("--date: “\(date)” is not YYYY-MM-DD") }
        if let id, !PolicyNames.isID(id) {
            throw ValidationError("--id: “\(id)” is not lower-case letters, digits and single hyphens")
        }
        if let jurisdiction, !PolicyNames.isJurisdiction(jurisdiction) {
            throw ValidationError("--jurisdiction: “\(jurisdiction)” is not a code like CN or CN-ZJ")
        }
    }

    func run() throws {
        let (policy, diagnostics) = PolicyImporter.make(
            ImportRequest(
                file: file, content: content.folder, id: id, jurisdiction: jurisdiction, source: source,
                retrieved: try date.flatMap { CivilDate(iso: $0) } ?? DayOptions.today(), mayReplace: force))
        if let policy, diagnostics.isEmpty { show(policy) }
        let failures = diagnostics.isEmpty && !dryRun ? policy?.write() ?? [] : diagnostics
        DiagnosticPrinter.print(failures.map { Finding($0) }, in: messages.language)
        try ExitStatus.check(failures)
        guard let policy else { throw ExitCode.failure }
        let outcome =
            dryRun ? messages.choose("not written (--dry-run)", "未写入（--dry-run）") : messages.choose("written", "已写入")
        Console.tell("\(policy.path): \(outcome)")
    }

    private func show(_ policy: ImportedPolicy) {
        if dryRun { Console.write(policy.bytes) }
        Console.write(Array(TreeDump.dump(policy.policy).utf8))
        DiagnosticPrinter.print(policy.findings, in: messages.language)
        for note in policy.notes { tell(note) }
        if policy.policy.metadata.jurisdiction == nil {
            tell("the text does not tell its jurisdiction; state it with --jurisdiction")
        }
    }

    private func tell(_ note: Message) {
        Console.tell("\(messages.choose("note", "提示")): \(messages.language.say(note))")
    }
}
