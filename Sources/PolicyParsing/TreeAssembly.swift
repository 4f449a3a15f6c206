import ChineseText
import PolicyModel

/// Makes the provision tree of a division from its outline.
struct TreeAssembly {
    private let reader: LineReader
    private let outline: Outline
    private let kinds: [ProvisionKind]
    private let children: Children
    private let headings: HeadingReader
    private var nodes: [Provision] = []
    private var textLines: [Span] = []
    /// Articles number through a division.
    private var articles = SiblingNumbers()

    init(_ reader: LineReader, outline: Outline) {
        self.reader = reader
        self.outline = outline
        kinds = KindReader(reader, outline: outline).kinds()
        children = Children(of: outline)
        headings = HeadingReader(reader, outline: outline, kinds: kinds, children: children)
        nodes.reserveCapacity(outline.nodes.count)
        textLines.reserveCapacity(outline.lines.count)
    }

    /// The tree, whose paths begin with `root`.
    mutating func tree(root: String) -> ProvisionTree {
        emit(children.roots, parent: nil)
        return ProvisionTree(nodes: nodes, textLines: textLines, root: root)
    }

    private mutating func emit(_ siblings: ArraySlice<Int>, parent: Int?) {
        var numbers = SiblingNumbers()
        var bullets = 0
        for node in siblings {
            if kinds[node] == .bullet { bullets += 1 }
            let ordinal = kinds[node] == .bullet ? bullets : outline.nodes[node].ordinal
            let key = SiblingNumbers.key(kinds[node], ordinal, outline.nodes[node].marker?.branch ?? 0)
            let repetition = kinds[node] == .article ? articles.note(key) : numbers.note(key)
            emit(node, ordinal: ordinal, repetition: repetition, parent: parent)
        }
    }

    private mutating func emit(_ node: Int, ordinal: Int, repetition: Int, parent: Int?) {
        let index = nodes.count
        let heading = headings.heading(of: node)
        let text = emitText(of: node, after: heading)
        let hasParagraphs = kinds[node] == .article && children[node].contains { kinds[$0] == .paragraph }
        nodes.append(
            Provision(
                kind: kinds[node], number: number(of: node), ordinal: ordinal,
                branch: outline.nodes[node].marker?.branch ?? 0, repetition: repetition, heading: heading,
                text: hasParagraphs ? text.lowerBound..<text.lowerBound : text,
                line: reader.lines[outline.nodes[node].line].number, parent: parent, end: index))
        if hasParagraphs {
            emitParagraphs(of: node, firstText: text, article: index)
        } else {
            emit(children[node], parent: index)
        }
        nodes[index].end = nodes.count
    }

    /// An article of several paragraphs: each is a node. A single list hangs on the article, whichever paragraph
    /// introduces it (第九条第（二）项); where there are several lists, each hangs on its paragraph.
    private mutating func emitParagraphs(of node: Int, firstText: Range<Int>, article: Int) {
        let groups = paragraphGroups(of: node)
        let hangsOnParagraph = groups.count { !$0.entries.isEmpty } > 1
        var loose = 0
        for group in groups {
            let paragraph = nodes.count
            if let first = group.paragraph {
                emit(first, ordinal: outline.nodes[first].ordinal, repetition: 0, parent: article)
            } else if !firstText.isEmpty {
                nodes.append(
                    Provision(
                        kind: .paragraph, number: nil, ordinal: 1, heading: nil, text: firstText,
                        line: line(ofText: firstText, of: node), parent: article, end: paragraph + 1))
            } else {
                loose = 1
            }
            let isOwner = hangsOnParagraph && loose == 0
            emit(group.entries, parent: isOwner ? paragraph : article)
            if isOwner, paragraph < nodes.count { nodes[paragraph].end = nodes.count }
            loose = 0
        }
    }

    /// The article's children by the paragraph that introduces them; the first group's paragraph is the article's own
    /// text.
    private func paragraphGroups(of node: Int) -> [(paragraph: Int?, entries: ArraySlice<Int>)] {
        var groups: [(paragraph: Int?, entries: ArraySlice<Int>)] = []
        var paragraph: Int?
        var rest = children[node]
        repeat {
            let entries = rest.prefix { kinds[$0] != .paragraph }
            groups.append((paragraph, entries))
            rest = rest[entries.endIndex...]
            paragraph = rest.popFirst()
        } while paragraph != nil
        return groups
    }

    private func line(ofText text: Range<Int>, of node: Int) -> Int {
        let start = textLines[text.lowerBound].start
        let range = outline.nodes[node].line..<outline.endLine(of: node)
        return reader.lines[range.last { reader.lines[$0].text.start <= start } ?? range.lowerBound].number
    }

    private func number(of node: Int) -> Span? { outline.nodes[node].marker?.span }

    /// The node's own lines behind its number and heading.
    private mutating func emitText(of node: Int, after heading: Span?) -> Range<Int> {
        let start = textLines.count
        let first = outline.nodes[node].line
        let body = bodyStart(of: node, after: heading)
        for line in first..<outline.endLine(of: node) {
            let text = reader.lines[line].text
            guard text.end > body else { continue }
            textLines.append(Span(max(text.start, body), text.end))
        }
        return start..<textLines.count
    }

    /// The offset at which the text begins: behind the number, the heading, and the 。 that closes a run-in heading.
    private func bodyStart(of node: Int, after heading: Span?) -> Int {
        let line = reader.lines[outline.nodes[node].line]
        guard let heading else { return outline.nodes[node].marker?.rest.start ?? line.text.start }
        let end = heading.end > line.text.end ? heading.end : line.text.end
        var cursor = UTF8Cursor(reader.bytes, from: heading.end, to: end)
        let isClosed = cursor.take("。")
        cursor.skipBlanks()
        if MarkdownMarks.isBoldMark(reader.bytes, at: cursor.offset, before: end) {
            cursor.offset += MarkdownMarks.boldMark
            if !isClosed { _ = cursor.take("。") }
            cursor.skipBlanks()
        }
        return cursor.offset
    }
}
