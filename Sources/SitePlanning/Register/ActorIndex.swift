import PolicyModel

/// Somebody whom norms name, with everything that they say of them: the register's dossiers.
public struct ActorDossier: Sendable {
    /// The canonical name, or the name as found where the list of actors has none.
    public let name: String
    /// The places in ``Register/rows`` of the norms that name it.
    public let rows: [Int]
}

/// The actors of a corpus who get a page of their own, the one with most norms first.
public struct ActorIndex: Sendable {
    /// How many actors get a page; a statute book names tens of thousands, most of them once.
    private static let most = 400
    /// Longer names are parts of sentences that were taken for names.
    private static let longestName = 32

    /// Their dossiers.
    public let dossiers: [ActorDossier]
    private let names: Set<String>

    /// The actors of a register. Those whom a text only implies are not named by it.
    public init(_ register: Register) {
        var rows: [String: [Int]] = [:]
        var listed: Set<String> = []
        for (index, row) in register.rows.enumerated() {
            for actor in row.norm.actors where actor.origin != .implied {
                let name = actor.canonical ?? actor.name
                if actor.canonical != nil { listed.insert(name) }
                if rows[name]?.last != index { rows[name, default: []].append(index) }
            }
        }
        let named = rows.filter { name, rows in
            (listed.contains(name) || rows.count > 1) && Self.canStandInAddress(name)
        }
        let ranked = named.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
        dossiers = ranked.prefix(Self.most).map { ActorDossier(name: $0.key, rows: $0.value) }
        names = Set(dossiers.map(\.name))
    }

    /// Whether an actor has a page.
    public func hasPage(_ name: String) -> Bool { names.contains(name) }

    private static func canStandInAddress(_ name: String) -> Bool {
        name.unicodeScalars.count <= longestName
            && name.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || ("0"..."9").contains($0) || $0 == "·" }
    }
}
