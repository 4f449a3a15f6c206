import PolicyModel

/// Somebody whom norms name or bind, with everything that they say of them: the register's dossiers.
public struct ActorDossier: Sendable {
    /// The canonical name, or the name as found where the list of actors has none.
    public let name: String
    /// The places in ``Register/rows`` of the norms that name it.
    public let rows: [Int]
    /// The places of the norms that name nobody and are presumed to bind it, as the issuer of their text.
    public let impliedRows: [Int]
}

/// Somebody whom a single norm names, and who has no dossier.
public struct SingleMention: Sendable {
    /// The name, as in a dossier.
    public let name: String
    /// The place in ``Register/rows`` of the norm.
    public let row: Int
}

/// The actors of a corpus who get a page of their own, the one with most norms first.
public struct ActorIndex: Sendable {
    /// How many actors get a page; a statute book names tens of thousands, most of them once.
    private static let most = 400
    /// Longer names are parts of sentences that were taken for names.
    private static let longestName = 32

    /// Their dossiers.
    public let dossiers: [ActorDossier]
    /// Those of the others whom one norm names, in the order of the register; as many as have dossiers at most.
    public let singleMentions: [SingleMention]
    private let names: Set<String>

    /// The actors of a register. Those whom a text only implies are not named by it, but have to know what it asks.
    public init(_ register: Register) {
        var rows: [String: [Int]] = [:]
        var implied: [String: [Int]] = [:]
        var listed: Set<String> = []
        for (index, row) in register.rows.enumerated() {
            for actor in row.norm.actors {
                let name = actor.canonical ?? actor.name
                if actor.origin == .implied {
                    implied[name, default: []].append(index)
                } else {
                    if actor.canonical != nil { listed.insert(name) }
                    if rows[name]?.last != index { rows[name, default: []].append(index) }
                }
            }
        }
        let known = Set(rows.keys).union(implied.keys).map { name in
            ActorDossier(name: name, rows: rows[name] ?? [], impliedRows: implied[name] ?? [])
        }
        let entitled = known.filter { dossier in
            (listed.contains(dossier.name) || dossier.rows.count > 1 || !dossier.impliedRows.isEmpty)
                && Self.canStandInAddress(dossier.name)
        }
        let ranked = entitled.sorted {
            ($1.rows.count, $1.impliedRows.count, $0.name) < ($0.rows.count, $0.impliedRows.count, $1.name)
        }
        dossiers = Array(ranked.prefix(Self.most))
        let names = Set(dossiers.map(\.name))
        let single = known.filter { $0.rows.count == 1 && !names.contains($0.name) && Self.isName($0.name) }
            .map { SingleMention(name: $0.name, row: $0.rows[0]) }
        singleMentions = Array(single.sorted { ($0.row, $0.name) < ($1.row, $1.name) }.prefix(Self.most))
        self.names = names
    }

    /// Whether an actor has a page.
    public func hasPage(_ name: String) -> Bool { names.contains(name) }

    private static func isName(_ name: String) -> Bool { name.unicodeScalars.count <= longestName }

    private static func canStandInAddress(_ name: String) -> Bool {
        isName(name)
            && name.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || ("0"..."9").contains($0) || $0 == "·" }
    }
}
