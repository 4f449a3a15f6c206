/// Everything that the site shows, frozen: pages, the search index and the data files read it and nothing else.
public struct KnowledgeBase: Sendable {
    /// All documents, ordered by jurisdiction as the site lists them, then by id.
    public let policies: [Policy]
    /// What the words of each document say, in the documents' order.
    public let annotations: [Annotations]
    /// The topics under which the site sets measures side by side, in its order.
    public let topics: [Topic]
    /// What the documents have to do with one another, in the documents' order.
    public let links: [ClauseLink]
    /// What is answered where.
    public let coverage: Coverage
    /// The jurisdictions that the site lists, in its order.
    public let jurisdictions: [Jurisdiction]
    /// The ids of the documents whose clauses have no pages of their own.
    public let wholeDocuments: Set<String>
    /// The ids of the documents whose norms are in no list beyond their own page: neither the register nor an actor's.
    public let unlistedDocuments: Set<String>
    /// The ids of the documents that are not among the data files.
    public let documentsWithoutData: Set<String>
    /// The day for which validity is computed.
    public let asOf: CivilDate
    /// What was found while making it.
    public let diagnostics: [Diagnostic]

    /// A knowledge base of parsed documents.
    ///
    /// - Parameter annotations: In the order of `policies`; documents without any count as saying nothing.
    public init(
        policies: [Policy], annotations: [Annotations] = [], topics: [Topic] = [], links: [ClauseLink] = [],
        coverage: Coverage = .none, jurisdictions: [Jurisdiction], wholeDocuments: Set<String> = [],
        unlistedDocuments: Set<String> = [], documentsWithoutData: Set<String> = [], asOf: CivilDate,
        diagnostics: [Diagnostic]
    ) {
        self.policies = policies
        self.annotations = policies.indices.map { $0 < annotations.count ? annotations[$0] : Annotations() }
        self.topics = topics
        self.links = links
        self.coverage = coverage
        self.jurisdictions = jurisdictions
        self.wholeDocuments = wholeDocuments
        self.unlistedDocuments = unlistedDocuments
        self.documentsWithoutData = documentsWithoutData
        self.asOf = asOf
        self.diagnostics = diagnostics
    }

    /// The documents of a jurisdiction, in order.
    public func policies(of jurisdiction: Jurisdiction) -> [Policy] {
        policies.filter { $0.metadata.jurisdiction == jurisdiction.code }
    }
}

/// A jurisdiction as the site names it.
public struct Jurisdiction: Hashable, Sendable {
    /// ISO 3166-2 (`CN-ZJ`), or ISO 3166-1 for the nation (`CN`).
    public let code: String
    /// Its Chinese name.
    public let name: String
    /// Its English name.
    public let englishName: String

    /// A jurisdiction with its names.
    public init(code: String, name: String, englishName: String) {
        self.code = code
        self.name = name
        self.englishName = englishName
    }
}
