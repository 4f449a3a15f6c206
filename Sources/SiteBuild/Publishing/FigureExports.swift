import PolicyModel
import SitePlanning

/// The figures and the terms of the corpus as tables: `data/targets.csv` and `data/terms.csv`.
enum FigureExports {
    static func files(of plan: SitePlan) -> [OutputFile] {
        [figures(of: plan), terms(of: plan)]
    }

    private static func figures(of plan: SitePlan) -> OutputFile {
        var csv = CSVWriter()
        csv.row([
            "jurisdiction", "document", "clause", "citation", "kind", "metric", "comparator", "value", "unit",
            "deadline", "quote",
        ])
        for figure in plan.figures.all {
            let (policy, target) = (figure.policy, figure.target)
            csv.row([
                policy.metadata.jurisdiction ?? "", policy.id, figure.clause.path, Citation.clause(figure.clause),
                target.kind.rawValue, target.metric ?? "", target.comparator.rawValue,
                target.value.map { $0 == $0.rounded() && abs($0) < 1e15 ? String(Int($0)) : String($0) } ?? "",
                target.unit ?? "", target.deadline ?? "", policy.quote(target.passage),
            ])
        }
        return OutputFile(path: Routes.table("targets").path, bytes: csv.bytes)
    }

    private static func terms(of plan: SitePlan) -> OutputFile {
        var csv = CSVWriter()
        csv.row(["jurisdiction", "document", "clause", "term", "kind", "meaning", "scope"])
        for entry in plan.glossary.entries {
            let policy = plan.knowledge.policies[entry.document]
            csv.row([
                policy.metadata.jurisdiction ?? "", policy.id, policy.clausePath(of: entry.passage), entry.term,
                entry.kind.rawValue, entry.meaning, entry.scope ?? "",
            ])
        }
        return OutputFile(path: Routes.table("terms").path, bytes: csv.bytes)
    }
}
