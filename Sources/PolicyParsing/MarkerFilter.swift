import ChineseText
import PolicyModel

/// Decides by context which lines that look numbered are numbered, over the lines of one division of a text.
///
/// What is refused becomes running text: a reference at the head of a line (`第三十一条的决定》第一次修正`), `一、二审`,
/// figures, and everything inside the new wording that an amending decision quotes.
struct MarkerFilter {
    private let reader: LineReader
    private let usesDecimals: Bool
    private var article: (ordinal: Int, branch: Int)?
    private var hanComma = 0
    /// Whether a quotation that began on an earlier line is still open.
    private var isInQuotation = false
    /// The next number of a list of attachments (`附件：1.…`, `2.…`), which numbers no provision.
    private var attachment: Int?

    init(_ reader: LineReader) {
        self.reader = reader
        usesDecimals = reader.lines.count { $0.marker?.shape == .decimal2 } >= 2
    }

    /// The lines with refused markers cleared and quoted lines flagged.
    mutating func filtered() -> [Line] {
        var lines = reader.lines
        for index in lines.indices {
            if index > 0, isInserted(lines[index], behind: lines[index - 1]) { isInQuotation = true }
            lines[index].isQuoted = isInQuotation && !resumes(lines[index].marker)
            if lines[index].isQuoted {
                lines[index].marker = nil
            } else {
                isInQuotation = false
                if let marker = lines[index].marker, isAttachment(marker) || !accepts(marker, lines[index]) {
                    lines[index].marker = nil
                }
                updateAttachments(lines[index], at: index)
                if let marker = lines[index].marker { note(marker) }
            }
            updateQuotation(lines[index].text)
        }
        return lines
    }

    private func isAttachment(_ marker: Marker) -> Bool {
        marker.shape == .arabicDot && marker.ordinal == attachment
    }

    /// New wording that an amendment gives without quotation marks (宪法修正案 第五十二条): behind 增加…如下： stands a number
    /// that does not go on with the amendment's own.
    private func isInserted(_ line: Line, behind previous: Line) -> Bool {
        guard let marker = line.marker, let article, marker.shape <= .article, !resumes(marker) else { return false }
        return reader.lastScalar(previous.text).isColon && marker.ordinal != article.ordinal + 1
            && (reader.contains(previous.text, word: "增加") || reader.contains(previous.text, word: "修改为"))
    }

    private mutating func updateAttachments(_ line: Line, at index: Int) {
        if let next = attachment {
            var cursor = reader.cursor(line.text)
            attachment = line.marker == nil && cursor.takeNumeral()?.value == next ? next + 1 : nil
        } else if line.marker == nil, reader.beginsAttachmentList(index) {
            attachment = 2
        }
    }

    private mutating func note(_ marker: Marker) {
        if marker.shape == .article { article = (marker.ordinal, marker.branch) }
        if marker.shape == .hanComma { hanComma = marker.ordinal }
    }

    /// Whether a number inside an open quotation goes on with the numbering outside it: then the closing mark is
    /// missing, and nothing after it may be swallowed.
    private func resumes(_ marker: Marker?) -> Bool {
        guard let marker else { return false }
        switch marker.shape {
        case .article: return article.map { marker.ordinal == $0.ordinal + 1 } ?? false
        case .hanComma: return marker.ordinal == hanComma + 1 && hanComma > 0
        default: return false
        }
    }

    /// A quotation runs on when the line's last quotation mark opens one, behind a colon or at the line's head: the
    /// ways in which new wording is introduced (修改为：“…). A stray mark in running text opens nothing.
    private mutating func updateQuotation(_ text: Span) {
        guard let mark = lastQuotationMark(in: text) else { return }
        if mark.opens {
            isInQuotation = isInQuotation || mark.offset == text.start || followsColon(mark.offset, in: text)
        } else {
            isInQuotation = false
        }
    }

