import ArgumentParser
import PolicyModel
import SiteBuild
import SiteSearch

/// `tiaowen index`: the search index of some texts, without a site around it.
struct IndexCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "index",
        abstract: "Write the search index of texts, without a site.",
        discussion: "`tiaowen search --site DIR` asks it; other programs can read it, as docs/search.md describes.")

    @Argument(help: "Files or folders of .md and .txt.")
    var paths: [String]

    @Option(help: "The folder with the vocabulary.")
    var content = "content"

    @Option(help: "The folder to write; the index lies in its folder search/.")
    var output: String

    @OptionGroup var day: DayOptions

    func run() throws {
        let start = ContinuousClock.now
        let corpus = Corpus.read(paths)
        DiagnosticPrinter.print(corpus.findings.filter { $0.diagnostic.severity == .error })
        let vocabulary = VocabularyLoading.load(content: content).value
        let language = SearchLanguageLoading.load(content: content, vocabulary: vocabulary).value
        let knowledge = KnowledgeBase(
            policies: corpus.policies, annotations: corpus.annotations(with: vocabulary), jurisdictions: [],
            asOf: try day.asOf(), diagnostics: [])
        let read = ContinuousClock.now
        let files = SearchIndex.build(knowledge, language: language)
        let built = ContinuousClock.now
        let failures = OutputFolder(output).publish(files)
        DiagnosticPrinter.print(failures.map { Finding($0) })
        try ExitStatus.check(failures)
        let milliseconds = { (time: Duration) in Int(time / .milliseconds(1)) }
        Console.tell(
            "\(output): \(corpus.policies.count) documents read in \(milliseconds(read - start)) ms, indexed in "
                + "\(milliseconds(built - read)) ms, written in \(milliseconds(ContinuousClock.now - built)) ms")
    }
}
