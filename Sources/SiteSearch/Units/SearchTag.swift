import ChineseText

/// What results can be narrowed to; raw values name the fields in the index.
public enum SearchFacet: String, Sendable, CaseIterable {
    /// Where a document holds.
    case jurisdiction
    /// What kind of document it is.
    case kind
    /// In which year it was published.
    case year
    /// Whom a clause names.
    case actor
    /// What a clause is about.
    case topic
    /// What a clause does: obliges, forbids, permits …
    case modality

    /// Whether a document has it as a whole; clauses have the others.
    var isOfDocument: Bool {
        switch self {
        case .jurisdiction, .kind, .year: true
        case .actor, .topic, .modality: false
        }
    }
}

/// A value of a facet that a document or a clause has.
struct SearchTag: Hashable, Comparable, Sendable {
    /// The facet.
    let facet: SearchFacet
    /// The value as the knowledge base writes it: `CN-ZJ`, `obligation`, 国家知识产权局.
    let value: String

    /// Sorts by facet, then by value.
    static func < (lhs: SearchTag, rhs: SearchTag) -> Bool {
        lhs.facet == rhs.facet ? lhs.value.precedesBytewise(rhs.value) : lhs.facet.rawValue < rhs.facet.rawValue
    }

    /// Whether facet and value are the same, by their bytes.
    static func == (lhs: SearchTag, rhs: SearchTag) -> Bool {
        lhs.facet == rhs.facet && lhs.value.hasBytes(of: rhs.value)
    }

    /// Hashes both.
    func hash(into hasher: inout Hasher) {
        hasher.combine(facet)
        value.hashBytes(into: &hasher)
    }
}
