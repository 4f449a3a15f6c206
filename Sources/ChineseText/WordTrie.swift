/// The words of a vocabulary, scalar by scalar: one walk along a text finds the longest word at a place.
///
/// The first scalar is looked up in a table and each further one among the few that can follow, so that a long list
/// costs no more than a short one, and a place where no word begins two looks.
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

    /// The scalars with which a word begins.
    let firstScalars: ScalarSet
    /// For each 256 scalars, where their entries begin in ``roots``; those of scalars without a word are shared.
    private var pages: [Int32] = []
    /// The node of each first scalar; 0 where no word begins with it.
    private var roots = [Int32](repeating: 0, count: 256)
    private var nodes = [Node(firstEdge: 0, word: -1)]
    private var edges: [Edge] = []

    /// Of a word that is listed twice the first counts; an empty word is never found.
    init(_ list: [String]) {
        let keys = list.enumerated()
            .map { (scalars: $1.unicodeScalars.map(\.value), word: Int32($0)) }
            .filter { !$0.scalars.isEmpty }
            .sorted { $0.scalars == $1.scalars ? $0.word < $1.word : $0.scalars.lexicographicallyPrecedes($1.scalars) }
        firstScalars = ScalarSet(list.compactMap(\.unicodeScalars.first))
        // The words below each node, in the nodes' order; node 0 stands for none.
        var below: [(keys: Range<Int>, depth: Int)] = [(0..<0, 0)]
        let scalar = { (key: Int, depth: Int) in keys[key].scalars[depth] }
        for group in Self.groups(keys.indices, { scalar($0, 0) }) {
            setRoot(of: scalar(group.lowerBound, 0), to: Int32(below.count))
            below.append((group, 1))
        }
        var node = 1
        while node < below.count {
            let (range, depth) = below[node]
            let longer = range.drop { keys[$0].scalars.count == depth }
            let word = longer.count < range.count ? keys[range.lowerBound].word : -1
            nodes.append(Node(firstEdge: Int32(edges.count), word: word))
            for group in Self.groups(longer, { scalar($0, depth) }) {
                edges.append(Edge(scalar: scalar(group.lowerBound, depth), node: Int32(below.count)))
                below.append((group, depth + 1))
            }
            node += 1
        }
        nodes.append(Node(firstEdge: Int32(edges.count), word: -1))
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

    private mutating func setRoot(of scalar: UInt32, to node: Int32) {
        let page = Int(scalar >> 8)
        while pages.count <= page { pages.append(0) }
        if pages[page] == 0 {
            pages[page] = Int32(roots.count)
            roots += [Int32](repeating: 0, count: 256)
        }
        roots[Int(pages[page]) + Int(scalar & 0xFF)] = node
    }

    /// The longest word at the cursor, of which `scalar` is the next: its index and where it ends.
    func match(_ scalar: Unicode.Scalar, at cursor: UTF8Cursor) -> (word: Int, end: Int)? {
        let page = Int(scalar.value >> 8)
        guard page < pages.count else { return nil }
        var node = Int(roots[Int(pages[page]) + Int(scalar.value & 0xFF)])
        var cursor = cursor
        var longest: (word: Int, end: Int)?
        while node > 0 {
            cursor.advance()
            let word = Int(nodes[node].word)
            if word >= 0 { longest = (word, cursor.offset) }
            let further = nodes[node].firstEdge..<nodes[node + 1].firstEdge
            guard !further.isEmpty, let next = cursor.next?.value else { break }
            node = further.first { edges[Int($0)].scalar == next }.map { Int(edges[Int($0)].node) } ?? 0
        }
        return longest
    }
}
