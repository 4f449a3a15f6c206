/// What a document is: the last word of its title as a rule (…办法, …意见); raw values are those of the data contract.
public enum DocumentKind: String, Sendable, CaseIterable {
    case law
    case regulation
    case rules
    case administrativeMeasures = "administrative-measures"
    case opinions
    case measures
    case plan
    case notice
    case reply
    case decision
    case interpretation
    case other
}

/// The dates of a document; nil where neither its text nor its front matter says.
public struct PolicyDates: Hashable, Sendable {
    /// The day of signature or adoption.
    public var adopted: CivilDate?
    /// The day of publication.
    public var published: CivilDate?
    /// The day from which it applies.
    public var effective: CivilDate?
    /// The last day on which it applies.
    public var expires: CivilDate?

    /// The dates that are known.
    public init(
        adopted: CivilDate? = nil, published: CivilDate? = nil, effective: CivilDate? = nil, expires: CivilDate? = nil
    ) {
        self.adopted = adopted
        self.published = published
        self.effective = effective
        self.expires = expires
    }
}

/// Facts about a document as a whole, from its text and its front matter.
public struct PolicyMetadata: Sendable {
    /// The title on one line.
    public var title: String
    /// What kind of document it is.
    public var kind: DocumentKind
    /// The jurisdiction as ISO 3166-2 (`CN`, `CN-ZJ`); nil where nothing says.
    public var jurisdiction: String?
    /// Who issued it, the lead first.
    public var issuers: [String]
    /// 发文字号, as printed but with 〔〕 as brackets.
    public var documentNumber: String?
    /// Whether it is on trial (试行, 暂行).
    public var trial: Bool
    /// Its dates.
    public var dates: PolicyDates
    /// To whom it is addressed.
    public var recipients: [String]
    /// Other names under which readers look for it.
    public var aliases: [String]

    /// The facts that are known.
    public init(
        title: String, kind: DocumentKind = .other, jurisdiction: String? = nil, issuers: [String] = [],
        documentNumber: String? = nil, trial: Bool = false, dates: PolicyDates = PolicyDates(),
        recipients: [String] = [], aliases: [String] = []
    ) {
        self.title = title
        self.kind = kind
        self.jurisdiction = jurisdiction
        self.issuers = issuers
        self.documentNumber = documentNumber
        self.trial = trial
        self.dates = dates
        self.recipients = recipients
        self.aliases = aliases
    }
}

/// Where a text came from.
public struct Provenance: Sendable {
    /// Who published it.
    public var publisher: String?
    /// Where it was published.
    public var url: String?
    /// When it was fetched from there.
    public var retrieved: CivilDate?
    /// SHA-256 of the file's bytes, in lower-case hexadecimal; nil where nobody asked for it.
    public var sha256: String?
    /// SHA-256 of the file as it was received, before it became a text here, in lower-case hexadecimal.
    public var receivedSHA256: String?
    /// The terms on which it may be used.
    public var rights: String?

    /// The facts that are known.
    public init(
        publisher: String? = nil, url: String? = nil, retrieved: CivilDate? = nil, sha256: String?,
        receivedSHA256: String? = nil, rights: String? = nil
    ) {
        self.publisher = publisher
        self.url = url
        self.retrieved = retrieved
        self.sha256 = sha256
        self.receivedSHA256 = receivedSHA256
        self.rights = rights
    }
}
