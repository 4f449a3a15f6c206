/// The order in which candidates are read: the best first; equals ascending, until that answers little.
struct ReadingOrder {
    /// How many candidates have been read.
    private(set) var read = 0

    /// How many of the best candidates are spread at most.
    private static let farthest = 1024

    private let candidates: WeightedUnits
    private var order: [Int]
    private var isSpread = false

    /// The order of some candidates, of which about `count` are expected to be read.
    init(_ candidates: WeightedUnits, expecting count: Int) {
        self.candidates = candidates
        order = candidates.best(min(count, candidates.units.count))
    }

    /// Whether all have been read.
    var isAtEnd: Bool { read == candidates.units.count }

    /// The next candidates, at most `count`, ascending.
    mutating func next(_ count: Int) -> [Int] {
        if read == order.count { extend(to: order.count * 4) }
        let start = read
        read = min(order.count, start + count)
        return order[start..<read].sorted()
    }

    /// Spreads the best of those that have not been read: in a run of one weight, neighbours stand far apart, so that a
    /// window takes some from all of it. Neighbours in the knowledge base are often alike, and so answer alike.
    mutating func spread() {
        if isSpread { return }
        isSpread = true
        extend(to: Self.farthest)
        var start = read
        while start < order.count {
            let weight = candidates.weight(of: order[start])
            let end = order[start...].firstIndex { candidates.weight(of: $0) != weight } ?? order.count
            let run = Array(order[start..<end])
            let step = (run.count + SearchEngine.window - 1) / SearchEngine.window
            let places = (0..<step).flatMap { stride(from: $0, to: run.count, by: step) }
            order.replaceSubrange(start..<end, with: places.map { run[$0] })
            start = end
        }
    }

    private mutating func extend(to count: Int) {
        guard order.count < min(count, candidates.units.count) else { return }
        order += candidates.best(min(count, candidates.units.count)).dropFirst(order.count)
    }
}
