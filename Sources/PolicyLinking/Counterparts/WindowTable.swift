/// Where each stretch of a few scalars stands in a clause: a hash table with chains, for a clause is asked for the
/// stretches of every clause that it is compared with, and has next to none of them.
struct WindowTable {
    private var heads: [Int32]
    private var entries: [(window: UInt64, place: Int, next: Int32)] = []

    /// A table of stretches, packed, with their places.
    init(_ windows: [(window: UInt64, place: Int)]) {
        var capacity = 64
        while capacity < windows.count * 4 { capacity *= 2 }
        heads = Array(repeating: -1, count: capacity)
        entries.reserveCapacity(windows.count)
        for (window, place) in windows {
            let slot = slot(of: window)
            entries.append((window, place, heads[slot]))
            heads[slot] = Int32(entries.count - 1)
        }
    }

    /// Calls `body` with each place of a stretch, in no particular order.
    @inline(__always)
    func forEachPlace(of window: UInt64, _ body: (Int) -> Void) {
        var index = heads[slot(of: window)]
        while index >= 0 {
            let entry = entries[Int(index)]
            if entry.window == window { body(entry.place) }
            index = entry.next
        }
    }

    @inline(__always)
    private func slot(of window: UInt64) -> Int {
        Int(truncatingIfNeeded: (window &* 0x9E37_79B9_7F4A_7C15) >> 40) & (heads.count - 1)
    }
}
