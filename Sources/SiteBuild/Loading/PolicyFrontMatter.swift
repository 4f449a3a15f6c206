import PolicyModel
import PolicyParsing

/// The facts about a policy that its text does not state itself.
enum PolicyFrontMatter {
    /// Reads the facts of a block; `stem` is the id of a text that states none.
    static func facts(
        of block: FrontMatter.Block, file: String, stem: String, sha256: String?
    ) -> Reported<DeclaredFacts> {
        var reader = MappingReader.parse(block.yaml, file: file, lineOffset: 1)
        let id = reader.converted("id", "lower-case letters, digits and single hyphens") {
            WebName.isValid($0) ? $0 : nil
        }
        let facts = DeclaredFacts(
            id: id ?? stem,
            jurisdiction: reader.converted("jurisdiction", "a code like CN or CN-ZJ") { isJurisdiction($0) ? $0 : nil },
            title: reader.text("title"),
            kind: reader.choice("kind"),
            issuers: reader.texts("issuers"),
            documentNumber: reader.text("document-number"),
            dates: PolicyDates(
                adopted: reader.date("adopted"), published: reader.date("published"),
                effective: reader.date("effective"), expires: reader.date("expires")),
            aliases: reader.texts("aliases"),
            provenance: Provenance(
                publisher: reader.text("publisher"), url: reader.text("url"), retrieved: reader.date("retrieved"),
                sha256: sha256,
                receivedSHA256: reader.converted("received-sha256", "64 lower-case hexadecimal digits") {
                    Digest.isSHA256($0) ? $0 : nil
                },
                rights: reader.text("rights")))
        reader.rejectUnknownKeys()
        return Reported(facts, reader.diagnostics)
    }

    static func isJurisdiction(_ text: String) -> Bool {
        let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard let country = parts.first, country.count == 2, parts.count <= 2 else { return false }
        let isUpper = { (byte: UInt8) in (0x41...0x5A).contains(byte) }
        guard country.allSatisfy(isUpper) else { return false }
        guard parts.count == 2 else { return true }
        return (1...3).contains(parts[1].count) && parts[1].allSatisfy { isUpper($0) || (0x30...0x39).contains($0) }
    }
}
