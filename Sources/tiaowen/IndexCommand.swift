import ArgumentParser
import CLinux
import Glibc
import PolicyAnnotation
import PolicyModel
import SiteBuild
import SitePlanning
import SiteSearch

/// `tiaowen index`: the search index of some texts, without a site around it.
struct IndexCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "index",
        abstract: "Write the search index of texts, without a site.",
        discussion: "`tiaowen search --site DIR` asks it; other programs can read it, as docs/search.md describes.")

    @Argument(help: "Files (.md, .txt) and folders of them.", completion: .file())
    var paths: [String]

    @OptionGroup var content: ContentOption

    @Option(
        help: ArgumentHelp("The folder to write; the index lies in its folder search/.", valueName: "folder"),
        completion: .directory)
    var output: String

    @OptionGroup var messages: LanguageOption

    func run() throws {
        saveMemory()
        let start = ContinuousClock.now
        let vocabulary = VocabularyLoading.load(content: content.folder)
        let language = SearchLanguageLoading.load(content: content.folder, vocabulary: vocabulary.value)
        let words = (vocabulary.diagnostics + language.diagnostics).map { Finding($0) }
        let material = try material(with: vocabulary.value, language.value, besides: words)
        let read = ContinuousClock.now
        let files = SearchIndex.build(material, language: language.value)
        let built = ContinuousClock.now
        let failures = OutputFolder(output).publish(files)
        DiagnosticPrinter.print(failures.map { Finding($0) }, in: messages.language)
        try ExitStatus.check(failures)
        let milliseconds = { (time: Duration) in Int(time / .milliseconds(1)) }
        let times = [read - start, built - read, ContinuousClock.now - built].map(milliseconds)
        let count = material.documentCount
        let english = "\(count) documents read in \(times[0]) ms, indexed in \(times[1]) ms, written in \(times[2]) ms"
        let chinese = "\(count) 份文件，读取 \(times[0]) 毫秒，索引 \(times[1]) 毫秒，写入 \(times[2]) 毫秒"
        Console.tell("\(output): \(messages.choose(english, chinese))")
        Remains.leave((material, files))
    }

    /// Has what is freed used again, or given back.
    private func saveMemory() {
        MemoryPools.limit()
        mallopt(M_TOP_PAD, 4 << 20)
        // Pages that are given back are zeroed when they are asked for anew: only the longest arrays are.
        mallopt(M_MMAP_THRESHOLD, 16 << 20)
    }

    /// What the index is made of; texts and findings are let go. Where an error is among the findings, all are told, nothing
    /// is written, and the index that is there stays.
    private func material(
        with vocabulary: Vocabulary, _ language: SearchLanguage, besides findings: [Finding]
    ) throws -> SearchMaterial {
        let corpus = Corpus.read(paths, isDigested: false)
        let errors = (findings + corpus.findings).filter { $0.diagnostic.severity == .error }
        DiagnosticPrinter.print(errors, in: messages.language)
        try ExitStatus.check(errors)
        let facts = corpus.annotatedForSearch(with: vocabulary) {
            SearchFacts($1, of: $0, topics: vocabulary.topics, language: language)
        }
        return SearchMaterial(corpus.policies, facts, topics: vocabulary.topics)
    }
}
