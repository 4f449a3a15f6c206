import PolicyModel

/// A clause and where it stands: what a clause page is about.
public struct ClausePlace: Sendable {
    /// The document that holds it.
    public let policy: Policy
    /// The text of the document in which it stands: its own, or an attachment.
    public let division: Division
    /// Its index in the division's tree.
    public let node: Int
    /// Its path in the document.
    public let path: String

    /// The clause at `node` of a division.
    public init(policy: Policy, division: Division, node: Int) {
        self.policy = policy
        self.division = division
        self.node = node
        path = division.provisions.path(of: node)
    }

    /// What it is called.
    public var name: ProvisionName {
        ProvisionName(of: node, in: division.provisions, source: policy.source)
    }

    /// The divisions that hold it (编章节, 部分), the outermost first.
    public var ancestors: [Int] {
        division.provisions.lineage(of: node).dropLast()
    }

    /// The clauses directly beside it, itself among them: at most `reach` before and as many after.
    ///
    /// Bounded, so that a law of a thousand articles without chapters does not list them all on each of their pages.
    public func neighbours(reach: Int) -> [Int] {
        let tree = division.provisions
        let siblings =
            tree.nodes[node].parent.map { parent in
                (tree.isClause(parent) ? [parent] : []) + tree.children(of: parent)
            } ?? Array(tree.roots)
        let clauses = siblings.filter { tree.isClause($0) }
        guard let position = clauses.firstIndex(of: node) else { return [node] }
        return Array(clauses[max(0, position - reach)..<min(clauses.count, position + reach + 1)])
    }
}

extension ClausePlace {
    /// How its text begins: lines without their numbers and titles, cut with an ellipsis after `limit` scalars.
    public func beginning(of limit: Int) -> String {
        let tree = division.provisions
        var beginning = ""
        var room = limit
        for index in ownProvisions {
            for line in tree.textLines(of: index) {
                let text = policy.source[line]
                let scalars = text.unicodeScalars
                guard let end = scalars.index(scalars.startIndex, offsetBy: room, limitedBy: scalars.endIndex) else {
                    beginning += text
                    room -= scalars.count
                    continue
                }
                // A text that ends just here is whole; whether another follows shows in the next round.
                if end < scalars.endIndex { return beginning + text[..<end] + "…" }
                beginning += text
                room = 0
            }
        }
        return beginning
    }
}

extension Policy {
    /// How many clauses it has, those of attachments included.
    public var clauseCount: Int {
        divisions.reduce(0) { count, division in
            let tree = division.provisions
            return count + tree.nodes.indices.count(where: tree.isClause)
        }
    }

    /// All its clauses in the order of the text, those of attachments after its own.
    public var clausePlaces: [ClausePlace] {
        divisions.flatMap { division in
            division.provisions.clauses.map { ClausePlace(policy: self, division: division, node: $0) }
        }
    }
}
