import ChineseText
import PolicyModel

/// The nesting of a division's lines, before kinds and headings are decided.
///
/// A node owns the lines from its own up to the next node's: in document order there is no other place for them.
struct Outline {
    /// What a node of the outline is.
    enum Role {
        /// 部分, 编, 章, 节, and numbered headings that stand over articles.
        case grouping
        /// 条
        case article
        /// A numbered or bulleted provision.
        case entry
        /// An unnumbered paragraph (款) after the first.
        case paragraph
    }

    struct Node {
        let role: Role
        /// The form of its marker; meaningless for a paragraph.
        let shape: Shape
        let marker: Marker?
        let ordinal: Int
        /// Its first line; the next node's first line ends its own.
        let line: Int
        let parent: Int?
    }

    let reader: LineReader
    /// The lines that the outline covers.
    let lines: Range<Int>
    /// How the articles bear their headings.
    let articleHeadings: ArticleHeadingStyle
    private(set) var nodes: [Node] = []

    /// A node that may still receive children.
    private struct Open {
        let node: Int
        let rank: Int
        let shape: Shape
        let ordinal: Int
        /// The entry before it in its list.
        let previous: Int?
    }

    private var open: [Open] = []
    /// How many unnumbered lines the last node has received.
    private var linesAppended = 0
    /// How many paragraphs after the first the last owner of paragraphs has.
    private var paragraphs: (owner: Int, count: Int) = (-1, 0)
    /// Where each shape was last placed below a grouping, to find its level again when numbering runs on.
    private var lastPlaces: [(shape: Shape, ordinal: Int, depth: Int)] = []
    /// The grouping shape that a Markdown heading depth stands for.
    private var groupingAtLevel: [Int: Shape] = [:]
    /// The headings whose numbers were lost.
    private let lostHeadings: LostHeadings
    /// For each line from `lines.lowerBound` on, the next line with a marker.
    private let nextMarked: [Int]

    init(_ reader: LineReader, lines: Range<Int>) {
        self.reader = reader
        self.lines = lines
        articleHeadings = ArticleHeadingStyle(reader, lines: lines)
        lostHeadings = LostHeadings(reader, lines: lines)
        var next = lines.upperBound
        var marked = Array(repeating: next, count: lines.count)
        for index in lines.reversed() {
            marked[index - lines.lowerBound] = next
            if reader.lines[index].marker != nil { next = index }
        }
        nextMarked = marked
        for index in lines { add(index) }
    }

    /// The line behind the last that the node owns.
    func endLine(of node: Int) -> Int {
        node + 1 < nodes.count ? nodes[node + 1].line : lines.upperBound
    }

    private mutating func add(_ index: Int) {
        let line = reader.lines[index]
        if let marker = line.marker {
            place(marker, at: index)
        } else if let shape = unnumberedGrouping(line) ?? lostHeadings.shapes[index] {
            let ordinal = lostHeadings.chapters[index] ?? nextOrdinal(of: shape)
            let rank = shape == .hanComma ? Self.partRank : rank(of: shape)
            push(.grouping, shape, marker: nil, ordinal: ordinal, at: index, rank: rank)
        } else {
            addText(index)
        }
    }

    /// The number that a heading without one would have: of a section, within its chapter.
    private func nextOrdinal(of shape: Shape) -> Int {
        let scope = shape == .section ? nodes.lastIndex { $0.role == .grouping && $0.shape < shape } ?? 0 : 0
        return (nodes[scope...].last { $0.role == .grouping && $0.shape == shape }?.ordinal ?? 0) + 1
    }

    // MARK: Numbered lines

