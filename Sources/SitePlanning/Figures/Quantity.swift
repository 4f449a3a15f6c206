import PolicyModel

/// A figure without the multiple in its unit: 150 万人 and 8000 人 count the same thing, people.
public struct Quantity: Hashable, Sendable {
    /// How many.
    public let value: Double
    /// Of what: 人, 元, 家, %.
    public let unit: String

    /// The quantity that a figure sets; nil for days and for what counts nothing.
    public init?(_ target: Target) {
        guard let value = target.value, let unit = target.unit, !unit.isEmpty else { return nil }
        var factor = 1.0
        var rest = unit.unicodeScalars[...]
        while rest.count > 1, let first = rest.first, let multiple = Self.multiples[first] {
            factor *= multiple
            rest = rest.dropFirst()
        }
        self.value = value * factor
        self.unit = String(String.UnicodeScalarView(rest))
    }

    private static let multiples: [Unicode.Scalar: Double] = ["百": 1e2, "千": 1e3, "万": 1e4, "亿": 1e8]
}
