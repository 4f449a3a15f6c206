import ChineseText
import PolicyModel

/// Gives each line before the first provision its role.
struct FrontReader {
    private let reader: LineReader
    private let lines: Range<Int>
    private let contents: Range<Int>
    private let coverLength: Int
    private let isAttachment: Bool
    private let announced: AnnouncedAnnexes?

    /// - Parameters:
    ///   - contents: The lines of the table of contents.
    ///   - coverLength: How many lines at the head are the cover.
    ///   - isAttachment: Whether the first line may be an attachment's heading (附件1).
    ///   - announced: The titles that the document lists for its annexes.
    init(
        _ reader: LineReader, lines: Range<Int>, contents: Range<Int>, coverLength: Int, isAttachment: Bool,
        announced: AnnouncedAnnexes?
    ) {
        self.reader = reader
        self.lines = lines
        self.contents = contents
        self.coverLength = coverLength
        self.isAttachment = isAttachment
        self.announced = announced
    }

    /// The lines with their roles, in order.
    func front() -> [MarginLine] {
        roles().enumerated().map { offset, role in
            let line = reader.lines[lines.lowerBound + offset]
            return MarginLine(role: role, text: line.text, line: line.number)
        }
    }

    private func roles() -> [MarginLine.Role] {
        var roles: [MarginLine.Role] = []
        var isInHistory = false
        var previousIsLabel = false
        for index in lines {
            if let role = givenRole(index) {
                roles.append(role)
                continue
            }
            if let role = labelledRole(index) {
                previousIsLabel = false
                roles.append(role)
                continue
            }
            if isLabel(index) || previousIsLabel && !beginsTitle(index) {
                previousIsLabel = isLabel(index)
                roles.append(.other)
                continue
            }
            previousIsLabel = false
            let role = isInHistory && !isSentence(index) ? .history : role(index, after: roles)
            isInHistory = role == .history && isOpen(index, wasOpen: isInHistory)
            roles.append(role)
        }
        return roles
    }

    /// A sentence that the text begins with: then a title that the history cites was left open.
    private func isSentence(_ index: Int) -> Bool {
        let last = reader.lastScalar(reader.lines[index].text)
        return last == "。" || last.isColon
    }

    /// The role that the line's place gives it, whatever it says.
    private func givenRole(_ index: Int) -> MarginLine.Role? {
        if contents.contains(index) { return .contents }
        if index < coverLength {
            if DocumentNumber(reader, index) != nil { return .documentNumber }
            return reader.isRecipients(index) ? .recipients : .cover
        }
        if isAttachment, index == 0, let title = DivisionSplitter(reader).attachmentTitle(0) {
            return title.isEmpty ? .other : .title
        }
        return nil
    }

    private func role(_ index: Int, after roles: [MarginLine.Role]) -> MarginLine.Role {
        let text = reader.lines[index].text
        let isText = roles.contains(.preamble)
        if reader.lines[index].headingLevel == 1 { return .title }
        if ["序言", "前言", "引言"].contains(where: { reader.says($0, text) }) { return .preamble }
        if DocumentNumber(reader, index) != nil { return .documentNumber }
        if reader.isRecipients(index) { return isText ? .preamble : .recipients }
        if isText, isAnnex { return .preamble }
        if isText { return reader.isSignature(index) || reader.date(index) != nil ? .other : .preamble }
        if reader.date(index) != nil { return .date }
        if reader.isHistory(index, after: roles.last) { return .history }
        if isAnnouncementNumber(index) { return .documentNumber }
        if roles.last == .title, TitleReader.isStatus(reader, text) { return .title }
        if reader.isRemark(index) { return .note }
        if reader.endsAsSentence(text) || reader.isLonger(text, than: 80) { return .preamble }
        if roles.contains(where: { $0 == .title }), isOnlyIssuer(index) { return .issuer }
        return isBehindAttachmentTitle(index, after: roles) ? .preamble : .title
    }

    /// Whether the lines are those of an annex under a heading of its own (附件1), which nobody signs.
    private var isAnnex: Bool { isAttachment && DivisionSplitter(reader).isAttachmentHeading(0) }

    /// Whether the title of an annex without provisions has come to its end: a list of names, a table or a form follows
    /// (`评价指标体系` over `一级指标 二级指标 分值`).
    private func isBehindAttachmentTitle(_ index: Int, after roles: [MarginLine.Role]) -> Bool {
        guard isAnnex else { return false }
        guard let first = roles.firstIndex(of: .title) else { return false }
        let start = lines.lowerBound + first
        let end = announced?.endOfTitle(reader, from: start, before: lines.upperBound)
        return index >= end ?? TitleReader(reader).endOfAttachmentTitle(from: start, before: lines.upperBound)
    }

    /// A body's name that no title's wording can be: it stands behind a title and ends it.
    private func isOnlyIssuer(_ index: Int) -> Bool {
        reader.isSignature(index) && !reader.contains(reader.lines[index].text, word: "关于") && !leadsIntoTitle(index)
    }

    /// Whether the rest of a title follows, perhaps below more names: several bodies stacked above 关于印发…的通知.
    private func leadsIntoTitle(_ index: Int) -> Bool {
        var next = index + 1
        while next < lines.upperBound, reader.isSignature(next), !TitleReader.completesTitle(reader, next) { next += 1 }
        guard next < lines.upperBound, TitleReader.completesTitle(reader, next) else { return false }
        return next == index + 1 || TitleReader.continuesTitle(reader, next)
    }

    /// The number of an announcement, or the name of the series above it where a title follows.
    private func isAnnouncementNumber(_ index: Int) -> Bool {
        if AnnouncementNumber(reader, index) != nil { return true }
        guard index + 1 < lines.upperBound, AnnouncementNumber(reader, index + 1)?.isBelowSeries == true else {
            return false
        }
        return (index + 2..<lines.upperBound).contains {
            TitleReader.completesTitle(reader, $0) && !reader.endsAsSentence(reader.lines[$0].text)
        }
    }

    /// Whether a bracket of the history, or a title that it cites, is still open behind this line.
    private func isOpen(_ index: Int, wasOpen: Bool) -> Bool {
        let text = reader.lines[index].text
        var depth = wasOpen ? 1 : 0
        var cursor = reader.cursor(text)
        while let scalar = cursor.next {
            if scalar == "（" || scalar == "(" || scalar == "《" { depth += 1 }
            if scalar == "）" || scalar == ")" || scalar == "》" { depth = max(0, depth - 1) }
            cursor.advance()
        }
        return depth > 0
    }

    private func isLabel(_ index: Int) -> Bool {
        WebLabel(reader, index) != nil
    }

    /// The role of a line of a page's table that holds its values: the one with the number is the number's.
    private func labelledRole(_ index: Int) -> MarginLine.Role? {
        let labels = WebLabel.inline(reader, reader.lines[index].text)
        if labels.isEmpty { return nil }
        let isNumber = labels.contains { DocumentNumber.number(in: reader.source[$0.value]) != nil }
        return isNumber ? .documentNumber : .note
    }

    /// Whether a line behind a label without a value (`主题词：`) already begins the document: it begins as the title
    /// that another label has given.
    private func beginsTitle(_ index: Int) -> Bool {
        guard let label = WebLabel(reader, index - 1), label.name != "标题" else { return false }
        let title = (lines.lowerBound..<index).first { WebLabel(reader, $0)?.name == "标题" }
        guard let title, title + 1 < index else { return false }
        return reader.compact(reader.lines[title + 1].text).begins(with: reader.compact(reader.lines[index].text))
    }
}
