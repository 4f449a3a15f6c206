import PolicyModel

/// One text → a document with its provision tree and metadata.
public enum PolicyParser {
    /// Parses any text: what cannot be understood stays as it is, in the front, the closing or a provision's text, and
    /// what is odd is reported. Nothing is lost or invented; ``Conservation`` proves it for each result.
    ///
    /// - Parameters:
    ///   - source: The text, as loaded.
    ///   - facts: What is known of it besides its words.
    public static func parse(_ source: SourceText, facts: DeclaredFacts) -> Reported<Policy> {
        let reader = LineReader(source: source, lines: LineScanner(source).lines())
        var ranges = DivisionSplitter(reader).divisions()
        let cover = Cover(reader, of: ranges)
        if cover.length > 0 {
            ranges[1] = ranges[0].lowerBound..<ranges[1].upperBound
            ranges.removeFirst()
        }
        let announced = ranges.count > 1 ? AnnouncedAnnexes(reader) : nil
        let divisions = ranges.enumerated().map { position, range in
            DivisionParser(
                reader.part(range), path: position == 0 ? "" : "annex-\(position)",
                coverLength: position == 0 ? cover.length : 0, announced: announced
            ).division()
        }
        let metadata = MetadataReader(source: source, divisions: divisions, facts: facts).metadata()
        let policy = Policy(
            id: facts.id, source: source, provenance: facts.provenance, metadata: metadata.value, main: divisions[0],
            attachments: Array(divisions.dropFirst()))
        let audits = NumberingAudit(policy).diagnostics() + LineBreakAudit(policy).diagnostics()
        return Reported(policy, metadata.diagnostics + audits)
    }
}
