import ChineseText
import PolicyModel

extension ReferenceScan {
    /// A title without 《》: 财政部办公厅、国家知识产权局办公室关于印发《…》的通知, 国家知识产权局等17部门关于…的意见. The cursor is at 关于; the
    /// issuer stands in front of it, the kind closes it. What it holds in 《》 is a mention too, for the same reason.
    mutating func takePlainTitle() -> Bool {
        let about = cursor.offset
        guard cursor.take(word: "关于") else { return false }
        guard let start = issuerStart(endingAt: about), let end = plainTitleEnd() else { return true }
        let span = Span(start, endBehindNumber(end))
        let relation = relation(of: span)
        let behind = cursor.offset
        record(CitedPlace(text: .other(title: text(start, end), antecedent: nil)), at: span, relation: relation)
        outer = (span.end, relation)
        if holdsTitle(behind, end) { cursor.offset = behind }
        return true
    }

    private func holdsTitle(_ start: Int, _ end: Int) -> Bool {
        var inside = UTF8Cursor(bytes, from: start, to: end)
        inside.skip { $0 != "《" }
        return !inside.isAtEnd
    }

    /// Where the issuers begin that stand in front of 关于; nil where no issuer does (本章关于承运人的规定).
    private func issuerStart(endingAt end: Int) -> Int? {
        let floor = max(sentence.passage.span.start, references.last.map(\.passage.span.end) ?? 0)
        guard words.issuerTails.start(in: bytes, from: floor, endingAt: end) != nil else { return nil }
        var start = end
        while start - 3 >= floor, end - start < 180, let scalar = scalar(endingAt: start) {
            let isIssuersEnd = words.issuerTails.start(in: bytes, from: floor, endingAt: start - 3) != nil
            guard scalar.isHan || scalar.digit != nil || (scalar == "、" && isIssuersEnd) else { break }
            start -= scalar.utf8Count
        }
        let run = UTF8Cursor(bytes, from: start, to: end)
        let stops = words.verbs.matches(in: run) + words.making.matches(in: run)
        let name = stops.map(\.end).filter { $0 < end }.max() ?? start
        return name < end ? name : nil
    }

    private func scalar(endingAt end: Int) -> Unicode.Scalar? {
        var start = end - 1
        while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
        return cursor(at: start).next
    }

    /// Behind the kind that closes the title: the first 的通知, 的意见 … outside 《》 in front of the next comma.
    private func plainTitleEnd() -> Int? {
        var ahead = cursor
        var depth = 0
        while let scalar = ahead.next, ahead.offset - cursor.offset < 300 {
            ahead.advance()
            switch scalar {
            case "《": depth += 1
            case "》": depth -= 1
            case "，", "。", "；", "：", ",": return nil
            case "的" where depth == 0:
                if let kind = words.plainKinds.match(at: ahead) { return kind.end }
            default: break
            }
        }
        return nil
    }

    /// A text that a measure carries out and that has no 《》: 严格执行专利商标代理信用评价管理规定. The name reaches from the verb to
    /// the end of the phrase; short or general phrases (落实国家有关规定, 执行财务规定) name no text.
    mutating func takeMeasure() -> Bool {
        guard let verb = words.measures.match(at: cursor) else { return false }
        let floor = sentence.passage.span.start
        cursor.offset = verb.end
        guard let end = phraseEnd(from: verb.end), end - verb.end >= 24, end - verb.end <= 120,
            words.negations.start(in: bytes, from: floor, endingAt: verb.start) == nil,
            words.measureKinds.start(in: bytes, from: verb.end, endingAt: end) != nil,
            words.notInMeasures.matches(in: UTF8Cursor(bytes, from: verb.end, to: end)).isEmpty
        else { return true }
        let span = Span(verb.end, end)
        record(
            CitedPlace(text: .other(title: reading.text(span), antecedent: nil)), at: span, relation: relation(of: span)
        )
        return true
    }

    private func phraseEnd(from start: Int) -> Int? {
        var ahead = cursor(at: start)
        while let scalar = ahead.next, scalar.isHan || scalar == "、" {
            let isEnd = words.measureKinds.start(in: bytes, from: start, endingAt: ahead.offset) != nil
            if isEnd, words.measureEnds.match(at: ahead) != nil { return ahead.offset }
            ahead.advance()
        }
        guard let scalar = ahead.next else { return ahead.offset }
        return scalar == "，" || scalar == "。" || scalar == "；" || scalar == "," ? ahead.offset : nil
    }
}

extension Unicode.Scalar {
    fileprivate var utf8Count: Int { UTF8.width(self) }
}
