import ParallelMapping
import PolicyAnnotation
import PolicyModel

/// Shows for any texts that no trigger word was skipped silently: each occurrence is in an annotation, or is listed here
/// with the rule that excluded it. Proves besides that every annotation reproduces its quote.
public struct CoverageCheck: Sendable {
    /// An occurrence of a trigger that made no annotation.
    public struct Excluded: Sendable {
        /// The file as the reader knows it.
        public let file: String
        /// The 1-based line of the file.
        public let line: Int
        /// The 1-based column, in Unicode scalars.
        public let column: Int
        /// The trigger as found.
        public let trigger: String
        /// The name of the rule that excluded it.
        public let rule: String
    }

    /// The number of texts that could be read.
    public let documents: Int
    /// How many annotations of each kind were made: `norm obligation`, `reference internal`, `target objective` …
    public let found: [(kind: String, count: Int)]
    /// The excluded occurrences, in the order of the texts.
    public let excluded: [Excluded]
    /// How many occurrences each rule excluded, the most first.
    public let rules: [(rule: String, count: Int)]
    /// What is wrong with the texts or the annotations.
    public let findings: [Finding]

    /// Annotates the files and folders at `paths` with a vocabulary and sees what was left out.
    public init(_ paths: [String], vocabulary: Vocabulary) {
        let files = CorpusFiles.list(paths)
        let annotator = PolicyAnnotator(vocabulary)
        let texts = files.value.mapInParallel { CoveredText(file: $0, annotator) }
        documents = texts.count(where: \.isRead)
        found = Self.ranked(texts.flatMap(\.kinds)).map { ($0.name, $0.count) }
        excluded = texts.flatMap(\.excluded)
        rules = Self.ranked(excluded.map(\.rule)).map { ($0.name, $0.count) }
        findings = Finding.sorted(files.diagnostics.map { Finding($0) } + texts.flatMap(\.findings))
    }

    /// Whether an error is among the findings.
    public var hasErrors: Bool { findings.contains { $0.diagnostic.severity == .error } }

    private static func ranked(_ names: [String]) -> [(name: String, count: Int)] {
        var counts: [String: Int] = [:]
        for name in names { counts[name, default: 0] += 1 }
        return counts.map { (name: $0.key, count: $0.value) }.sorted { ($1.count, $0.name) < ($0.count, $1.name) }
    }
}

/// What is kept of a text whose coverage was seen to.
private struct CoveredText: Sendable {
    var isRead = false
    var kinds: [String] = []
    var excluded: [CoverageCheck.Excluded] = []
    var findings: [Finding] = []

    init(file: String, _ annotator: PolicyAnnotator) {
        let parsed = ParsedText(file: file, isDigested: false)
        findings = parsed.findings.filter { $0.diagnostic.severity == .error }
        guard let policy = parsed.policy else { return }
        isRead = true
        let annotations = annotator.annotate(policy)
        kinds = annotations.norms.map { "norm \($0.modality.rawValue)" }
        kinds += annotations.references.map { "reference \($0.kind.rawValue)" }
        kinds += annotations.targets.map { "target \($0.kind.rawValue)" }
        kinds += annotations.checklists.map { "checklist \($0.kind.rawValue)" }
        kinds += annotations.definitions.map { _ in "definition" }
        excluded = annotations.exclusions.map { exclusion in
            let place = policy.source.position(of: exclusion.passage.span.start)
            return CoverageCheck.Excluded(
                file: file, line: place.line, column: place.column, trigger: policy.quote(exclusion.passage),
                rule: exclusion.rule)
        }
        var evidence = EvidenceCheck(policy)
        findings += evidence.faults(in: annotations).map { Finding($0, in: policy.source) }
    }
}
