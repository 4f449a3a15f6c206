import ArgumentParser
import JSONWriting
import ParallelMapping
import PolicyModel
import SiteBuild

/// `tiaowen links`: what the documents of a corpus have to do with one another.
struct LinksCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "links", abstract: "Print which clauses answer, cite or ground which.")

    @Argument(help: "Files (.md, .txt) and folders of them.", completion: .file())
    var paths: [String]

    @Option(help: "jsonl: a link on each line; json: one array; text: a list to read.")
    var format: Format = .text

    @OptionGroup var content: ContentOption

    @Flag(help: "Print instead the counterparts that nobody reviewed yet, strongest first, as entries for reviews.yml.")
    var pending = false

    @OptionGroup var messages: LanguageOption

    /// How links are printed.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case jsonl, json, text
    }

    func run() throws {
        let corpus = Corpus.read(paths)
        let vocabulary = VocabularyLoading.load(content: content.folder)
        let reviews = ReviewLoading.load(content: content.folder)
        let linked = CorpusLinks(
            corpus.policies, corpus.annotations(with: vocabulary.value), vocabulary.value,
            reviews: reviews.value)
        if pending {
            PendingReviews(corpus.policies, linked.links).print(in: messages.language)
        } else {
            print(linked.links, of: corpus.policies)
        }
        let diagnostics = vocabulary.diagnostics + reviews.diagnostics + linked.diagnostics
        let findings = diagnostics.map { Finding($0) } + corpus.findings
        DiagnosticPrinter.print(findings, in: messages.language)
        try ExitStatus.check(findings)
    }

    private func print(_ links: [ClauseLink], of policies: [Policy]) {
        switch format {
        case .jsonl: printLines(links, of: policies)
        case .json: printArray(links, of: policies)
        case .text: links.forEach { Console.print($0.line(of: policies)) }
        }
    }

    /// Some thousand lines at a time, so that no more than a part of a large corpus' links stands in memory as text.
    private func printLines(_ links: [ClauseLink], of policies: [Policy]) {
        let batch = 1000
        for start in stride(from: 0, to: links.count, by: batch * 16) {
            let end = min(start + batch * 16, links.count)
            let batches = stride(from: start, to: end, by: batch).map { $0..<min($0 + batch, end) }
            for bytes in batches.mapInParallel({ Self.lines(links[$0], of: policies) }) { Console.write(bytes) }
        }
    }

    private static func lines(_ links: ArraySlice<ClauseLink>, of policies: [Policy]) -> [UInt8] {
        var json = JSONWriter()
        for link in links {
            link.write(to: &json, policies: policies)
            json.newline()
        }
        return json.bytes
    }

    private func printArray(_ links: [ClauseLink], of policies: [Policy]) {
        var json = JSONWriter()
        json.array(links) { $1.write(to: &$0, policies: policies) }
        json.newline()
        Console.write(json.bytes)
    }
}

extension ClauseLink {
    /// `jiangsu-2025 part-1/clause-6 → national-2022 part-2/clause-7  counterpart 2  0.704  refines  [computed]`
    fileprivate func line(of policies: [Policy]) -> String {
        let facts = ["\(relation.rawValue) \(grade)", "\(score)"] + [assessment?.rawValue].compactMap { $0 }
        return "\(from.name(in: policies)) → \(to.name(in: policies))  \(facts.joined(separator: "  "))"
            + "  [\(review.rawValue)]"
    }
}

extension ClauseLink.End {
    /// The document's id, and the clause's path behind a space.
    func name(in policies: [Policy]) -> String {
        let policy = policies[document]
        return policy.id + (clause.map { " " + policy.path(of: $0) } ?? "")
    }
}
