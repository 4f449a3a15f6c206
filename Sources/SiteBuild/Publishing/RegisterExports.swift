import JSONWriting
import ParallelMapping
import PolicyModel
import SitePlanning

/// The register of norms as open data: `data/norms.json`, `data/norms.csv`, and the parts that its page loads.
///
/// A record is written once for both JSON forms, part by part on all cores: in a statute book they are the greater part of
/// all data.
enum RegisterExports {
    /// One stretch of the register in each of its forms.
    private struct Part: Sendable {
        /// The records of `data/norms.json` with commas between them.
        var records: [UInt8] = []
        /// The array that the register's page takes.
        var script: [UInt8] = []
        /// The lines of `data/norms.csv`.
        var lines: [UInt8] = []
    }

    static func files(of plan: SitePlan) -> [OutputFile] {
        let register = plan.register
        let routes = Routes(wholeDocuments: plan.knowledge.wholeDocuments)
        let parts = register.parts.mapInParallel { part in write(register.rows[part.rows], routes) }
        let scripts = parts.enumerated().map { index, part in
            OutputFile(
                path: Routes.registerPart(index).path,
                parts: [Array("TiaowenRegister.take(\(index),".utf8), part.script, Array(");\n".utf8)])
        }
        return [json(parts), csv(parts)] + scripts
    }

    private static func write(_ rows: ArraySlice<Register.Row>, _ routes: Routes) -> Part {
        var part = Part()
        var (script, csv) = (JSONWriter(), CSVWriter(beginsFile: false))
        script.array(rows) { json, row in
            if !part.records.isEmpty { part.records.append(UInt8(ascii: ",")) }
            let start = json.end
            json.object { json in
                row.writeFields(to: &json)
                // The record ends here; what the table shows of it is the script's own.
                part.records += json.bytes[start...]
                part.records.append(UInt8(ascii: "}"))
                RegisterScripts.writeDisplay(of: row, routes, to: &json)
            }
            csv.row(fields(of: row))
        }
        part.script = script.bytes
        part.lines = csv.bytes
        return part
    }

    private static func json(_ parts: [Part]) -> OutputFile {
        let records = parts.enumerated().flatMap { index, part in
            index == 0 ? [part.records] : [[UInt8(ascii: ",")], part.records]
        }
        return OutputFile(
            path: "data/norms.json",
            parts: [Array(#"{"schemaVersion":1,"norms":["#.utf8)] + records + [Array("]}\n".utf8)])
    }

    private static func csv(_ parts: [Part]) -> OutputFile {
        var head = CSVWriter()
        head.row(columns)
        return OutputFile(path: "data/norms.csv", parts: [head.bytes] + parts.map(\.lines))
    }

    private static let columns = [
        "jurisdiction", "document", "clause", "citation", "modality", "actors", "implied", "action", "deadline", "due",
        "condition", "topic", "sentence",
    ]

    /// One norm per line; several actors stand in one field with 、 between them, those that the text only implies in a
    /// field of their own.
    private static func fields(of row: Register.Row) -> [String] {
        let policy = row.clause.policy
        let named = row.norm.actors.filter { $0.origin != .implied }.map { $0.canonical ?? $0.name }
        let implied = row.norm.actors.filter { $0.origin == .implied }.map { $0.canonical ?? $0.name }
        return [
            policy.metadata.jurisdiction ?? "", policy.id, row.clause.path, Citation.clause(row.clause),
            row.norm.modality.rawValue, named.joined(separator: "、"), implied.joined(separator: "、"),
            row.norm.action.map(policy.quote) ?? "", row.norm.deadline.map(policy.quote) ?? "", row.due ?? "",
            row.norm.condition.map(policy.quote) ?? "", row.topic ?? "", policy.quote(row.norm.sentence),
        ]
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
