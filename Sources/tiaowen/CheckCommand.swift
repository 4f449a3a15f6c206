import ArgumentParser
import SiteBuild

/// `tiaowen check`: proves conservation and lists what is wrong.
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Prove that no character of the texts is lost or invented, and list what is wrong with them.")

    @Argument(help: "Files (.md, .txt) and folders of them.")
    var paths: [String]

    @Flag(help: "List instead every trigger word that made no annotation, with the rule that excluded it.")
    var coverage = false

    @Option(help: "The content folder, for its vocabulary and actors (with --coverage).")
    var content = "content"

    func run() throws {
        try coverage ? checkCoverage() : checkTexts()
    }

    private func checkTexts() throws {
        let check = CorpusCheck(paths)
        DiagnosticPrinter.print(check.findings)
        Console.print(summary(of: check))
        if check.count(.error) > 0 { throw ExitCode.failure }
    }

    private func summary(of check: CorpusCheck) -> String {
        let facts = [
            Count(check.documents, "document"), Count(check.provisions, "provision"),
            Count(check.characters, "character"), Count(check.count(.error), "error"),
            Count(check.count(.warning), "warning"),
        ]
        return facts.map(\.description).joined(separator: ", ")
    }

    private func checkCoverage() throws {
        let vocabulary = VocabularyLoading.load(content: content)
        let check = CoverageCheck(paths, vocabulary: vocabulary.value)
        for one in check.excluded {
            Console.print("\(one.file):\(one.line):\(one.column): \(one.trigger) [\(one.rule)]")
        }
        for (rule, count) in check.rules { Console.print("excluded by \(rule): \(count)") }
        for (kind, count) in check.found { Console.print("\(kind): \(count)") }
        Console.print("\(Count(check.documents, "document")), \(Count(check.excluded.count, "excluded trigger"))")
        DiagnosticPrinter.print(vocabulary.diagnostics.map { Finding($0) } + check.findings)
        if check.hasErrors || vocabulary.diagnostics.contains(where: { $0.severity == .error }) {
            throw ExitCode.failure
        }
    }
}