    private func lastQuotationMark(in text: Span) -> (offset: Int, opens: Bool)? {
        // “ is E2 80 9C and ” is E2 80 9D; E2 is rare in Chinese text, so that looking for it passes over whole lines.
        var last: (offset: Int, opens: Bool)?
        var start = text.start
        while let offset = reader.bytes.firstOffset(of: 0xE2, in: start..<text.end) {
            if offset + 2 < text.end, reader.bytes[offset + 1] == 0x80 {
                if reader.bytes[offset + 2] == 0x9C { last = (offset, true) }
                if reader.bytes[offset + 2] == 0x9D { last = (offset, false) }
            }
            start = offset + 1
        }
        return last
    }

    private func followsColon(_ offset: Int, in text: Span) -> Bool {
        let last = reader.lastScalar(Span(text.start, offset))
        return last == "：" || last == ":"
    }

    private func accepts(_ marker: Marker, _ line: Line) -> Bool {
        switch marker.shape {
        case .article: return acceptsArticle(marker)
        case .portion, .book, .subbook, .chapter, .section: return acceptsGrouping(marker, line)
        case .hanComma: return acceptsHanComma(marker)
        case .bareNumber:
            return usesDecimals && !reader.isLonger(marker.rest, than: 30) && !reader.endsAsSentence(marker.rest)
        case .decimal2, .decimal3, .decimal4: return usesDecimals
        case .hanParenthesis, .arabicDot, .arabicParenthesis: return !isItemReference(marker)
        case .circled, .bullet, .heading: return true
        }
    }

    private func acceptsArticle(_ marker: Marker) -> Bool {
        if marker.isSpaced { return true }
        guard let next = reader.cursor(marker.rest).next else { return true }
        let isBracket = next == "【" || next == "〔" || next == "[" || next == "："
        guard isBracket || !continuesReference(next) else { return false }
        guard let article else { return marker.ordinal == 1 }
        return (marker.ordinal, marker.branch) == (article.ordinal + 1, 0)
            || (marker.ordinal, marker.branch) == (article.ordinal, article.branch + 1)
    }

    /// `（一）至（三）项所列人员`, `（四）、（五）项`, `（二）项规定的`: items that a sentence speaks of.
    private func isItemReference(_ marker: Marker) -> Bool {
        guard !marker.isSpaced else { return false }
        var cursor = reader.cursor(marker.rest)
        if cursor.take("项") || cursor.take("款") {
            return cursor.next.map { "的所规中、和至或及与，第以情行".unicodeScalars.contains($0) } ?? false
        }
        for joint: StaticString in ["至", "、", "和", "或者", "或", "及", "以及", "与"] where cursor.take(word: joint) {
            guard cursor.take("（") || cursor.take("(") || cursor.take("第") else { return false }
            return cursor.takeNumeral() != nil && (cursor.take("）") || cursor.take(")") || cursor.take("项"))
        }
        return false
    }

    /// Whether a reference goes on with it: 第九条第二款, 第九条的规定, 第九条、第十条, 第九条规定, 第九条所称, 第一条例.
    private func continuesReference(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "的", "、", "，", ",", "。", "；", "》", "）", ")", "”", "至", "和", "或", "与", "及", "第", "规", "中", "所", "之", "前",
            "以", "到", "例", "款", "项", "修":
            true
        default: false
        }
    }

    /// A heading is short and no sentence: `第七节相应改为第八节，第一百二十三条至…` is running text.
    private func acceptsGrouping(_ marker: Marker, _ line: Line) -> Bool {
        guard !reader.isLonger(marker.rest, than: 60), !reader.endsAsSentence(marker.rest) else { return false }
        guard !reader.contains(marker.rest, "。") else { return false }
        guard !marker.isSpaced, line.headingLevel == 0 else { return true }
        guard let next = reader.cursor(marker.rest).next else { return true }
        return !continuesReference(next)
    }

    /// `一、二审法院` and `一、二级保护` count; `一、2025年` and `十、一律` do not.
    private func acceptsHanComma(_ marker: Marker) -> Bool {
        var cursor = reader.cursor(marker.rest)
        guard let second = cursor.takeNumeral(), second.script == .han, second.value == marker.ordinal + 1,
            let next = cursor.next
        else { return true }
        return !["审", "级", "类", "等", "线", "期", "产", "、", "层", "档"].contains(next)
    }
}
