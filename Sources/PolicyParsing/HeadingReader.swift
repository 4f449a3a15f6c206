import ChineseText
import PolicyModel

/// Decides which provisions bear a title of their own.
///
/// A title on a line of its own shows itself: no mark ends it as a sentence. One that runs into the text
/// (`1.推动…融合发展。引导…`) looks like any first sentence, so the provisions of one level decide together: titles are a
/// habit of the whole list, first sentences are not (compare 浙江 第三条 with 第七条).
struct HeadingReader {
    private let reader: LineReader
    private let outline: Outline
    private let kinds: [ProvisionKind]
    private let children: Children
    private let candidates: [Span?]
    private let isArticleText: Bool
    /// Levels of the text on which three of four provisions have a candidate.
    private var titledLevels: Set<Level> = []

    private struct Level: Hashable {
        let kind: ProvisionKind
        let shape: Shape
    }

    init(_ reader: LineReader, outline: Outline, kinds: [ProvisionKind], children: Children) {
        self.reader = reader
        self.outline = outline
        self.kinds = kinds
        self.children = children
        isArticleText = outline.nodes.contains { $0.role == .article }
        let mayEndInColon = !isArticleText
        candidates = outline.nodes.indices.map {
            Self.candidate(
                reader, outline: outline, node: $0, kind: kinds[$0], hasChildren: !children[$0].isEmpty,
                mayEndInColon: mayEndInColon)
        }
        titledLevels = findTitledLevels()
    }

    /// The node's title, or nil.
    func heading(of node: Int) -> Span? {
        guard let marker = outline.nodes[node].marker else {
            return outline.nodes[node].role == .grouping ? reader.lines[outline.nodes[node].line].text : nil
        }
        if let title = marker.boldTitle { return title }
        if outline.nodes[node].role == .article { return outline.articleHeadings.heading(of: marker, reader) }
        if marker.rest.isEmpty { return headingOnNextLine(node) }
        if outline.nodes[node].role == .grouping || hasOwnLine(node, marker) { return marker.rest }
        return isTitled(node) ? candidates[node] : nil
    }

    private func isTitled(_ node: Int) -> Bool {
        let outlineNode = outline.nodes[node]
        guard candidates[node] != nil, !isAmongDuties(node) else { return false }
        if titledLevels.contains(Level(kind: kinds[node], shape: outlineNode.shape)) { return true }
        guard let parent = outlineNode.parent else { return false }
        let siblings = children[parent].lazy.filter { outline.nodes[$0].shape == outlineNode.shape }
        let last = children[parent].last { outline.nodes[$0].shape == outlineNode.shape }
        let titled = siblings.filter { candidates[$0] != nil || isTitleLine($0) }
        return siblings.allSatisfy { candidates[$0] != nil || isTitleLine($0) || $0 == last && isResidual($0) }
            && titled.dropFirst().first != nil
    }

    /// Whether the words above the list ask for what is to be done (`应当遵守下列安全规定：`, `履行下列职责：`): each first
    /// sentence is a duty then, no title.
    private func isAmongDuties(_ node: Int) -> Bool {
        guard let parent = outline.nodes[node].parent,
            let first = children[parent].first(where: { outline.nodes[$0].shape == outline.nodes[node].shape }),
            outline.nodes[first].line > outline.lines.lowerBound
        else { return false }
        let leadIn = reader.lines[outline.nodes[first].line - 1].text
        guard reader.lastScalar(leadIn).isColon else { return false }
        let openings: [StaticString] = ["遵守下列", "遵守以下", "履行下列", "履行以下", "不得有下列", "不得有以下", "禁止下列"]
        return openings.contains { reader.contains(leadIn, word: $0) }
    }

    /// `（三）法律、法规规定的其他条件。`: what closes a list of titled entries needs no title (省级管理办法的认定条件).
    private func isResidual(_ node: Int) -> Bool {
        guard let marker = outline.nodes[node].marker, !reader.isLonger(marker.rest, than: 40) else { return false }
        return reader.contains(marker.rest, word: "其他") || reader.contains(marker.rest, word: "其它")
    }

    private func isTitleLine(_ node: Int) -> Bool {
        outline.nodes[node].marker.map { !$0.rest.isEmpty && hasOwnLine(node, $0) } ?? false
    }

