import PolicyModel

/// What was found in each clause of a document, as places in its annotations.
struct FindingsByClause: Sendable {
    struct Findings: Sendable {
        var norms: [Int] = []
        var targets: [Int] = []
        var references: [Int] = []
    }

    private var clauses: [ProvisionPlace: Findings] = [:]

    /// Of a document that is compared with none.
    static let none = FindingsByClause()

    private init() {}

    /// Sorts the findings of a document by clause.
    init(_ policy: Policy, _ annotations: Annotations) {
        for (index, norm) in annotations.norms.enumerated() {
            if let place = policy.clause(of: norm.passage) { clauses[place, default: Findings()].norms.append(index) }
        }
        for (index, target) in annotations.targets.enumerated() {
            if let place = policy.clause(of: target.passage) {
                clauses[place, default: Findings()].targets.append(index)
            }
        }
        for (index, reference) in annotations.references.enumerated() {
            if let place = policy.clause(of: reference.passage) {
                clauses[place, default: Findings()].references.append(index)
            }
        }
    }

    subscript(clause: ProvisionPlace) -> Findings { clauses[clause] ?? Findings() }
}

extension Policy {
    /// The clause that holds a passage; nil in the front, the closing and outside every clause.
    func clause(of passage: Passage) -> ProvisionPlace? {
        guard let provision = passage.provision,
            let clause = divisions[passage.division].provisions.clause(holding: provision)
        else { return nil }
        return ProvisionPlace(division: passage.division, provision: clause)
    }
}
