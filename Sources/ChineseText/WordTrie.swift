/// The words of a vocabulary, scalar by scalar: one walk along a text finds the longest word at a place.
///
/// The first scalar is looked up in a table of bits and each further one among the few that can follow, unless a filter
/// shows that it is none of them: at most places no word goes on, and a long list costs little more than a short one.
struct WordTrie: Sendable {
    private struct Node {
        /// The edges to longer words: from here to those of the next node.
        let firstEdge: Int32
        /// The index of the word that ends here, or -1.
        let word: Int32
    }

    private struct Edge {
        let scalar: UInt32
        let node: Int32
    }

    /// The scalars with which a word begins. The nodes of the first level stand in their order.
    let firstScalars: ScalarSet
    /// For each 64 scalars, how many of ``firstScalars`` come before them.
    private var ranks: [Int32] = [0]
    private var nodes: [Node] = []
    private var edges: [Edge] = []
    private var steps = StepFilter(edges: 0)

    /// Of a word that is listed twice the first counts. Words without a scalar, and those that begin beyond the basic
    /// plane, are never found.
    init(_ list: [String]) {
        let keys = list.enumerated()
            .map { (scalars: $1.unicodeScalars.map(\.value), word: Int32($0)) }
            .filter { $0.scalars.first.map { $0 < 0x10000 } ?? false }
            .sorted { $0.scalars == $1.scalars ? $0.word < $1.word : $0.scalars.lexicographicallyPrecedes($1.scalars) }
        firstScalars = ScalarSet(list.compactMap(\.unicodeScalars.first))
        for bits in firstScalars.bits { ranks.append(ranks[ranks.count - 1] + Int32(bits.nonzeroBitCount)) }
        let scalar = { (key: Int, depth: Int) in keys[key].scalars[depth] }
        // The words below each node, in the nodes' order.
        var below = Self.groups(keys.indices) { scalar($0, 0) }.map { (keys: $0, depth: 1) }
        while nodes.count < below.count {
            let (range, depth) = below[nodes.count]
            let longer = range.drop { keys[$0].scalars.count == depth }
            let word = longer.count < range.count ? keys[range.lowerBound].word : -1
            nodes.append(Node(firstEdge: Int32(edges.count), word: word))
            for group in Self.groups(longer, { scalar($0, depth) }) {
                edges.append(Edge(scalar: scalar(group.lowerBound, depth), node: Int32(below.count)))
                below.append((group, depth + 1))
            }
        }
        nodes.append(Node(firstEdge: Int32(edges.count), word: -1))
        steps = StepFilter(edges: edges.count)
        for node in below.indices {
            for edge in nodes[node].firstEdge..<nodes[node + 1].firstEdge {
                steps.insert(from: node, by: edges[Int(edge)].scalar)
            }
        }
    }

    /// Runs of keys of which `scalar` is the same.
    private static func groups(_ keys: Range<Int>, _ scalar: (Int) -> UInt32) -> [Range<Int>] {
        var groups: [Range<Int>] = []
        var start = keys.lowerBound
        for key in keys where key + 1 == keys.upperBound || scalar(key + 1) != scalar(key) {
            groups.append(start..<(key + 1))
            start = key + 1
        }
        return groups
    }

    private func firstNode(of scalar: UInt32) -> Int {
        let before = firstScalars.bits[Int(scalar >> 6)] & (1 << UInt64(scalar & 63) - 1)
        return Int(ranks[Int(scalar >> 6)]) + before.nonzeroBitCount
    }

    /// The longest word at the cursor, whose next scalar is `scalar`, one of ``firstScalars``: its index and where it
    /// ends.
    func match(_ scalar: Unicode.Scalar, at cursor: UTF8Cursor) -> (word: Int, end: Int)? {
        var longest: (word: Int, end: Int)?
        walk(scalar, at: cursor) { longest = ($0, $1) }
        return longest
    }

    /// Gives `visit` each word on the way along the text, with where it ends, the shortest first. The cursor's next
    /// scalar is `scalar`, one of ``firstScalars``.
    @inline(__always)
    func walk(_ scalar: Unicode.Scalar, at cursor: UTF8Cursor, _ visit: (Int, Int) -> Void) {
        var node = firstNode(of: scalar.value)
        var offset = cursor.offset
        while true {
            offset += UTF8Cursor.width(ofFirstByte: cursor.bytes[offset])
            if nodes[node].word >= 0 { visit(Int(nodes[node].word), offset) }
            guard let next = cursor.scalar(at: offset)?.value, steps.mayHold(from: node, by: next) else { return }
            let further = Int(nodes[node].firstEdge)..<Int(nodes[node + 1].firstEdge)
            guard let edge = further.first(where: { edges[$0].scalar >= next }), edges[edge].scalar == next else {
                return
            }
            node = Int(edges[edge].node)
        }
    }
}