    private mutating func place(_ marker: Marker, at index: Int) {
        if marker.shape.isGrouping {
            let level = reader.lines[index].headingLevel
            if level > 0 { groupingAtLevel[level] = marker.shape }
            push(
                .grouping, marker.shape, marker: marker, ordinal: marker.ordinal, at: index,
                rank: rank(of: marker.shape))
        } else if marker.shape == .article {
            push(.article, .article, marker: marker, ordinal: marker.ordinal, at: index, rank: Self.articleRank)
        } else if standsOverArticles(marker, at: index) {
            let rank = marker.shape == .hanComma ? Self.partRank : Self.articleRank - 1
            push(.grouping, marker.shape, marker: marker, ordinal: marker.ordinal, at: index, rank: rank)
        } else {
            placeEntry(marker, at: index)
        }
    }

    private static let articleRank = 10
    /// Of `一、` over articles.
    private static let partRank = articleRank - 2
    /// Entries nest by their shapes, below everything that has a rank of its own.
    private static let entryRank = 11

    private func rank(of shape: Shape) -> Int { Int(shape.rawValue) }

    /// A heading with a number of the text's own over articles, as interpretations of the courts have it: 一、管辖.
    private func standsOverArticles(_ marker: Marker, at index: Int) -> Bool {
        guard marker.shape == .hanComma || marker.shape == .hanParenthesis, !continuesList(marker) else { return false }
        guard !reader.endsAsSentence(marker.rest), !reader.isLonger(marker.rest, than: 60) else { return false }
        var next = nextMarked[index - lines.lowerBound]
        if marker.shape == .hanComma, next < lines.upperBound, let inner = reader.lines[next].marker,
            inner.shape == .hanParenthesis, inner.ordinal == 1, !reader.endsAsSentence(inner.rest)
        {
            next = nextMarked[next - lines.lowerBound]
        }
        guard next < lines.upperBound else { return false }
        return reader.lines[next].marker?.shape == .article
    }

    /// Whether the number goes on with a list of the open article: its last item is one however much it looks like a
    /// heading (`（三）能效检测报告`).
    private func continuesList(_ marker: Marker) -> Bool {
        open.contains { $0.rank == Self.entryRank && $0.shape == marker.shape && $0.ordinal + 1 == marker.ordinal }
            && open.contains { $0.rank == Self.articleRank }
    }

    private mutating func placeEntry(_ marker: Marker, at index: Int) {
        var previous: Int?
        if let level = open.lastIndex(where: { $0.rank == Self.entryRank && $0.shape == marker.shape }) {
            previous = open[level].node
            open.removeSubrange(level...)
        } else if let last = lastPlaces.first(where: { $0.shape == marker.shape }), marker.ordinal == last.ordinal + 1,
            last.depth < entryDepth
        {
            open.removeLast(entryDepth - last.depth)
        }
        if marker.shape != .bullet { notePlace(of: marker) }
        append(
            .entry, marker.shape, marker: marker, ordinal: marker.ordinal, at: index, rank: Self.entryRank,
            previous: previous)
    }

    private mutating func notePlace(of marker: Marker) {
        let place = (shape: marker.shape, ordinal: marker.ordinal, depth: entryDepth)
        if let known = lastPlaces.firstIndex(where: { $0.shape == marker.shape }) {
            lastPlaces[known] = place
        } else {
            lastPlaces.append(place)
        }
    }

    private var entryDepth: Int { open.count { $0.rank == Self.entryRank } }

    private mutating func push(
        _ role: Role, _ shape: Shape, marker: Marker?, ordinal: Int, at index: Int, rank: Int
    ) {
        while let last = open.last, last.rank >= rank { open.removeLast() }
        if role == .article { lastPlaces.removeAll(keepingCapacity: true) }
        append(role, shape, marker: marker, ordinal: ordinal, at: index, rank: rank)
    }

    private mutating func append(
        _ role: Role, _ shape: Shape, marker: Marker?, ordinal: Int, at index: Int, rank: Int, previous: Int? = nil
    ) {
        nodes.append(
            Node(role: role, shape: shape, marker: marker, ordinal: ordinal, line: index, parent: open.last?.node))
        open.append(Open(node: nodes.count - 1, rank: rank, shape: shape, ordinal: ordinal, previous: previous))
        linesAppended = 0
    }

