import ChineseText
import PolicyModel

extension ReferenceScan {
    /// The plain name in front of a pinpoint: 海事诉讼特别程序法第二十九条. It is read back to the last word that no name holds
    /// (依据, 属于修改后), and must end with a kind of text and be longer than it: 违反规定第三条 names nothing.
    func plainName(endingAt end: Int) -> Span? {
        let floor = max(sentence.passage.span.start, chain?.span.end ?? 0)
        guard let kind = kindStart(endingAt: end, from: floor) else { return nil }
        let start = nameStart(from: runStart(endingAt: kind.nameEnd, from: floor), to: kind.nameEnd)
        guard start < kind.nameEnd - 3 || start < kind.start else { return nil }
        return Span(start, end)
    }

    /// Where the kind begins that ends at `end`, and where the name ends to which it belongs: （十一） of 刑法修正案（十一） stands
    /// behind it.
    private func kindStart(endingAt end: Int, from floor: Int) -> (start: Int, nameEnd: Int)? {
        if let start = words.kindTails.start(in: bytes, from: floor, endingAt: end) { return (start, end) }
        guard end - floor > 6, text(end - 3, end) == "）" || bytes[end - 1] == UInt8(ascii: ")") else { return nil }
        guard let open = bytes[floor..<end].lastRange(of: "（") ?? bytes[floor..<end].lastRange(of: "("), end - open < 24
        else {
            return nil
        }
        return words.kindTails.start(in: bytes, from: floor, endingAt: open).map { ($0, open) }
    }

    /// Where the run of Chinese characters begins that ends at `end`.
    func runStart(endingAt end: Int, from floor: Int) -> Int {
        var start = end
        while start - 3 >= floor, end - start < 120, let scalar = cursor(at: start - 3).next, scalar.isHan {
            start -= 3
        }
        return start
    }

    /// Where the name begins that ends at `end`: behind the last word that no name holds.
    func nameStart(from start: Int, to end: Int) -> Int {
        let run = UTF8Cursor(bytes, from: start, to: end)
        let stop = words.nameStops.matches(in: run).last { $0.word < words.stopCount && $0.end < end }
        return stop?.end ?? start
    }

    /// A law that is cited by its plain name without a pinpoint: 依照宪法和刑事诉讼法. 公司法人 and 劳动法律 are no laws.
    mutating func takeLaw() -> Bool {
        guard let law = words.laws.match(at: cursor) else { return false }
        if let other = words.notLaws.match(at: cursor), other.end > law.end { return false }
        let kind = UTF8Cursor(bytes, from: law.end - 3, to: sentence.passage.span.end)
        if let other = words.notKinds.match(at: kind), other.end > law.end { return false }
        let end = extendedEnd(of: law.end)
        let long = "中华人民共和国".utf8.count
        let start = law.start - long
        let isLong = start >= sentence.passage.span.start && bytes[start..<law.start].elementsEqual("中华人民共和国".utf8)
        let span = Span(isLong ? start : law.start, end)
        let name = reading.text(span)
        record(
            CitedPlace(text: .other(title: name, antecedent: titlesByAlias[name])), at: span,
            relation: relation(of: span))
        return true
    }
}

extension ReferenceScan {
    /// Behind what makes another text of a law's name: 刑法修正案（十一）, 档案法实施办法.
    private func extendedEnd(of end: Int) -> Int {
        guard let suffix = words.lawExtensions.match(at: cursor(at: end)) else { return end }
        var ahead = cursor(at: suffix.end)
        guard ahead.take("（") || ahead.take("("), ahead.takeNumeral() != nil, ahead.take("）") || ahead.take(")") else {
            return suffix.end
        }
        return ahead.offset
    }
}

extension ArraySlice<UInt8> {
    /// The offset of the last occurrence of a short word.
    fileprivate func lastRange(of word: StaticString) -> Int? {
        let count = word.utf8CodeUnitCount
        var place = endIndex - count
        while place >= startIndex {
            if (0..<count).allSatisfy({ self[place + $0] == word.utf8Start[$0] }) { return place }
            place -= 1
        }
        return nil
    }
}
