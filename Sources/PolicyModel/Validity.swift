/// Whether a document applied on a given day, computed from its dates.
public struct Validity: Sendable {
    /// The state of a document; raw values are those of the data contract.
    public enum State: String, Sendable, CaseIterable {
        case inForce = "in-force"
        case notYetInForce = "not-yet-in-force"
        case expired
        /// The text and its front matter state no date.
        case unknown
    }

    /// The state on the day `asOf`.
    public let state: State
    /// The day for which the state holds.
    public let asOf: CivilDate
    /// The dates that decided it, in English: `effective 2025-11-09, expires 2030-11-09`.
    public let reason: String

    /// The state that `dates` give on the day `asOf`.
    ///
    /// A document that states no day of effect applies from its publication or signature; one that states no expiry
    /// does not expire by itself. The day of expiry is the last day of force (有效期至…).
    public init(dates: PolicyDates, asOf: CivilDate) {
        self.asOf = asOf
        let begin = dates.effective ?? dates.published ?? dates.adopted
        if let expires = dates.expires, expires < asOf {
            state = .expired
        } else if let begin {
            state = begin <= asOf ? .inForce : .notYetInForce
        } else {
            state = dates.expires == nil ? .unknown : .inForce
        }
        reason = Self.reason(for: dates)
    }

    private static func reason(for dates: PolicyDates) -> String {
        var facts: [String] = []
        if let effective = dates.effective {
            facts.append("effective \(effective)")
        } else if let published = dates.published {
            facts.append("published \(published), no day of effect stated")
        } else if let adopted = dates.adopted {
            facts.append("adopted \(adopted), no day of effect stated")
        }
        if let expires = dates.expires { facts.append("expires \(expires)") }
        return facts.isEmpty ? "no date stated" : facts.joined(separator: ", ")
    }
}
