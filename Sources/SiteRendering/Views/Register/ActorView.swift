import PolicyModel
import SitePlanning

/// A dossier: what an actor must do, must not, leads, takes part in, and is encouraged to do; what has a deadline first.
struct ActorView {
    let dossier: ActorDossier
    let context: PageContext

    private var strings: Strings { context.strings }

    func addFields(to model: inout ViewModel) {
        model.set("summary", text: strings.counted("register-summary", dossier.rows.count + dossier.impliedRows.count))
        let sections = dossier.sections(of: context.plan.register)
        model.set("sections", list: sections.map { section($0.section, $0.rows) })
        model.set("has-overview", flag: sections.count > 1)
        model.set("empty", flag: sections.isEmpty)
        let register = context.reference(context.routes.register)
        // The filter finds those who are named.
        model.set("filter-href", text: dossier.rows.isEmpty ? nil : register + Route.query("actor", dossier.name))
        model.set("calendar-href", text: context.plan.calendars.route(of: .actor(dossier.name)).map(context.reference))
    }

    private func section(_ section: DossierSection, _ rows: [Register.Row]) -> ViewModel {
        ViewModel { model in
            model.set("id", text: section.id)
            model.set("heading", text: strings[section.key])
            model.set("section-note", text: section == .implied ? strings["dossier-implied-note"] : nil)
            model.set("count", text: String(rows.count))
            let dated = rows.count(where: \.isDated)
            model.set("dated", text: dated > 0 ? strings.counted("dated-count", dated) : nil)
            if case .norms(let modality) = section {
                model.set("class", text: Mark.Kind.norm(modality).className)
                RegisterTable(context: context).set(rows, withModality: false, in: &model)
            } else {
                RegisterTable(context: context).set(rows, withModality: true, in: &model)
            }
        }
    }
}

extension DossierSection {
    /// Its anchor.
    fileprivate var id: String {
        switch self {
        case .leading: "lead"
        case .cooperating: "cooperating"
        case .norms(let modality): modality.rawValue
        case .implied: "implied"
        }
    }

    /// The key of its name among the theme's words.
    fileprivate var key: String { "dossier-" + id }
}
