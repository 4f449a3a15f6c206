/// The steps of a trie, some bits for each: most steps that are not there are known to be missing after one look.
///
/// A filter of the kind that B. H. Bloom described (1970), with one hash function.
struct StepFilter: Sendable {
    private var bits: [UInt64]
    private let shift: UInt32

    /// A filter for a number of steps, about one in sixteen of whose bits will be set.
    init(edges: Int) {
        var width: UInt32 = 6
        while 1 << width < edges * 16 { width += 1 }
        bits = Array(repeating: 0, count: 1 << (width - 6))
        shift = 32 - width
    }

    mutating func insert(from node: Int, by scalar: UInt32) {
        let place = place(node, scalar)
        bits[Int(place >> 6)] |= 1 << UInt64(place & 63)
    }

    /// False only where there is no such step.
    @inline(__always)
    func mayHold(from node: Int, by scalar: UInt32) -> Bool {
        let place = place(node, scalar)
        return bits[Int(place >> 6)] & (1 << UInt64(place & 63)) != 0
    }

    /// Multiplicative hashing: the upper bits of the products are well mixed.
    @inline(__always)
    private func place(_ node: Int, _ scalar: UInt32) -> UInt32 {
        (UInt32(truncatingIfNeeded: node) &* 0x9E37_79B1 ^ scalar &* 0x85EB_CA77) >> shift
    }
}
