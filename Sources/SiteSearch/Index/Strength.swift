/// How strongly a unit holds a gram: what can be known for ranking before any text is read.
enum Strength: Int, CaseIterable, Comparable, Sendable {
    /// Somewhere in the text.
    case plain
    /// Often, for its length.
    case dense
    /// In a marker, heading or title.
    case named
    /// Only in a label, so that the text does not hold it.
    case labelled

    /// The strength of occurrences, counted by zone, in a unit of a length.
    init(zones: OccurrenceTable.ZoneCounts, norm: Double) {
        let frequency = Double(zones.text + zones.name)
        if zones.name > 0 {
            self = .named
        } else if frequency == 0 {
            self = .labelled
        } else {
            self = frequency / (frequency + norm) >= 0.6 ? .dense : .plain
        }
    }

    /// In the order in which the lists of a gram stand.
    static func < (lhs: Strength, rhs: Strength) -> Bool { lhs.rawValue < rhs.rawValue }

    /// What an occurrence of this strength is worth, as a share of the gram's rarity, in hundredths.
    var weight: Int {
        switch self {
        case .plain: 40
        case .dense: 65
        case .named: 90
        case .labelled: 50
        }
    }
}
