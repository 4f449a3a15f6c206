/// In how many clauses and documents of a corpus each pair of characters stands: a hash table with open addressing,
/// because a dictionary of a million integers costs several times as much to fill and to ask.
struct PairTable: Sendable {
    private var keys: [CharacterPair]
    private(set) var clauses: [UInt32]
    private(set) var documents: [UInt32]
    private var count = 0

    /// An empty table.
    init(capacity: Int = 1 << 12) {
        keys = [CharacterPair](repeating: 0, count: capacity)
        clauses = [UInt32](repeating: 0, count: capacity)
        documents = [UInt32](repeating: 0, count: capacity)
    }

    /// Counts the pairs of one document.
    mutating func add(_ document: DocumentBags) {
        for (pair, count) in zip(document.pairs, document.clauseCounts) {
            let slot = slotForInsertion(of: pair)
            clauses[slot] += count
            documents[slot] += 1
        }
    }

    /// Where the counts of a pair stand; nil where it was never counted. No pair is 0.
    func slot(of pair: CharacterPair) -> Int? {
        var slot = start(of: pair)
        while keys[slot] != 0 {
            if keys[slot] == pair { return slot }
            slot = (slot + 1) & (keys.count - 1)
        }
        return nil
    }

    private func start(of pair: CharacterPair) -> Int {
        Int(truncatingIfNeeded: (UInt64(pair) &* 0x9E37_79B9_7F4A_7C15) >> 32) & (keys.count - 1)
    }

    private mutating func slotForInsertion(of pair: CharacterPair) -> Int {
        if 2 * count >= keys.count { grow() }
        var slot = start(of: pair)
        while keys[slot] != 0 {
            if keys[slot] == pair { return slot }
            slot = (slot + 1) & (keys.count - 1)
        }
        keys[slot] = pair
        count += 1
        return slot
    }

    private mutating func grow() {
        var larger = PairTable(capacity: keys.count * 2)
        for slot in keys.indices where keys[slot] != 0 {
            let place = larger.slotForInsertion(of: keys[slot])
            larger.clauses[place] = clauses[slot]
            larger.documents[place] = documents[slot]
        }
        self = larger
    }
}
