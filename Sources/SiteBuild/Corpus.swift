import ParallelMapping
import PolicyAnnotation
import PolicyLinking
import PolicyModel
import PolicyParsing

/// The texts below some paths, read and parsed, with everything that was found on the way.
public struct Corpus: Sendable {
    /// The documents, in the order of their files' paths.
    public let policies: [Policy]
    /// The findings, sorted by place.
    public let findings: [Finding]

    private let diagnostics: [String: [Diagnostic]]

    private init(policies: [Policy], findings: [Finding]) {
        self.policies = policies
        self.findings = findings
        diagnostics = Dictionary(grouping: findings.map(\.diagnostic), by: \.file)
    }

    /// Reads and parses the files and folders at `paths`.
    ///
    /// - Parameter isDigested: Whether the provenance of each document states its file's digest.
    public static func read(_ paths: [String], isDigested: Bool = true) -> Corpus {
        let files = CorpusFiles.list(paths)
        let texts = files.value.mapInParallel { ParsedText(file: $0, isDigested: isDigested) }
        let policies = texts.compactMap(\.policy)
        let findings = files.diagnostics.map { Finding($0) } + texts.flatMap(\.findings)
        let duplicates = DuplicateIDs.find(in: policies.map { ($0.id, $0.source.file) }).map { Finding($0) }
        return Corpus(policies: policies, findings: Finding.sorted(findings + duplicates))
    }

    /// The findings about a document.
    public func diagnostics(about policy: Policy) -> [Diagnostic] {
        diagnostics[policy.source.file] ?? []
    }

    /// What the words of each document say, in the documents' order; mentions of one another lead to their targets.
    public func annotations(with vocabulary: Vocabulary) -> [Annotations] {
        annotations(with: vocabulary, kept: nil)
    }

    /// The same, without reading again what `kept` knows.
    func annotations(with vocabulary: Vocabulary, kept: KeptAnnotations?) -> [Annotations] {
        let annotator = PolicyAnnotator(vocabulary)
        let resolver = ReferenceResolver(policies)
        return policies.mapInParallel { policy in
            let read = { annotator.annotate(policy) }
            return resolver.resolve(kept?.annotations(of: policy, read) ?? read(), of: policy)
        }
    }

    /// What `take` makes of each document and of those of its findings that a search index holds, in the documents' order;
    /// what it does not take is let go at once.
    public func annotatedForSearch<Taken: Sendable>(
        with vocabulary: Vocabulary, _ take: @Sendable (Policy, Annotations) -> Taken
    ) -> [Taken] {
        let annotator = PolicyAnnotator(vocabulary, for: .search)
        let resolver = ReferenceResolver(policies)
        return policies.mapInParallel { take($0, resolver.resolve(annotator.annotate($0), of: $0)) }
    }

    /// Whether an error is among the findings.
    public var hasErrors: Bool { findings.contains { $0.diagnostic.severity == .error } }
}

/// One file, read and parsed.
struct ParsedText: Sendable {
    /// The document; nil where the file cannot be read as text.
    let policy: Policy?
    /// What was found in the file.
    let findings: [Finding]

    init(file: String, isDigested: Bool) {
        let loaded = CorpusLoader.load(file, isDigested: isDigested)
        guard let text = loaded.value else {
            policy = nil
            findings = loaded.diagnostics.map { Finding($0) }
            return
        }
        let parsed = PolicyParser.parse(text.source, facts: text.facts)
        policy = parsed.value
        findings = (loaded.diagnostics + parsed.diagnostics).map { Finding($0, in: text.source) }
    }
}
