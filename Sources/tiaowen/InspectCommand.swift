import ArgumentParser
import JSONWriting
import PolicyModel
import PolicyParsing
import SiteBuild

/// `tiaowen inspect`: what the program makes of a text, without building a site.
struct InspectCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "inspect", abstract: "Print what the program makes of texts: the contract's JSON, or a tree.")

    @Argument(help: "Files (.md, .txt) and folders of them.")
    var paths: [String]

    @Option(help: "jsonl: a document on each line; json: one array; text: a tree to read.")
    var format: Format = .text

    @OptionGroup var day: DayOptions

    /// How documents are printed.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case jsonl, json, text
    }

    func run() throws {
        let asOf = try day.asOf()
        let corpus = Corpus.read(paths)
        switch format {
        case .jsonl: printLines(of: corpus, asOf: asOf)
        case .json: printArray(of: corpus, asOf: asOf)
        case .text: corpus.policies.forEach { Console.write(Array(TreeDump.dump($0).utf8)) }
        }
        DiagnosticPrinter.print(corpus.findings)
        if corpus.hasErrors { throw ExitCode.failure }
    }

    private func printLines(of corpus: Corpus, asOf: CivilDate) {
        for policy in corpus.policies {
            var json = JSONWriter()
            policy.write(to: &json, asOf: asOf, diagnostics: corpus.diagnostics(about: policy))
            json.newline()
            Console.write(json.bytes)
        }
    }

    private func printArray(of corpus: Corpus, asOf: CivilDate) {
        var json = JSONWriter()
        json.array(corpus.policies) { json, policy in
            policy.write(to: &json, asOf: asOf, diagnostics: corpus.diagnostics(about: policy))
        }
        json.newline()
        Console.write(json.bytes)
    }
}
