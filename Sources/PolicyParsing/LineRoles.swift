import ChineseText
import PolicyModel

/// What a line outside the provisions can be told to be by its own words.
extension LineReader {
    /// A line that is a date and nothing else, in digits or in Chinese numerals, perhaps in brackets.
    func date(_ index: Int) -> CivilDate? {
        let text = lines[index].text
        guard text.count <= 60 else { return nil }
        var cursor = cursor(text)
        cursor.skip { $0.isBlank || $0 == "（" || $0 == "(" }
        guard let date = cursor.takeDate() else { return nil }
        cursor.skip { $0.isBlank || $0 == "）" || $0 == ")" || $0 == "印" || $0 == "发" }
        return cursor.isAtEnd ? date : nil
    }

    /// A remark about the document: （此件公开发布）, 来源：…, 抄送：…; never a numbered line.
    func isRemark(_ index: Int) -> Bool {
        let line = lines[index]
        guard line.marker == nil, !line.isQuoted else { return false }
        let first = cursor(line.text).next
        if first == "（" || first == "(" || first == "【" || first == "[" {
            let last = lastScalar(line.text)
            return (last == "）" || last == ")" || last == "】" || last == "]") && !isLonger(line.text, than: 60)
        }
        let openings: [StaticString] = [
            "来源：", "来源:", "抄送：", "抄送:", "联系人：", "联系人:", "联系电话", "责任编辑", "信息来源", "发布时间", "扫一扫", "主题词：", "主题词:", "-->",
            "相关链接", "相关解读", "打印本页", "【打印", "关闭窗口",
        ]
        return openings.contains { starts(line.text, with: $0) }
    }

    /// A line of a signature block: names of bodies, in one or several columns, or an office and a person's name.
    func isSignature(_ index: Int) -> Bool {
        let line = lines[index]
        guard line.marker == nil, !line.isQuoted, line.headingLevel == 0, !isLonger(line.text, than: 80) else {
            return false
        }
        let names = words(line.text)
        return isOfficeHolder(names) || names.allSatisfy(isBody)
    }

    /// `附件：1.申报书`: the first line of a list of attachments.
    func beginsAttachmentList(_ index: Int) -> Bool {
        guard starts(lines[index].text, with: "附件") else { return false }
        var cursor = cursor(lines[index].text)
        cursor.skip { !Optional($0).isColon }
        cursor.advance()
        cursor.skipBlanks()
        guard cursor.takeNumeral()?.value == 1 else { return false }
        return cursor.take(".") || cursor.take("．") || cursor.take("、") || cursor.take("：") || cursor.take(":")
    }

    /// The words of a span between white space.
    func words(_ span: Span) -> [Span] {
        var words: [Span] = []
        var cursor = cursor(span)
        cursor.skipBlanks()
        while !cursor.isAtEnd {
            let start = cursor.offset
            cursor.skip { !$0.isBlank }
            words.append(Span(start, cursor.offset))
            cursor.skipBlanks()
        }
        return words
    }

    /// `总理　李克强`, `主任：王某`
    private func isOfficeHolder(_ names: [Span]) -> Bool {
        guard let office = names.first, names.count >= 2, names.count <= 4 else { return false }
        let offices: [StaticString] = [
            "总理", "主席", "省长", "市长", "区长", "县长", "州长", "主任", "部长", "局长", "署长", "行长", "院长", "会长", "检察长", "书记", "委员长",
        ]
        return offices.contains { ends(office, with: $0) } && names.dropFirst().allSatisfy { length($0) <= 4 }
    }

    /// Whether a word can be the name of a body that signs: 国家知识产权局, 教育部, 国务院.
    func isBody(_ name: Span) -> Bool {
        guard length(name) >= 2, !isLonger(name, than: 32), let last = lastScalar(name) else { return false }
        var cursor = cursor(name)
        guard cursor.skip(while: { $0.isHan || $0 == "（" || $0 == "）" || $0 == "、" || $0.digit != nil }) > 0,
            cursor.isAtEnd
        else { return false }
        return Self.isBodyEnding(last) || ends(name, with: "中心") || ends(name, with: "法制机构")
    }

    private static func isBodyEnding(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "局", "部", "委", "会", "厅", "院", "府", "署", "行", "办", "室", "组", "处", "社", "团", "校", "司", "所", "台", "馆", "队":
            true
        default: false
        }
    }
}
