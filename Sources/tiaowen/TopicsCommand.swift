import ArgumentParser
import PolicyAnnotation
import PolicyModel
import SiteBuild

/// `tiaowen topics`: what the clauses of a corpus are about, and why.
struct TopicsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "topics",
        abstract: "Print the topics of clauses, or with --explain every word that speaks for them.",
        discussion: """
            A clause is named by its path, with the document's id in front where several documents have such a path:
            --explain art-9, --explain "some-document art-9".
            """)

    @Argument(help: "Files (.md, .txt) and folders of them.", completion: .file())
    var paths = ["content/policies"]

    @Option(help: "The clause whose topics are to be explained.")
    var explain: String?

    @OptionGroup var content: ContentOption

    @OptionGroup var messages: LanguageOption

    func run() throws {
        let corpus = Corpus.read(paths)
        let vocabulary = VocabularyLoading.load(content: content.folder)
        let findings = vocabulary.diagnostics.map { Finding($0) } + corpus.findings
        DiagnosticPrinter.print(findings, in: messages.language)
        if let explain {
            try print(explanationOf: explain, in: corpus.policies, vocabulary.value)
        } else {
            printLabels(of: corpus, with: vocabulary.value)
        }
        try ExitStatus.check(findings)
    }

    private func printLabels(of corpus: Corpus, with vocabulary: Vocabulary) {
        let linked = CorpusLinks.topics(corpus, with: vocabulary, ReviewLoading.load(content: content.folder).value)
        for (policy, labels) in zip(corpus.policies, linked) {
            for label in labels {
                let kind = label.isPrimary ? "primary" : "further"
                let words = policy.distinctQuotes(label.evidence).prefix(6).joined(separator: " / ")
                Console.print(
                    "\(policy.id) \(policy.path(of: label.clause))  \(kind) \(label.topic)  \(label.score)"
                        + "  [\(label.review.rawValue)]  \(words)")
            }
        }
    }

    private func print(explanationOf name: String, in policies: [Policy], _ vocabulary: Vocabulary) throws {
        let clauses = policies.flatMap { policy in
            policy.clauses.filter {
                let path = policy.path(of: $0)
                return name == path || name == "\(policy.id) \(path)"
            }.map { (policy, $0) }
        }
        guard !clauses.isEmpty else {
            Console.tell(
                messages.choose(
                    "error: no clause “\(name)”; `tiaowen inspect` prints the paths",
                    "错误：没有条目“\(name)”；`tiaowen inspect` 列出各条路径"))
            throw ExitCode.failure
        }
        let (annotator, reader) = (PolicyAnnotator(vocabulary), TopicReader(vocabulary.topics))
        for (policy, clause) in clauses {
            print(reader.explain(clause, of: policy, annotator.annotate(policy).definitions), policy, clause)
        }
    }

    private func print(
        _ explained: (scores: [TopicScore], labels: [TopicLabel]), _ policy: Policy, _ clause: ProvisionPlace
    ) {
        Console.print("\(policy.id) \(policy.path(of: clause))")
        for score in explained.scores.sorted(by: { $0.value > $1.value }) where score.value > 0 {
            let label = explained.labels.first { $0.topic == score.topic.id }
            let verdict = label.map { $0.isPrimary ? "primary" : "further" } ?? "not enough"
            Console.print("  \(score.topic.id) \(score.topic.name)  \(Self.rounded(score.value))  \(verdict)")
            for one in score.contributions {
                let words = policy.quote(one.words)
                Console.print("    \(Self.rounded(one.value))  \(one.place.rawValue)  \(words)")
            }
        }
    }

    private static func rounded(_ value: Double) -> Double { (value * 100).rounded() / 100 }
}
