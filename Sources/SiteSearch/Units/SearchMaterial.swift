import ParallelMapping
import PolicyModel

/// What an index is made of: the units of all documents, and what their names are.
///
/// It holds neither texts nor findings, so that both can be let go before the index is made.
public struct SearchMaterial: Sendable {
    /// All units: each document, followed by its clauses in the order of the text.
    let units: [SearchUnit]
    /// The documents, in order.
    let documents: [DocumentLabel]
    /// How many documents there are.
    public var documentCount: Int { documents.count }
    /// The jurisdictions whose documents stand together.
    let jurisdictions: [JurisdictionLabel]
    /// The names of jurisdictions and topics, Chinese and English, by facet and value.
    let names: [SearchTag: [String]]
    /// Words by which matters and places are called: those that show topics, and the names of jurisdictions.
    let words: [String]

    /// The material of documents.
    ///
    /// - Parameters:
    ///   - facts: For each document, what is known of its clauses.
    ///   - topics: The topics that clauses can have.
    ///   - wholeDocuments: The ids of documents whose clauses have no pages of their own.
    public init(
        _ policies: [Policy], _ facts: [SearchFacts], jurisdictions: [Jurisdiction] = [], topics: [Topic] = [],
        wholeDocuments: Set<String> = []
    ) {
        let places = policies.map { policy in
            jurisdictions.first { $0.code == policy.metadata.jurisdiction }?.name
        }
        let shortNames = SearchFacts.shortNames(facts)
        units = zip(policies.indices, facts).map { ($0, $1) }.mapInParallel { index, facts in
            let policy = policies[index]
            return policy.searchUnits(
                document: index, in: places[index], names: shortNames[policy.id] ?? [], facts: facts)
        }.flatMap { $0 }
        documents = zip(policies, places).map { policy, place in
            DocumentLabel(
                id: policy.id, title: policy.metadata.title, jurisdiction: place, prior: policy.prior,
                isWhole: wholeDocuments.contains(policy.id))
        }
        self.jurisdictions = jurisdictions.compactMap { JurisdictionLabel($0, among: policies) }
        let named =
            jurisdictions.map { (SearchTag(facet: .jurisdiction, value: $0.code), [$0.name, $0.englishName]) }
            + topics.map { (SearchTag(facet: .topic, value: $0.id), [$0.name, $0.englishName]) }
        names = Dictionary(named) { first, _ in first }
        words = jurisdictions.map(\.name) + topics.flatMap { $0.terms.map(\.words) }.filter { !$0.contains("…") }
    }

    /// The material of a knowledge base.
    public init(_ knowledge: KnowledgeBase, language: SearchLanguage = SearchLanguage()) {
        let facts = zip(knowledge.policies, knowledge.annotations).map { ($0, $1) }.mapInParallel {
            SearchFacts($1, of: $0, topics: knowledge.topics, language: language)
        }
        self.init(
            knowledge.policies, facts, jurisdictions: knowledge.jurisdictions, topics: knowledge.topics,
            wholeDocuments: knowledge.wholeDocuments)
    }
}

/// What results say of a document.
struct DocumentLabel: Sendable {
    let id: String
    let title: String
    /// The Chinese name of its jurisdiction; nil where the site does not list it.
    let jurisdiction: String?
    /// How much its authority and its youth add to the worth of its clauses, in thousandths.
    let prior: Int
    /// Whether its clauses have no pages of their own.
    let isWhole: Bool
}

/// A jurisdiction whose documents stand together.
struct JurisdictionLabel: Sendable {
    let name: String
    let englishName: String
    /// The places of its documents.
    let documents: Range<Int>
    /// Whether it is no part of another.
    let isNation: Bool

    /// Nil for a jurisdiction without documents, or whose documents do not stand together.
    init?(_ jurisdiction: Jurisdiction, among policies: [Policy]) {
        let own = policies.indices.filter { policies[$0].metadata.jurisdiction == jurisdiction.code }
        guard let first = own.first, let last = own.last, last - first + 1 == own.count else { return nil }
        name = jurisdiction.name
        englishName = jurisdiction.englishName
        documents = first..<last + 1
        isNation = jurisdiction.isNation
    }
}

extension Jurisdiction {
    /// Whether it is no part of another: its code is that of a country.
    var isNation: Bool { !code.utf8.contains(UInt8(ascii: "-")) }
}
