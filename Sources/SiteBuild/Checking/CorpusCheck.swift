import ParallelMapping
import PolicyModel
import PolicyParsing

/// Proves for any texts that nothing was lost or invented, and lists what else is wrong with them.
///
/// A text is let go as soon as it is checked, so that a corpus of any size fits into memory.
public struct CorpusCheck: Sendable {
    /// The number of texts that could be read.
    public private(set) var documents = 0
    /// The number of provisions found in them.
    public private(set) var provisions = 0
    /// The number of Unicode scalars that the documents hold, white space aside.
    public private(set) var characters = 0
    /// Everything that was found, sorted by place.
    public private(set) var findings: [Finding] = []

    /// Checks the files and folders at `paths`.
    public init(_ paths: [String]) {
        let files = CorpusFiles.list(paths)
        let checked = files.value.mapInParallel(CheckedText.init)
        for text in checked where text.id != nil {
            documents += 1
            provisions += text.provisions
            characters += text.characters
        }
        let ids = zip(files.value, checked).compactMap { file, text in text.id.map { ($0, file) } }
        let general = files.diagnostics + DuplicateIDs.find(in: ids)
        findings = Finding.sorted(general.map { Finding($0) } + checked.flatMap(\.findings))
    }

    /// The number of findings of a severity.
    public func count(_ severity: Diagnostic.Severity) -> Int {
        findings.count { $0.diagnostic.severity == severity }
    }
}

/// What is kept of a text that was checked.
private struct CheckedText: Sendable {
    let id: String?
    let provisions: Int
    let characters: Int
    let findings: [Finding]

    init(file: String) {
        let parsed = ParsedText(file: file, isDigested: false)
        guard let policy = parsed.policy else {
            (id, provisions, characters, findings) = (nil, 0, 0, parsed.findings)
            return
        }
        id = policy.id
        provisions = policy.divisions.reduce(0) { $0 + $1.provisions.nodes.count }
        let conservation = Conservation(policy)
        characters = conservation.characters
        findings = parsed.findings + conservation.diagnostics.map { Finding($0, in: policy.source) }
    }
}
