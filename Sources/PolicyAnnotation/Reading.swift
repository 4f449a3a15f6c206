import ChineseText
import PolicyModel

/// A document cut into sentences: what every annotator reads.
public struct Reading: Sendable {
    /// The document.
    public let policy: Policy
    /// Its divisions.
    let divisions: [Division]
    /// All its sentences in document order: front, provisions, closing, then those of the attachments.
    public private(set) var sentences: [Sentence] = []

    /// Reads a document.
    public init(_ policy: Policy) {
        self.policy = policy
        divisions = policy.divisions
        for division in divisions.indices { read(division) }
    }

    /// The words of a span.
    public func text(_ span: Span) -> String { policy.source[span] }

    /// A cursor over a span's words.
    public func cursor(_ span: Span) -> UTF8Cursor {
        UTF8Cursor(policy.source.bytes, from: span.start, to: span.end)
    }

    private mutating func read(_ division: Int) {
        let parts = divisions[division]
        for line in parts.front { readMargin(line, in: division) }
        var leadIns: [Int: Int] = [:]
        for index in parts.provisions.nodes.indices {
            read(index, of: parts.provisions, in: division, leadIns: &leadIns)
        }
        for line in parts.closing { readMargin(line, in: division) }
    }

    private mutating func readMargin(_ line: MarginLine, in division: Int) {
        let isText = line.role == .preamble || line.role == .cover || line.role == .recipients || line.role == .other
        let place = Passage(division: division, provision: nil, span: line.text)
        for span in cut(line.text) {
            sentences.append(Sentence(passage: place.part(span), isHeading: !isText, leadIn: nil))
        }
    }

    /// A provision's list is introduced by the last sentence before it, of its parent or of the paragraph just above,
    /// if that sentence ends in a colon.
    private mutating func read(
        _ index: Int, of tree: ProvisionTree, in division: Int, leadIns: inout [Int: Int]
    ) {
        let node = tree.nodes[index]
        let place = Passage(division: division, provision: index, span: Span(0, 0))
        let leadIn = isEntry(node.kind) ? node.parent.flatMap { leadIns[$0] } : nil
        if let heading = node.heading {
            sentences.append(Sentence(passage: place.part(heading), isHeading: true, leadIn: leadIn))
        }
        for line in tree.textLines(of: index) {
            for span in cut(line) {
                sentences.append(Sentence(passage: place.part(span), isHeading: false, leadIn: leadIn))
            }
        }
        guard !node.text.isEmpty, let last = sentences.last else { return }
        let introduces = endsInColon(last.passage.span) ? sentences.count - 1 : nil
        leadIns[index] = introduces ?? leadIn
        if node.kind == .paragraph, let parent = node.parent { leadIns[parent] = introduces }
    }

    private func isEntry(_ kind: ProvisionKind) -> Bool {
        switch kind {
        case .item, .subitem, .point, .bullet: true
        case .book, .chapter, .section, .part, .article, .paragraph, .clause: false
        }
    }

    private func endsInColon(_ span: Span) -> Bool {
        cursor(span).endsInColon
    }

    /// A half-width full stop ends a sentence behind a Chinese character (加大力度.支持企业), not in 3.5 or www.cnipa.gov.cn.
    private func isStop(_ scalar: Unicode.Scalar, at mark: Int, before next: UTF8Cursor) -> Bool {
        guard scalar == "." || scalar == "．", mark >= 3 else { return false }
        let before = UTF8Cursor(next.bytes, from: mark - 3, to: mark)
        return next.bytes[mark - 3] >= 0xE0 && before.next?.isHan == true && (next.isAtEnd || next.next?.isHan == true)
    }

    /// Behind the bracket that closes the one just opened. A short bracket within a sentence is part of it, whatever
    /// marks it holds: 完善统计体系（牵头单位：省统计局；配合单位：省财政厅）。 What begins as a bracket is cut as usual.
    private func closing(of open: UTF8Cursor) -> Int? {
        var cursor = open
        while let scalar = cursor.next, cursor.offset - open.offset <= 300 {
            cursor.advance()
            switch scalar {
            case "）", ")": return cursor.offset
            case "（", "(": return nil
            default: continue
            }
        }
        return nil
    }

    /// Cuts a line into sentences. Closing quotation marks and brackets stay with the sentence that they follow.
    private func cut(_ line: Span) -> [Span] {
        var spans: [Span] = []
        var start = line.start
        var cursor = cursor(line)
        while let scalar = cursor.next {
            let mark = cursor.offset
            cursor.advance()
            if mark > start, scalar == "（" || scalar == "(", let close = closing(of: cursor) {
                cursor.offset = close
                continue
            }
            guard scalar.endsSentence || isStop(scalar, at: mark, before: cursor) else { continue }
            cursor.skip { $0.endsSentence || $0.closesQuotation }
            spans.append(Span(start, cursor.offset))
            cursor.skipBlanks()
            start = cursor.offset
        }
        if start < line.end { spans.append(Span(start, line.end)) }
        return spans
    }
}
