/// A figure that a text sets: an objective, a condition, a period, a validity, a fine.
public struct Target: Sendable {
    /// What the figure is; raw values are those of the data contract.
    public enum Kind: String, Sendable, CaseIterable {
        case objective
        case condition
        case period
        case validity
        case fine
    }

    /// How the figure bounds; raw values are those of the data contract.
    public enum Comparator: String, Sendable, CaseIterable {
        case atLeast = ">="
        case over = ">"
        case equal = "="
        case atMost = "<="
        case under = "<"
        case about
        case at
    }

    /// The words that set it.
    public var passage: Passage
    /// By when: a year (`2030`) or an ISO 8601 date; nil where the text does not say.
    public var deadline: String?
    /// What is counted.
    public var metric: String?
    /// How the figure bounds.
    public var comparator: Comparator
    /// The figure; 万 and 亿 stay in the unit. Nil where a date is all that is set (有效期至2030年11月9日).
    public var value: Double?
    /// The unit: 家, 万人, 亿元, 年; nil for dates and for fractions (三分之二).
    public var unit: String?
    /// What the figure is.
    public var kind: Kind

    /// A figure with its evidence.
    public init(
        passage: Passage, deadline: String?, metric: String?, comparator: Comparator, value: Double?, unit: String?,
        kind: Kind
    ) {
        self.passage = passage
        self.deadline = deadline
        self.metric = metric
        self.comparator = comparator
        self.value = value
        self.unit = unit
        self.kind = kind
    }
}