    /// `第一章` alone on its line has its title on the next.
    private func headingOnNextLine(_ node: Int) -> Span? {
        let next = outline.nodes[node].line + 1
        guard outline.nodes[node].role == .grouping, next < outline.endLine(of: node) else { return nil }
        let text = reader.lines[next].text
        return reader.endsAsSentence(text) || reader.isLonger(text, than: 40) ? nil : text
    }

    /// A line that no mark ends, with something below it to be the title of.
    private func hasOwnLine(_ node: Int, _ marker: Marker) -> Bool {
        guard !reader.endsAsSentence(marker.rest), !reader.isLonger(marker.rest, than: 60) else { return false }
        guard !reader.contains(marker.rest, "。") else { return false }
        let hasText = outline.endLine(of: node) > outline.nodes[node].line + 1
        if isArticleText, kinds[node] == .item || kinds[node] == .subitem, runsOn(node, marker) { return false }
        return hasText || !children[node].isEmpty || kinds[node].isDivision
            || kinds[node] == .clause && isAmongTitles(node)
    }

    /// Whether an item's line is the beginning of a sentence that its line breaks: it has a comma or an open bracket, or
    /// the list is one sentence, whose items end in semicolons.
    private func runsOn(_ node: Int, _ marker: Marker) -> Bool {
        if reader.contains(marker.rest, "，") || reader.contains(marker.rest, ",") { return true }
        let isOpen = reader.contains(marker.rest, "（") && !reader.contains(marker.rest, "）")
        if isOpen { return true }
        let previous = outline.nodes[node].parent.flatMap { parent in
            children[parent].last { $0 < node && outline.nodes[$0].shape == outline.nodes[node].shape }
        }
        return [node, previous].contains { item in
            guard let item else { return false }
            let mark = reader.lastScalar(reader.lines[outline.endLine(of: item) - 1].text)
            return mark == "；" || mark == ";"
        }
    }

    /// A clause without text of its own counts as a title where its neighbours are titles with text.
    private func isAmongTitles(_ node: Int) -> Bool {
        titledLevels.contains(Level(kind: kinds[node], shape: outline.nodes[node].shape))
    }

    private func findTitledLevels() -> Set<Level> {
        var counts: [Level: (all: Int, titled: Int)] = [:]
        for (node, kind) in zip(outline.nodes.indices, kinds) where outline.nodes[node].role == .entry {
            guard kind == .clause || kind == .item && !isArticleText else { continue }
            let level = Level(kind: kind, shape: outline.nodes[node].shape)
            let isTitled = candidates[node] != nil || outline.nodes[node].marker.map { hasOwnLine(node, $0) } ?? false
            counts[level, default: (0, 0)].all += 1
            counts[level, default: (0, 0)].titled += isTitled ? 1 : 0
        }
        return Set(counts.filter { $1.titled > 1 && $1.titled * 4 >= $1.all * 3 }.keys)
    }

    /// The first sentence, without its 。, where it can be a title: short, no rule, and something after it. Any other
    /// mark that closes it (`一类口岸：`) is kept: only 。 may be set aside.
    private static func candidate(
        _ reader: LineReader, outline: Outline, node: Int, kind: ProvisionKind, hasChildren: Bool, mayEndInColon: Bool
    ) -> Span? {
        guard outline.nodes[node].role == .entry, let marker = outline.nodes[node].marker else { return nil }
        if let title = marker.boldTitle { return title }
        let limit = kind == .clause || kind == .part ? 40 : 24
        guard let (title, mark) = RunInTitle.read(reader, marker.rest, limit: limit) else { return nil }
        var cursor = reader.cursor(Span(title.end, marker.rest.end))
        cursor.advance()
        cursor.skipBlanks()
        if Optional(mark).isColon {
            guard mayEndInColon, RunInTitle.mayEndInColon(reader, title, before: cursor) else { return nil }
        }
        guard !cursor.isAtEnd || hasChildren || outline.endLine(of: node) > outline.nodes[node].line + 1 else {
            return nil
        }
        if cursor.next == "（", reader.lastScalar(marker.rest) == "）",
            !reader.starts(Span(cursor.offset, marker.rest.end), with: "（略）")
        {
            return nil
        }
        guard !RunInTitle.isRule(reader, title) else { return nil }
        return mark == "。" ? title : Span(title.start, title.end + String(mark).utf8.count)
    }
}
