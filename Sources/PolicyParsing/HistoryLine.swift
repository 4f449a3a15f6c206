import ChineseText
import PolicyModel

/// Lines that tell how a text came about (题注): `2024年8月22日 …通过`, `（1994年…公布 根据…修订）`, over several lines.
extension LineReader {
    /// Whether line `index` is such a line; `previous` is the role of the line above.
    func isHistory(_ index: Int, after previous: MarginLine.Role?) -> Bool {
        let text = lines[index].text
        var cursor = cursor(text)
        let isBracketed = cursor.skip { $0 == "（" || $0 == "(" } > 0
        let isDated = cursor.takeDate() != nil
        if isBracketed, isDated { return true }
        if isDated, previous != nil || !TitleReader.completesTitle(self, index) {
            if saysStep(text) ? !isNarrative(text) : !endsAsSentence(text) && !isLonger(text, than: 80) { return true }
        }
        if isBrokenDate(index) || endsStep(text) && !endsAsSentence(text) { return true }
        guard isBracketed || previous == .history else { return false }
        guard saysStep(text) else { return previous == .history && isSignature(index) && isUnfinishedStep(index - 1) }
        let openings: [StaticString] = ["根据", "依据", "自", "经", "法释", "高检发", "由", "中华人民共和国"]
        let startsAsHistory = openings.contains { starts(Span(cursor.offset, text.end), with: $0) }
        return isBracketed || !endsAsSentence(text) || (startsAsHistory && ends(text, with: "）"))
    }

    private func saysStep(_ text: Span) -> Bool {
        let words: [StaticString] = [
            "通过", "公布", "发布", "修正", "修订", "批准", "施行", "修改", "颁布", "印发", "实施", "制定", "生效", "失效", "废止",
        ]
        return words.contains { contains(text, word: $0) }
    }

    /// A sentence of the text itself that begins with a date: `2018年5月24日至28日，…强调，要深入学习…。`
    private func isNarrative(_ text: Span) -> Bool {
        lastScalar(text) == "。" && isLonger(text, than: 80)
    }

    /// `2016年1月22` / `日山东省…批准`: a date that its line breaks.
    private func isBrokenDate(_ index: Int) -> Bool {
        guard index + 1 < lines.count, starts(lines[index + 1].text, with: "日") else { return false }
        var cursor = cursor(lines[index].text)
        guard let year = cursor.takeNumeral(), year.length == 4, cursor.take("年"), cursor.takeNumeral() != nil,
            cursor.take("月"), cursor.takeNumeral() != nil
        else { return false }
        return cursor.isAtEnd
    }

    /// `常务委员会第三十次会议通过）`: the end of a step in brackets that begin on a line above, or are missing.
    private func endsStep(_ text: Span) -> Bool {
        let endings: [StaticString] = ["通过）", "批准）", "公布）", "发布）", "施行）", "修正）", "修订）"]
        return endings.contains { ends(text, with: $0) } && !contains(text, "（") && !contains(text, "(")
    }

    /// A step that does not yet say what was done, as where several bodies issue a text, each on a line.
    private func isUnfinishedStep(_ index: Int) -> Bool {
        index >= 0 && !saysStep(lines[index].text) && !ends(lines[index].text, with: "号")
    }
}
