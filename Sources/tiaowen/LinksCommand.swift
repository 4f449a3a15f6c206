import ArgumentParser
import JSONWriting
import PolicyModel
import SiteBuild

/// `tiaowen links`: what the documents of a corpus have to do with one another.
struct LinksCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "links", abstract: "Print which clauses answer, cite or ground which.")

    @Argument(help: "Files (.md, .txt) and folders of them.")
    var paths: [String]

    @Option(help: "jsonl: a link on each line; json: one array; text: a list to read.")
    var format: Format = .text

    @Option(help: "The content folder, for its vocabulary, actors, topics and reviews.")
    var content = "content"

    /// How links are printed.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case jsonl, json, text
    }

    func run() throws {
        let corpus = Corpus.read(paths)
        let vocabulary = VocabularyLoading.load(content: content)
        let annotations = corpus.annotations(with: vocabulary.value)
        let links = corpus.links(annotations, topics: vocabulary.value.topics)
        switch format {
        case .jsonl: printLines(links, of: corpus.policies)
        case .json: printArray(links, of: corpus.policies)
        case .text: links.forEach { Console.print($0.line(of: corpus.policies)) }
        }
        DiagnosticPrinter.print(vocabulary.diagnostics.map { Finding($0) } + corpus.findings)
        if corpus.hasErrors || vocabulary.diagnostics.contains(where: { $0.severity == .error }) {
            throw ExitCode.failure
        }
    }

    private func printLines(_ links: [ClauseLink], of policies: [Policy]) {
        var json = JSONWriter()
        for link in links {
            link.write(to: &json, policies: policies)
            json.newline()
        }
        Console.write(json.bytes)
    }

    private func printArray(_ links: [ClauseLink], of policies: [Policy]) {
        var json = JSONWriter()
        json.array(links) { $1.write(to: &$0, policies: policies) }
        json.newline()
        Console.write(json.bytes)
    }
}

extension ClauseLink {
    /// `jiangsu part-1/clause-6 → national part-2/clause-7  counterpart 2  0.704  refines`
    fileprivate func line(of policies: [Policy]) -> String {
        let place = { (end: End) in
            let policy = policies[end.document]
            return policy.id + (end.clause.map { " " + policy.path(of: $0) } ?? "")
        }
        let verdict = assessment.map { "  \($0.rawValue)" } ?? ""
        return "\(place(from)) → \(place(to))  \(relation.rawValue) \(grade)  \(score)\(verdict)  [\(review.rawValue)]"
    }
}
