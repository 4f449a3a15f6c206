/// That a clause is about a topic, and the words that decided it.
public struct TopicLabel: Sendable {
    /// The clause: its division and its place in the division's tree.
    public var clause: ProvisionPlace
    /// The topic's id.
    public var topic: String
    /// Whether the clause is about this topic above all.
    public var isPrimary: Bool
    /// How strongly its words show it; 3 is what a single decisive term in the text gives. Two decimals.
    public var score: Double
    /// The words that decided it, the weightiest first; empty where people added it.
    public var evidence: [Passage]
    /// What people said of it.
    public var review: Review

    /// A label with its evidence.
    public init(
        clause: ProvisionPlace, topic: String, isPrimary: Bool, score: Double, evidence: [Passage],
        review: Review = .computed
    ) {
        self.clause = clause
        self.topic = topic
        self.isPrimary = isPrimary
        self.score = score
        self.evidence = evidence
        self.review = review
    }
}

/// A provision of a document, by its place.
public struct ProvisionPlace: Hashable, Comparable, Sendable {
    @usableFromInline let divisionIndex: UInt32
    @usableFromInline let provisionIndex: UInt32

    /// The provision at `provision` of the tree of `division`.
    @inlinable
    public init(division: Int, provision: Int) {
        divisionIndex = UInt32(division)
        provisionIndex = UInt32(provision)
    }

    /// Index in ``Policy/divisions``.
    @inlinable public var division: Int { Int(divisionIndex) }

    /// Index in the division's tree.
    @inlinable public var provision: Int { Int(provisionIndex) }

    /// Whether `lhs` stands before `rhs` in the document.
    public static func < (lhs: ProvisionPlace, rhs: ProvisionPlace) -> Bool {
        (lhs.division, lhs.provision) < (rhs.division, rhs.provision)
    }
}

extension Policy {
    /// The path of a provision.
    public func path(of place: ProvisionPlace) -> String {
        divisions[place.division].provisions.path(of: place.provision)
    }

    /// All clauses of the document, in its order.
    public var clauses: [ProvisionPlace] {
        divisions.enumerated().flatMap { division, part in
            part.provisions.clauses.map { ProvisionPlace(division: division, provision: $0) }
        }
    }
}

/// What people said of something that was computed; raw values are those of the data contract.
public enum Review: String, Sendable, CaseIterable {
    /// Nobody looked at it yet.
    case computed
    /// Somebody confirmed it, or added it.
    case confirmed
    /// Somebody rejected it.
    case rejected
}
