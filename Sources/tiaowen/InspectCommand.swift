import ArgumentParser
import JSONWriting
import PolicyModel
import PolicyParsing
import SiteBuild

/// `tiaowen inspect`: what the program makes of a text, without building a site.
struct InspectCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "inspect", abstract: "Print what the program makes of texts: the contract's JSON, or a tree.")

    @Argument(help: "Files (.md, .txt) and folders of them.", completion: .file())
    var paths: [String]

    @Option(help: "jsonl: a document on each line; json: one array; text: a tree to read.")
    var format: Format = .text

    @OptionGroup var content: ContentOption

    @OptionGroup var day: DayOptions

    @OptionGroup var messages: LanguageOption

    /// How documents are printed.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case jsonl, json, text
    }

    func run() throws {
        let asOf = try day.asOf()
        let corpus = Corpus.read(paths)
        let vocabulary = VocabularyLoading.load(content: content.folder)
        let annotations = corpus.annotations(with: vocabulary.value)
        switch format {
        case .jsonl: printLines(of: corpus, annotations, asOf: asOf)
        case .json: printArray(of: corpus, annotations, asOf: asOf)
        case .text: corpus.policies.forEach { Console.write(Array(TreeDump.dump($0).utf8)) }
        }
        let findings = vocabulary.diagnostics.map { Finding($0) } + corpus.findings
        DiagnosticPrinter.print(findings, in: messages.language)
        try ExitStatus.check(findings)
    }

    private func printLines(of corpus: Corpus, _ annotations: [Annotations], asOf: CivilDate) {
        for (policy, annotations) in zip(corpus.policies, annotations) {
            var json = JSONWriter()
            policy.write(
                to: &json, asOf: asOf, annotations: annotations, diagnostics: corpus.diagnostics(about: policy))
            json.newline()
            Console.write(json.bytes)
        }
    }

    private func printArray(of corpus: Corpus, _ annotations: [Annotations], asOf: CivilDate) {
        var json = JSONWriter()
        json.array(zip(corpus.policies, annotations)) { json, document in
            document.0.write(
                to: &json, asOf: asOf, annotations: document.1, diagnostics: corpus.diagnostics(about: document.0))
        }
        json.newline()
        Console.write(json.bytes)
    }
}
