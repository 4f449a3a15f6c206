import JSONWriting
import PolicyModel
import SitePlanning

/// The register of norms as open data: `data/norms.json` and `data/norms.csv`.
enum RegisterExports {
    static func files(of knowledge: KnowledgeBase) -> [OutputFile] {
        let register = Register(knowledge)
        return [json(register, knowledge), csv(register, knowledge)]
    }

    private static func json(_ register: Register, _ knowledge: KnowledgeBase) -> OutputFile {
        var json = JSONWriter()
        json.object { json in
            json.field("schemaVersion", 1)
            json.field("norms", register.rows) { json, row in
                let policy = row.clause.policy
                json.object { json in
                    json.field("jurisdiction", policy.metadata.jurisdiction)
                    json.field("document", policy.id)
                    json.field("clause", row.clause.path)
                    json.field("citation", Citation.clause(row.clause))
                    json.field("modality", row.norm.modality.rawValue)
                    json.field("actors", row.norm.actors) { json, actor in
                        json.object { json in
                            json.field("name", actor.name)
                            json.field("canonical", actor.canonical)
                            json.field("role", actor.role.rawValue)
                            json.field("implied", actor.origin == .implied)
                        }
                    }
                    json.field("action", row.norm.action.map(policy.quote))
                    json.field("deadline", row.norm.deadline.map(policy.quote))
                    json.field("condition", row.norm.condition.map(policy.quote))
                    json.field("topic", row.topic)
                    json.field("sentence", policy.quote(row.norm.sentence))
                }
            }
        }
        json.newline()
        return OutputFile(path: "data/norms.json", bytes: json.bytes)
    }

    private static let columns = [
        "jurisdiction", "document", "clause", "citation", "modality", "actors", "implied", "action", "deadline",
        "condition", "topic", "sentence",
    ]

    /// One norm per line; several actors stand in one field with 、 between them, those that the text only implies in a
    /// field of their own.
    private static func csv(_ register: Register, _ knowledge: KnowledgeBase) -> OutputFile {
        var csv = CSVWriter()
        csv.row(columns)
        for row in register.rows {
            let policy = row.clause.policy
            let named = row.norm.actors.filter { $0.origin != .implied }.map { $0.canonical ?? $0.name }
            let implied = row.norm.actors.filter { $0.origin == .implied }.map { $0.canonical ?? $0.name }
            csv.row([
                policy.metadata.jurisdiction ?? "", policy.id, row.clause.path, Citation.clause(row.clause),
                row.norm.modality.rawValue, named.joined(separator: "、"), implied.joined(separator: "、"),
                row.norm.action.map(policy.quote) ?? "", row.norm.deadline.map(policy.quote) ?? "",
                row.norm.condition.map(policy.quote) ?? "", row.topic ?? "", policy.quote(row.norm.sentence),
            ])
        }
        return OutputFile(path: "data/norms.csv", bytes: csv.bytes)
    }
}
