import JSONWriting
import PolicyModel
import SitePlanning

/// Documents and clauses as schema.org's `Legislation`, which follows the European Legislation Identifier.
struct LegislationData {
    /// The most clauses that a document names as its parts: a code of a thousand articles would double its page.
    private static let limit = 100
    private static let vocabulary = "https://schema.org/"

    let context: PageContext

    private var knowledge: KnowledgeBase { context.plan.knowledge }

    /// Writes a document with its clauses and the documents that it answers.
    func write(_ policy: Policy, to json: inout JSONWriter) {
        let metadata = policy.metadata
        let clauses = policy.clausePlaces
        json.object { json in
            json.field("@type", "Legislation")
            json.field("@id", id(of: policy))
            json.field("url", id(of: policy))
            json.field("name", metadata.title)
            json.field("inLanguage", Language.chinese.rawValue)
            json.field("legislationIdentifier", metadata.documentNumber ?? policy.id)
            json.field("legislationType", context.strings["kind-" + metadata.kind.rawValue])
            writeFacts(of: policy, to: &json)
            if let url = policy.provenance.url { json.field("isBasedOn", url) }
            writeEncodings(of: policy, to: &json)
            if clauses.count <= Self.limit {
                json.field("hasPart", clauses) { json, clause in
                    writeReference(to: id(of: clause), named: name(of: clause), in: &json)
                }
            }
            let compared = context.plan.comparisons(of: policy).filter { knowledge.policies[$0.from].id == policy.id }
            let answered = compared.map { knowledge.policies[$0.to] }.filter { $0.isAbove(policy) }
            writeApplied(answered.map { Reference(id: id(of: $0), name: $0.metadata.title) }, to: &json)
        }
    }

    /// Writes a clause with the clauses that it answers.
    func write(_ place: ClausePlace, to json: inout JSONWriter) {
        json.object { json in
            json.field("@type", "Legislation")
            json.field("@id", id(of: place))
            json.field("url", id(of: place))
            json.field("name", Citation.clause(place))
            json.field("inLanguage", Language.chinese.rawValue)
            json.field("legislationIdentifier", place.policy.id + "/" + place.path)
            writeFacts(of: place.policy, to: &json)
            json.key("isPartOf")
            writeReference(to: id(of: place.policy), named: place.policy.metadata.title, in: &json)
            writeApplied(answered(by: place), to: &json)
        }
    }

    /// What holds for a document and each of its clauses: dates, authorities, and whether it is in force.
    private func writeFacts(of policy: Policy, to json: inout JSONWriter) {
        let metadata = policy.metadata
        let validity = Validity(dates: metadata.dates, asOf: knowledge.asOf)
        if let day = metadata.dates.adopted { json.field("legislationDate", day.description) }
        if let day = metadata.dates.published { json.field("datePublished", day.description) }
        if let day = metadata.dates.expires { json.field("expires", day.description) }
        json.field("legislationDateVersion", knowledge.asOf.description)
        if let jurisdiction = knowledge.jurisdictions.first(where: { $0.code == metadata.jurisdiction }) {
            json.field("legislationJurisdiction") { json in
                json.field("@type", "AdministrativeArea")
                json.field("name", jurisdiction.name(in: context.language))
                json.field("identifier", jurisdiction.code)
            }
        }
        if !metadata.issuers.isEmpty {
            json.field("legislationPassedBy", metadata.issuers) { json, issuer in
                json.object { json in
                    json.field("@type", "Organization")
                    json.field("name", issuer)
                }
            }
        }
        if let force = validity.state.legalForce { json.field("legislationLegalForce", Self.vocabulary + force) }
    }

    /// The words and the data of a document as files, neither of which is the official one.
    private func writeEncodings(of policy: Policy, to json: inout JSONWriter) {
        let files = [("data/\(policy.id).txt", "text/plain"), ("data/\(policy.id).json", "application/json")]
        json.field("encoding", files) { json, file in
            json.object { json in
                json.field("@type", "LegislationObject")
                json.field("contentUrl", context.identifier(of: Route(file.0)))
                json.field("encodingFormat", file.1)
                json.field("legislationLegalValue", Self.vocabulary + "UnofficialLegalValue")
            }
        }
    }

    // MARK: - What answers what

    private struct Reference {
        let id: String
        let name: String
    }

    /// The clauses of texts of a wider jurisdiction that a clause answers in whole: provinces do not apply each other.
    private func answered(by place: ClausePlace) -> [Reference] {
        guard let end = context.plan.end(of: place) else { return [] }
        let whole = context.plan.counterparts.of(end).filter { $0.isAnswer && knowledge.links[$0.link].grade == 2 }
        return whole.compactMap { knowledge.place(of: $0.other) }.filter { $0.policy.isAbove(place.policy) }
            .map { Reference(id: id(of: $0), name: Citation.clause($0)) }
    }

    /// `legislationApplies` is an informative link without legal value, as ours are.
    private func writeApplied(_ references: [Reference], to json: inout JSONWriter) {
        guard !references.isEmpty else { return }
        json.field("legislationApplies", references) { json, reference in
            writeReference(to: reference.id, named: reference.name, in: &json)
        }
    }

    private func writeReference(to id: String, named name: String, in json: inout JSONWriter) {
        json.object { json in
            json.field("@type", "Legislation")
            json.field("@id", id)
            json.field("name", name)
        }
    }

    private func id(of policy: Policy) -> String {
        context.identifier(of: context.routes.document(policy.id))
    }

    private func id(of place: ClausePlace) -> String {
        context.identifier(of: context.routes.place(ofClause: place.path, document: place.policy.id))
    }

    private func name(of place: ClausePlace) -> String {
        place.name.line ?? place.name.text(context.strings)
    }
}

extension Policy {
    /// Whether its jurisdiction holds that of another text: `CN` holds `CN-ZJ`.
    fileprivate func isAbove(_ other: Policy) -> Bool {
        guard let own = metadata.jurisdiction, let code = other.metadata.jurisdiction else { return false }
        return code.hasPrefix(own + "-")
    }
}

extension Validity.State {
    /// The member of schema.org's `LegalForceStatus`; nil where the state is unknown.
    fileprivate var legalForce: String? {
        switch self {
        case .inForce: "InForce"
        case .notYetInForce, .expired: "NotInForce"
        case .unknown: nil
        }
    }
}
