import JSONWriting
import ParallelMapping
import PolicyModel
import SitePlanning

/// What the pages of documents, their clauses and their guides draw on, as digests: while these are the same, so are the pages,
/// to the byte.
///
/// A document's is of what all pages share; the document itself; the documents with which it has to do, of which its pages
/// may show any words (those that it mentions, those that mention it, those that it stands beside); and how they have to do
/// with it. The page of a clause shows besides how many clauses are on its topics, over all texts.
struct PageInputs: Codable {
    /// By the documents' ids.
    private(set) var documents: [String: String] = [:]
    /// How many clauses of each jurisdiction are on each topic, by the topics' ids.
    private(set) var topics: [String: String] = [:]

    /// The inputs of the documents of a site.
    ///
    /// - Parameter surroundings: A digest of all that is no text: program, day, settings, vocabulary, theme. What else a
    ///   page draws on is derived from it and from the texts alone.
    init(of draft: DraftSite, surroundings: String) {
        let knowledge = draft.knowledge
        let relations = DocumentRelations(knowledge)
        let own = knowledge.policies.map { Self.identity(of: $0, in: knowledge) }
        let shared = Self.shared(by: draft, surroundings)
        let digests = Array(knowledge.policies.indices).mapInParallel { document in
            var json = JSONWriter()
            json.object { json in
                json.field("shared", shared)
                json.field("own", own[document])
                json.field("others", relations.others(of: document).map { own[$0] })
                relations.write(document, of: draft.plan, to: &json)
            }
            return Digest.sha256(json.bytes)
        }
        for (policy, digest) in zip(knowledge.policies, digests) where policy.provenance.sha256 != nil {
            documents[policy.id] = digest
        }
        let coverage = knowledge.coverage
        for (topic, row) in zip(knowledge.topics, coverage.topics) {
            topics[topic.id] = zip(coverage.jurisdictions, row).map { "\($0) \($1.all)" }.joined(separator: " ")
        }
    }

    /// Which document it is, and what its file holds. A text whose file has no digest is not told from others.
    private static func identity(of policy: Policy, in knowledge: KnowledgeBase) -> String {
        let isWhole = knowledge.wholeDocuments.contains(policy.id)
        let hasData = !knowledge.documentsWithoutData.contains(policy.id)
        return "\(policy.id) \(policy.provenance.sha256 ?? "") \(isWhole) \(hasData) \(policy.source.file)"
    }

    /// What the pages of all documents draw on.
    private static func shared(by draft: DraftSite, _ surroundings: String) -> String {
        var json = JSONWriter()
        json.object { json in
            json.field("surroundings", surroundings)
            json.field("feed", draft.plan.feeds.feed(named: "all") != nil)
            json.field("moved", draft.project.redirections.map { "\($0.from) > \($0.to)" })
        }
        return Digest.sha256(json.bytes)
    }
}

/// Which documents have to do with which, and how.
private struct DocumentRelations {
    private let knowledge: KnowledgeBase
    private let positions: [String: Int]
    /// For each document, what its mentions lead to, in their order.
    private let targets: [[Reference.Target?]]
    /// For each document, the mentions of it: by which document, where, of what.
    private var mentions: [[(document: Int, words: Span, provision: String?)]]
    /// For each document, the links that lead from it or to it.
    private var links: [[Int]]
    /// For each document, its clauses that answer nothing.
    private var localOnly: [[ProvisionPlace]]

    init(_ knowledge: KnowledgeBase) {
        self.knowledge = knowledge
        positions = Dictionary(knowledge.policies.enumerated().map { ($1.id, $0) }) { first, _ in first }
        targets = knowledge.annotations.map { $0.references.map(\.target) }
        mentions = knowledge.policies.map { _ in [] }
        links = knowledge.policies.map { _ in [] }
        localOnly = knowledge.policies.map { _ in [] }
        for (document, annotations) in knowledge.annotations.enumerated() {
            for reference in annotations.references {
                guard let target = reference.target, let place = positions[target.document] else { continue }
                mentions[place].append((document, reference.passage.span, target.provision))
            }
        }
        for (index, link) in knowledge.links.enumerated() {
            links[link.from.document].append(index)
            if link.to.document != link.from.document { links[link.to.document].append(index) }
        }
        for clause in knowledge.coverage.matrices.flatMap({ $0.localOnly.joined() }) {
            if let place = clause.clause { localOnly[clause.document].append(place) }
        }
    }

    /// The other documents with which a document has to do, in their order.
    func others(of document: Int) -> [Int] {
        let cited = targets[document].compactMap { $0.flatMap { positions[$0.document] } }
        let linked = links[document].flatMap { [knowledge.links[$0].from.document, knowledge.links[$0].to.document] }
        return Set(cited + mentions[document].map(\.document) + linked).subtracting([document]).sorted()
    }

    /// Writes how a document has to do with others.
    func write(_ document: Int, of plan: SitePlan, to json: inout JSONWriter) {
        let policies = knowledge.policies
        json.field(
            "targets", targets[document].map { $0.map { "\($0.document) \($0.provision ?? "")" } ?? "" })
        json.field(
            "mentions",
            mentions[document].map {
                "\(policies[$0.document].id) \($0.words.start) \($0.words.end) \($0.provision ?? "")"
            })
        json.field("links", links[document]) { json, index in
            knowledge.links[index].write(to: &json, policies: policies)
        }
        json.field("rows", links[document].map { plan.comparisons.row(of: $0)?.anchor ?? "" })
        json.field("localOnly", localOnly[document].map { policies[document].path(of: $0) })
    }
}

extension DraftSite {
    /// Whether the clauses of a document have pages of their own.
    fileprivate func hasClausePages(_ document: Int) -> Bool {
        !knowledge.wholeDocuments.contains(knowledge.policies[document].id)
    }
}
