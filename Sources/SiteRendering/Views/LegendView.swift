import PolicyModel
import SitePlanning

/// The legend of the marks in a text; only the marks that occur are explained.
struct LegendView {
    private let kinds: [Mark.Kind]
    private let context: PageContext

    /// The legend of a whole text.
    init(_ annotations: Annotations, context: PageContext) {
        self.init(annotations.norms, annotations.targets, annotations.references, context)
    }

    /// The legend of a clause.
    init(_ clause: ClauseFindings, context: PageContext) {
        self.init(clause.norms, clause.targets, clause.references, context)
    }

    private init(_ norms: [Norm], _ targets: [Target], _ references: [Reference], _ context: PageContext) {
        let modalities = Set(norms.map(\.modality))
        kinds =
            Norm.Modality.allCases.filter(modalities.contains).map(Mark.Kind.norm)
            + targets.prefix(1).map { .target($0.kind) }
            + (references.contains { context.plan.crossReferences.place(of: $0) != nil } ? [.link(0)] : [])
            + references.compactMap(\.unresolved).prefix(1).map(Mark.Kind.unresolved)
        self.context = context
    }

    /// The field `entries`; nil where nothing is marked.
    func model() -> ViewModel? {
        guard !kinds.isEmpty else { return nil }
        return ViewModel { model in
            model.set("entries", list: kinds.map(entry))
        }
    }

    private func entry(_ kind: Mark.Kind) -> ViewModel {
        ViewModel { model in
            model.set("class", text: kind.className)
            model.set("label", text: context.strings[kind.key])
        }
    }
}
