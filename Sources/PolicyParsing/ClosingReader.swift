import ChineseText
import PolicyModel

/// Finds the lines behind the last provision of a division: signature, date, remarks, the list of attachments.
struct ClosingReader {
    private let reader: LineReader

    init(_ reader: LineReader) {
        self.reader = reader
    }

    /// The closing of `lines`, from its first line on, each with its role; may be empty.
    func closing(of lines: Range<Int>) -> [MarginLine] {
        var roles: [MarginLine.Role] = []
        var index = lines.upperBound - 1
        var isDated = false
        while index > lines.lowerBound, let role = role(index, isDated: isDated) {
            isDated = isDated || role == .date
            roles.append(role)
            index -= 1
        }
        var first = index + 1
        let list = listOfAttachments(above: first, in: lines)
        roles += Array(repeating: .note, count: first - list)
        first = conclusion(above: list, in: lines)
        roles += Array(repeating: .other, count: list - first)
        return zip(first..<lines.upperBound, roles.reversed()).map {
            MarginLine(role: $1, text: reader.lines[$0].text, line: reader.lines[$0].number)
        }
    }

    /// The first of the sentences about the document as a whole that stand, unnumbered, below the last clause of a text
    /// without articles: 本决定自…起施行。特此通知。 They are no part of that clause.
    private func conclusion(above end: Int, in lines: Range<Int>) -> Int {
        guard !lines.contains(where: { reader.lines[$0].marker?.shape == .article }) else { return end }
        var first = end
        while first - 1 > lines.lowerBound, isConclusion(first - 1) { first -= 1 }
        return first
    }

    private func isConclusion(_ index: Int) -> Bool {
        let line = reader.lines[index]
        guard line.marker == nil, !line.isQuoted, reader.endsAsSentence(line.text) else { return false }
        let openings: [StaticString] = ["特此", "此复", "以上意见", "以上报告", "自本"]
        if openings.contains(where: { reader.starts(line.text, with: $0) }) { return true }
        if reader.contains(line.text, word: "根据本决定") { return true }
        return reader.starts(line.text, with: "本") && ForceClause(reader, line.text) != nil
    }

    private func role(_ index: Int, isDated: Bool) -> MarginLine.Role? {
        if reader.isDividedColophon(index) { return .note }
        if reader.date(index) != nil { return .date }
        if reader.isRemark(index) { return isBelowContactHeading(index) ? nil : .note }
        if reader.isSignature(index) { return isDated || isBelowText(index) ? .signature : nil }
        // The first half of a name over two lines: 湖北省巴东县官渡口镇马鬃山村 / 地质险情调查专家组.
        if isDated, index + 1 < reader.lines.count, reader.isSignature(index + 1), isFragment(index) {
            return .signature
        }
        if DivisionSplitter(reader).isAttachmentHeading(index) { return .note }
        return nil
    }

    /// Whether the line tells whom to ask below a number that has no other text: `四、联系方式` / `联系人：…` / `电话：…`.
    private func isBelowContactHeading(_ index: Int) -> Bool {
        var above = index
        while above > 0, reader.isContact(reader.lines[above].text) { above -= 1 }
        guard above < index, reader.lines[above].marker != nil else { return false }
        return !reader.endsAsSentence(reader.lines[above].text) || reader.lastScalar(reader.lines[above].text).isColon
    }

    /// Whether everything above the signature's lines has ended as a sentence does.
    private func isBelowText(_ index: Int) -> Bool {
        reader.endsAsSentence(reader.lines[index - 1].text) || reader.isSignature(index - 1)
    }

    private func isFragment(_ index: Int) -> Bool {
        let line = reader.lines[index]
        guard line.marker == nil, !reader.isLonger(line.text, than: 30), index > 0 else { return false }
        var cursor = reader.cursor(line.text)
        cursor.skip(while: \.isHan)
        return cursor.isAtEnd && reader.endsAsSentence(reader.lines[index - 1].text)
    }

    /// The first line of `附件：1.…` `2.…` directly above `end`; `end` where there is no such list.
    private func listOfAttachments(above end: Int, in lines: Range<Int>) -> Int {
        for index in stride(from: end - 1, to: max(lines.lowerBound, end - 20), by: -1) {
            let line = reader.lines[index]
            if line.marker != nil { return end }
            if reader.beginsAttachmentList(index) { return index }
            if reader.isLonger(line.text, than: 80) || reader.endsAsSentence(line.text) { return end }
        }
        return end
    }
}
