import JSONWriting
import PolicyModel
import SitePlanning

/// The register of norms as open data: `data/norms.json` and `data/norms.csv`.
enum RegisterExports {
    static func files(of register: Register) -> [OutputFile] {
        [json(register), csv(register)]
    }

    private static func json(_ register: Register) -> OutputFile {
        var json = JSONWriter()
        json.object { json in
            json.field("schemaVersion", 1)
            json.field("norms", register.rows) { json, row in
                json.object { row.writeFields(to: &$0) }
            }
        }
        json.newline()
        return OutputFile(path: "data/norms.json", bytes: json.bytes)
    }

    private static let columns = [
        "jurisdiction", "document", "clause", "citation", "modality", "actors", "implied", "action", "deadline", "due",
        "condition", "topic", "sentence",
    ]

    /// One norm per line; several actors stand in one field with 、 between them, those that the text only implies in a
    /// field of their own.
    private static func csv(_ register: Register) -> OutputFile {
        var csv = CSVWriter()
        csv.row(columns)
        for row in register.rows {
            let policy = row.clause.policy
            let named = row.norm.actors.filter { $0.origin != .implied }.map { $0.canonical ?? $0.name }
            let implied = row.norm.actors.filter { $0.origin == .implied }.map { $0.canonical ?? $0.name }
            csv.row([
                policy.metadata.jurisdiction ?? "", policy.id, row.clause.path, Citation.clause(row.clause),
                row.norm.modality.rawValue, named.joined(separator: "、"), implied.joined(separator: "、"),
                row.norm.action.map(policy.quote) ?? "", row.norm.deadline.map(policy.quote) ?? "", row.due ?? "",
                row.norm.condition.map(policy.quote) ?? "", row.topic ?? "", policy.quote(row.norm.sentence),
            ])
        }
        return OutputFile(path: "data/norms.csv", bytes: csv.bytes)
    }
}

extension Register.Row {
    /// Writes the fields of its record.
    func writeFields(to json: inout JSONWriter) {
        let policy = clause.policy
        json.field("jurisdiction", policy.metadata.jurisdiction)
        json.field("document", policy.id)
        json.field("clause", clause.path)
        json.field("citation", Citation.clause(clause))
        json.field("modality", norm.modality.rawValue)
        json.field("actors", norm.actors) { json, actor in
            json.object { json in
                json.field("name", actor.name)
                json.field("canonical", actor.canonical)
                json.field("role", actor.role.rawValue)
                json.field("implied", actor.origin == .implied)
            }
        }
        json.field("action", norm.action.map(policy.quote))
        json.field("deadline", norm.deadline.map(policy.quote))
        json.field("due", due)
        json.field("condition", norm.condition.map(policy.quote))
        json.field("topic", topic)
        json.field("sentence", policy.quote(norm.sentence))
    }
}
