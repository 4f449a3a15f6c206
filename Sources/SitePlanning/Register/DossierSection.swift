import PolicyModel

/// What a norm is to one actor: a part of the actor's dossier.
public enum DossierSection: Hashable, Sendable {
    /// It answers first for what others take part in (牵头).
    case leading
    /// It takes part in what another answers for (配合).
    case cooperating
    /// All else, by what the norm requires.
    case norms(Norm.Modality)
    /// It is not named, and presumed to be meant as the issuer of the text.
    case implied

    /// What binds first, what is merely allowed or wished behind it.
    public static let all: [DossierSection] = [
        .norms(.obligation), .norms(.prohibition), .leading, .cooperating, .norms(.encouragement), .norms(.permission),
        .norms(.commitment), .norms(.target), .implied,
    ]

    /// The section of a norm that names the actor or is presumed to bind it.
    init(of norm: Norm, for name: String) {
        let roles = norm.actors.filter { $0.origin != .implied && ($0.canonical ?? $0.name) == name }.map(\.role)
        if roles.isEmpty {
            self = .implied
        } else if roles.contains(.lead) {
            self = .leading
        } else if roles.contains(.cooperating) {
            self = .cooperating
        } else {
            self = .norms(norm.modality)
        }
    }
}

extension ActorDossier {
    /// Its norms section by section, those with a deadline first; sections without any are left out.
    public func sections(of register: Register) -> [(section: DossierSection, rows: [Register.Row])] {
        let own = Dictionary(grouping: (rows + impliedRows).map { register.rows[$0] }) {
            DossierSection(of: $0.norm, for: name)
        }
        return DossierSection.all.compactMap { section in
            own[section].map { (section, $0.filter(\.isDated) + $0.filter { !$0.isDated }) }
        }
    }
}
