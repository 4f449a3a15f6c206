import PolicyModel

/// How rare each wording is in a corpus: what its documents must be seen against before they are compared.
///
/// Linking has three steps, of which the first and the second can be made for each document on its own:
/// ``Preparation`` → `CorpusSurvey` → ``Document`` → ``Linker``.
public struct CorpusSurvey: Sendable {
    private let table: PairTable
    private let clauses: Int
    private let documents: Int

    /// What linking needs of a document, whatever else the corpus holds.
    public struct Preparation: Sendable {
        fileprivate let bags: DocumentBags
        fileprivate let findings: FindingsByClause
        fileprivate let titles: CitedTitles

        /// Of a document that is compared with none.
        public static let none = Preparation(bags: .none, findings: .none, titles: .none)

        private init(bags: DocumentBags, findings: FindingsByClause, titles: CitedTitles) {
            self.bags = bags
            self.findings = findings
            self.titles = titles
        }

        /// Prepares a document.
        ///
        /// - Parameter topics: The topics of its labels.
        public init(_ policy: Policy, _ annotations: Annotations, topics: [Topic]) {
            titles = CitedTitles(policy, annotations)
            findings = FindingsByClause(policy, annotations)
            bags = DocumentBags(
                policy, annotations, findings, without: titles, formal: FormalTopics(topics))
        }
    }

    /// A document as it is compared with the others of its corpus.
    public struct Document: Sendable {
        let profile: DocumentProfile
        let findings: FindingsByClause
        let titles: CitedTitles
    }

    /// Surveys a corpus.
    public init(_ preparations: [Preparation]) {
        var table = PairTable()
        for preparation in preparations { table.add(preparation.bags) }
        self.table = table
        clauses = preparations.reduce(0) { $0 + $1.bags.clauses.count }
        documents = preparations.count
    }

    /// A document of the corpus, seen against it.
    public func document(_ preparation: Preparation) -> Document {
        Document(
            profile: DocumentProfile(preparation.bags, in: table, clauses: clauses, documents: documents),
            findings: preparation.findings, titles: preparation.titles)
    }
}
