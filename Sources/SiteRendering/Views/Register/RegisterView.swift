import PolicyModel
import SitePlanning

/// The register's front: a table to filter, how many norms of each kind there are, who is named, and the data to take
/// away.
///
/// The page carries the first rows; a browser loads the others in parts as a reader's filters ask for them.
struct RegisterView {
    let context: PageContext

    /// How many rows the page carries.
    static let firstRows = 50

    private var plan: SitePlan { context.plan }
    private var strings: Strings { context.strings }

    func addFields(to model: inout ViewModel) {
        let rows = plan.register.rows
        model.set("summary", text: strings.counted("register-summary", rows.count))
        model.set("jurisdictions", list: columns.map { name in ViewModel { $0.set("name", text: name) } })
        model.set("modalities", list: Norm.Modality.allCases.map { modality($0, rows) })
        model.set("actors", list: plan.actors.dossiers.map(actor))
        model.set("has-single-mentions", flag: !plan.actors.singleMentions.isEmpty)
        model.set("single-mentions", list: plan.actors.singleMentions.map(mention))
        setFilters(&model)
        let table = ViewModel { model in
            model.set("id", text: "norms")
            RegisterTable(context: context).set(rows, withModality: true, limit: Self.firstRows, in: &model)
        }
        model.set("table", model: table)
        model.set("csv-href", text: context.reference(Route("data/norms.csv")))
        model.set("json-href", text: context.reference(Routes.data("norms")))
    }

    private func setFilters(_ model: inout ViewModel) {
        let parts = plan.register.parts.map { "\($0.jurisdiction ?? ""):\($0.rows.count)" }
        model.set("parts", text: parts.joined(separator: " "))
        model.set("jurisdiction-options", list: shown.map { option($0.code, $0.name(in: context.language)) })
        model.set(
            "modality-options",
            list: Norm.Modality.allCases.map { option($0.rawValue, strings[Mark.Kind.norm($0).key]) })
        model.set("topic-options", list: plan.knowledge.topics.map { option($0.id, $0.name(in: context.language)) })
    }

    private func option(_ value: String, _ label: String) -> ViewModel {
        ViewModel { model in
            model.set("value", text: value)
            model.set("label", text: label)
        }
    }

    private var shown: [Jurisdiction] {
        plan.knowledge.jurisdictions.filter { !plan.knowledge.policies(of: $0).isEmpty }
    }

    private var columns: [String] { shown.map { $0.name(in: context.language) } }

    private func modality(_ kind: Norm.Modality, _ rows: [Register.Row]) -> ViewModel {
        let own = rows.filter { $0.norm.modality == kind }
        let mark = Mark.Kind.norm(kind)
        return ViewModel { model in
            model.set("label", text: strings[mark.key])
            model.set("class", text: mark.className)
            model.set("href", text: context.reference(context.routes.register(kind)))
            let counts = shown.map { jurisdiction in
                own.count { $0.clause.policy.metadata.jurisdiction == jurisdiction.code }
            }
            model.set("counts", list: counts.map { count in ViewModel { $0.set("count", text: String(count)) } })
            model.set("total", text: String(own.count))
        }
    }

    private func actor(_ dossier: ActorDossier) -> ViewModel {
        ViewModel { model in
            model.set("name", html: context.chinese(HTML(text: dossier.name)))
            model.set("plain", text: dossier.name)
            model.set("href", text: context.reference(context.routes.actor(dossier.name)))
            model.set("count", text: dossier.rows.isEmpty ? nil : String(dossier.rows.count))
            let implied = dossier.impliedRows.count
            model.set("implied", text: implied > 0 ? strings.counted("implied-count", implied) : nil)
        }
    }

    private func mention(_ mention: SingleMention) -> ViewModel {
        let row = plan.register.rows[mention.row]
        let policy = row.clause.policy
        return ViewModel { model in
            model.set("name", html: context.chinese(HTML(text: mention.name)))
            model.set(
                "clause", html: EvidenceLinks(context: context).place(of: row.norm.passage, in: policy, own: policy))
            model.set("jurisdiction", text: ClauseLinks(context: context).jurisdiction(of: policy))
        }
    }
}

/// All norms of one kind.
struct RegisterPartView {
    let modality: Norm.Modality
    let context: PageContext

    func addFields(to model: inout ViewModel) {
        let rows = context.plan.register.rows.filter { $0.norm.modality == modality }
        model.set("summary", text: context.strings.counted("register-summary", rows.count))
        model.set("note", text: context.strings["norms-\(modality.rawValue)-note"])
        let section = ViewModel { model in
            model.set("id", text: modality.rawValue)
            RegisterTable(context: context).set(rows, withModality: false, in: &model)
        }
        model.set("sections", list: rows.isEmpty ? [] : [section])
        model.set("empty", flag: rows.isEmpty)
    }
}
