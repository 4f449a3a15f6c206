/// The children of an outline's nodes, in order: all in one array, since most nodes have none.
struct Children {
    /// The nodes without a parent, then the children of the first node, of the second …
    private let nodes: [Int]
    /// Where the children of each node begin in `nodes`.
    private let starts: [Int]

    init(of outline: Outline) {
        var counts = Array(repeating: 0, count: outline.nodes.count + 1)
        for node in outline.nodes { counts[Self.place(of: node.parent)] += 1 }
        var next = [0]
        next.reserveCapacity(counts.count + 1)
        for count in counts { next.append(next[next.count - 1] + count) }
        starts = next
        var nodes = Array(repeating: 0, count: outline.nodes.count)
        for (index, node) in outline.nodes.enumerated() {
            let place = Self.place(of: node.parent)
            nodes[next[place]] = index
            next[place] += 1
        }
        self.nodes = nodes
    }

    /// The nodes without a parent.
    var roots: ArraySlice<Int> { children(at: Self.place(of: nil)) }

    /// The children of a node.
    subscript(node: Int) -> ArraySlice<Int> { children(at: Self.place(of: node)) }

    private func children(at place: Int) -> ArraySlice<Int> { nodes[starts[place]..<starts[place + 1]] }

    private static func place(of parent: Int?) -> Int { parent.map { $0 + 1 } ?? 0 }
}