    // MARK: Unnumbered lines

    /// The shape that a heading without a number stands for: 附则, or a Markdown heading at the depth of the chapters.
    private func unnumberedGrouping(_ line: Line) -> Shape? {
        guard !line.isQuoted else { return nil }
        if line.headingLevel > 0 { return groupingAtLevel[line.headingLevel] ?? .chapter }
        guard line.text.count <= 24 else { return nil }
        let isLastPart = reader.says("附则", line.text) && open.contains { $0.shape == .chapter }
        return isLastPart || nodes.isEmpty && reader.says("总则", line.text) ? .chapter : nil
    }

    /// A line without a number goes on with the last node, or begins a new 款.
    private mutating func addText(_ index: Int) {
        guard !nodes.isEmpty, let owner = owner(ofTextAt: index) else {
            linesAppended += 1
            return
        }
        while let last = open.last, last.node != owner { open.removeLast() }
        paragraphs = (owner, paragraphs.owner == owner ? paragraphs.count + 1 : 1)
        nodes.append(
            Node(
                role: .paragraph, shape: .heading, marker: nil, ordinal: paragraphs.count + 1, line: index,
                parent: owner))
        linesAppended = 0
    }

    /// The node under which the line begins a new 款; nil where it goes on with the last node.
    private func owner(ofTextAt index: Int) -> Int? {
        let line = reader.lines[index]
        if line.isQuoted || isTableRow(line) || isListContinued(after: index) || isBelowTitledItem() { return nil }
        if let article = open.first(where: { $0.rank == Self.articleRank })?.node {
            return isEmpty(article) ? nil : article
        }
        return closedList().flatMap { nodes[$0].parent }
    }

    /// Whether the last node is an item whose title stands on a line of its own, as the one before it has it
    /// (`（一）按址投递` / `…` / `（二）用户领取` / `…`): the line below is its text.
    private func isBelowTitledItem() -> Bool {
        guard linesAppended == 0, let last = open.last, last.node == nodes.count - 1, let previous = last.previous,
            let marker = nodes[last.node].marker, !marker.rest.isEmpty, !reader.endsAsSentence(marker.rest),
            let before = nodes[previous].marker, !reader.endsAsSentence(before.rest)
        else { return false }
        return previous + 1 == last.node && endLine(of: previous) > nodes[previous].line + 1
    }

    private func isTableRow(_ line: Line) -> Bool {
        reader.bytes[line.text.start] == UInt8(ascii: "|")
    }

    /// Whether the article has no words of its own yet, so that a line would be its first paragraph.
    private func isEmpty(_ article: Int) -> Bool {
        guard article == nodes.count - 1, linesAppended == 0, let marker = nodes[article].marker else { return false }
        return articleHeadings.body(of: marker, reader).isEmpty
    }

    /// Whether an open list goes on behind the line: then the line belongs to the list's last entry. Inside an article
    /// every list counts; elsewhere the innermost, as the outer levels are the clauses themselves.
    private func isListContinued(after index: Int) -> Bool {
        let next = nextMarked[index - lines.lowerBound]
        guard next < lines.upperBound, let marker = reader.lines[next].marker else { return false }
        let isInArticle = open.contains { $0.rank == Self.articleRank }
        let lists = open.filter { $0.rank == Self.entryRank }.suffix(isInArticle ? open.count : 1)
        return lists.contains { $0.shape == marker.shape && marker.ordinal == $0.ordinal + 1 }
    }

    /// The last entry of a list inside a clause that has come to its end: the entry before it ends in a semicolon, as
    /// in a list within one sentence.
    private func closedList() -> Int? {
        guard let last = open.last, entryDepth > 1, last.node == nodes.count - 1, let previous = last.previous else {
            return nil
        }
        let mark = reader.lastScalar(reader.lines[endLine(of: previous) - 1].text)
        return mark == "；" || mark == ";" ? last.node : nil
    }
}
