import PolicyModel

/// Counts how often a number has come before in one scope, so that paths stay unique where a text repeats a number.
struct SiblingNumbers {
    private static let kinds = ProvisionKind.allCases
    private var highest = Int.min
    private var keys: [Int] = []
    private var counts: [Int: Int]?

    /// One number of a kind: 第十二条之一 and 第（十二）项 differ.
    static func key(_ kind: ProvisionKind, _ ordinal: Int, _ branch: Int) -> Int {
        let place = kinds.firstIndex(of: kind) ?? 0
        return (place << 40) | (ordinal << 12) | branch
    }

    /// How often the number came before. While numbers only rise, as they nearly always do, none is looked up.
    mutating func note(_ key: Int) -> Int {
        defer { keys.append(key) }
        if key > highest, counts == nil {
            highest = key
            return 0
        }
        if counts == nil { counts = Dictionary(keys.map { ($0, 1) }, uniquingKeysWith: +) }
        let before = counts?[key] ?? 0
        counts?[key] = before + 1
        return before
    }
}
