import PolicyImport
import PolicyModel
import PolicyParsing

/// From a received file to a file of the content folder, its front matter filled from the text.
public enum PolicyImporter {
    /// Makes the file without writing it; nil, with errors among the findings, where that is impossible.
    public static func make(_ request: ImportRequest) -> (policy: ImportedPolicy?, diagnostics: [Diagnostic]) {
        let received = ReceivedFile.read(request.file)
        guard let file = received.value else { return (nil, received.diagnostics) }
        let present = PresentPolicies(request.content)
        let first = parsed(facts: DeclaredFacts(id: "", provenance: Provenance(sha256: nil)), file.text.lines)
        let jurisdiction = request.jurisdiction ?? first.metadata.jurisdiction
        let id = request.id ?? ProposedID.id(for: request.file, first.metadata, jurisdiction, file.sha256)
        let path = present.path(for: id, jurisdiction: jurisdiction)

        var content = ContentFile(lines: file.text.lines)
        content.state("id", id)
        content.state("jurisdiction", jurisdiction)
        state(first.metadata, file.text, in: &content)
        content.state("publisher", file.text.publisher)
        content.state("url", request.source ?? file.text.url)
        content.state("retrieved", request.retrieved)
        content.state("received-sha256", file.sha256)

        // What is shown is what the written file will be read as.
        let loaded = CorpusLoader.load(content.bytes, file: path)
        guard let text = loaded.value else { return (nil, loaded.diagnostics) }
        let result = PolicyParser.parse(text.source, facts: text.facts)
        let proof = Conservation(result.value).diagnostics
        let findings = (loaded.diagnostics + result.diagnostics + proof).map { Finding($0, in: text.source) }
        let policy = ImportedPolicy(
            path: path, bytes: content.bytes, policy: result.value,
            notes: file.text.notes + present.notes(about: result.value), findings: findings,
            mayReplace: request.mayReplace)
        let exists = !request.mayReplace && FolderWriting.exists(path)
        return (policy, exists ? [ImportedPolicy.exists(path)] : [])
    }

    /// What the text says of itself; where it has no title, the title that the page or the file states.
    private static func state(_ facts: PolicyMetadata, _ text: ReceivedText, in content: inout ContentFile) {
        let hasTitle = !isMissingTitle(text.lines)
        content.state("title", hasTitle ? facts.title : text.title)
        content.state("document-number", facts.documentNumber)
        content.state("issuers", facts.issuers)
        content.state("adopted", facts.dates.adopted)
        content.state("published", facts.dates.published ?? text.published.flatMap { CivilDate(iso: $0) })
        content.state("effective", facts.dates.effective)
        content.state("expires", facts.dates.expires)
    }

    private static func isMissingTitle(_ lines: [String]) -> Bool {
        let facts = DeclaredFacts(id: "", provenance: Provenance(sha256: nil))
        return PolicyParser.parse(source(lines), facts: facts).diagnostics.contains { $0.code == "missing-title" }
    }

    private static func parsed(facts: DeclaredFacts, _ lines: [String]) -> Policy {
        PolicyParser.parse(source(lines), facts: facts).value
    }

    private static func source(_ lines: [String]) -> SourceText {
        SourceText(file: "", bytes: Array((lines.joined(separator: "\n") + "\n").utf8))
    }
}
