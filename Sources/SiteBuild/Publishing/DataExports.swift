import JSONWriting
import ParallelMapping
import PolicyModel
import SitePlanning

/// The knowledge base as open data, beside the pages.
enum DataExports {
    /// `data/documents.json`, and for each document `data/<id>.json` (the data contract) and `data/<id>.txt` (its words).
    static func files(of plan: SitePlan) -> [OutputFile] {
        let knowledge = plan.knowledge
        let diagnostics = Dictionary(grouping: knowledge.diagnostics, by: \.file)
        let exported = zip(knowledge.policies, knowledge.annotations).filter {
            !knowledge.documentsWithoutData.contains($0.0.id)
        }
        let documents = exported.mapInParallel { policy, annotations in
            let found = diagnostics[policy.source.file] ?? []
            return [document(policy, annotations, found, asOf: knowledge.asOf), text(of: policy)]
        }
        return [list(of: knowledge)] + documents.flatMap { $0 } + LinkExports.files(of: knowledge)
            + RegisterExports.files(of: plan) + FigureExports.files(of: plan) + CalendarExports.files(of: plan)
    }

    private static func list(of knowledge: KnowledgeBase) -> OutputFile {
        var json = JSONWriter()
        json.object { json in
            json.field("schemaVersion", 1)
            json.field("asOf", knowledge.asOf.description)
            let exported = knowledge.policies.filter { !knowledge.documentsWithoutData.contains($0.id) }
            json.field("documents", exported) { json, policy in
                json.object { json in
                    json.field("id", policy.id)
                    json.field("title", policy.metadata.title)
                    json.field("kind", policy.metadata.kind.rawValue)
                    json.field("jurisdiction", policy.metadata.jurisdiction)
                    json.field("document", "\(policy.id).json")
                    json.field("text", "\(policy.id).txt")
                }
            }
        }
        json.newline()
        return OutputFile(path: "data/documents.json", bytes: json.bytes)
    }

    private static func document(
        _ policy: Policy, _ annotations: Annotations, _ diagnostics: [Diagnostic], asOf day: CivilDate
    ) -> OutputFile {
        var json = JSONWriter()
        policy.write(to: &json, asOf: day, annotations: annotations, diagnostics: diagnostics)
        json.newline()
        return OutputFile(path: "data/\(policy.id).json", bytes: json.bytes)
    }

    private static func text(of policy: Policy) -> OutputFile {
        OutputFile(path: "data/\(policy.id).txt", bytes: Array(policy.source.bytes[policy.source.bodyStart...]))
    }
}
