import ChineseText
import PolicyModel

extension ReferenceScan {
    /// Behind the 发文字号 in brackets that follows a title (《…的通知》（国办发〔2016〕82号）), which belongs to the mention; so does
    /// the number alone where a short name stands in the same bracket (（中发〔2021〕32号，以下简称《纲要》）).
    func endBehindNumber(_ end: Int) -> Int {
        var ahead = cursor(at: end)
        guard ahead.take("（") || ahead.take("(") else { return end }
        var isNumber = false
        while let scalar = ahead.next, ahead.offset - end < 90 {
            ahead.advance()
            if scalar == "号" { isNumber = true }
            if scalar == "）" || scalar == ")" { return isNumber ? ahead.offset : end }
            if scalar == "，", isNumber, words.aliasMarkers.match(at: ahead) != nil {
                return ahead.offset - "，".utf8.count
            }
            if scalar == "。" || scalar == "，" || scalar == "《" { return end }
        }
        return end
    }

    /// A 发文字号 that stands for the text: 按照国发〔2010〕33号文件要求. The cursor is at 〔.
    mutating func takeDocumentNumber() -> Bool {
        var ahead = cursor
        ahead.advance()
        guard ahead.takeNumeral() != nil, ahead.take("〕") else { return false }
        _ = ahead.take("第")
        guard ahead.takeNumeral() != nil, ahead.take("号") else { return false }
        let run = max(runStart(endingAt: cursor.offset, from: sentence.passage.span.start), cursor.offset - 24)
        let start = nameStart(from: run, to: cursor.offset)
        guard start < cursor.offset else { return false }
        let span = Span(start, ahead.offset)
        record(
            CitedPlace(text: .other(title: reading.text(span), antecedent: nil)), at: span, relation: relation(of: span)
        )
        return true
    }
}
