import PolicyModel

/// What is known of a text besides its words: its front matter, or for a plain text its file name.
public struct DeclaredFacts: Sendable {
    /// The document's id.
    public var id: String
    /// The jurisdiction, ISO 3166-2.
    public var jurisdiction: String?
    /// The title, where the text does not state it.
    public var title: String?
    /// The kind of document, where the title does not tell.
    public var kind: DocumentKind?
    /// Who issued it, where the text does not state it.
    public var issuers: [String]
    /// 发文字号, where the text does not state it.
    public var documentNumber: String?
    /// Dates that the text does not state.
    public var dates: PolicyDates
    /// Other names under which readers look for it.
    public var aliases: [String]
    /// Where the text came from.
    public var provenance: Provenance

    /// The facts that are declared.
    public init(
        id: String, jurisdiction: String? = nil, title: String? = nil, kind: DocumentKind? = nil,
        issuers: [String] = [], documentNumber: String? = nil, dates: PolicyDates = PolicyDates(),
        aliases: [String] = [], provenance: Provenance
    ) {
        self.id = id
        self.jurisdiction = jurisdiction
        self.title = title
        self.kind = kind
        self.issuers = issuers
        self.documentNumber = documentNumber
        self.dates = dates
        self.aliases = aliases
        self.provenance = provenance
    }
}
