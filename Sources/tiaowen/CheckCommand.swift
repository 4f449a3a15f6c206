import ArgumentParser
import SiteBuild

/// `tiaowen check`: proves conservation and lists what is wrong.
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Prove that no character of the texts is lost or invented, and list what is wrong with them.")

    @Argument(help: "Files (.md, .txt) and folders of them.")
    var paths: [String]

    func run() throws {
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
}
