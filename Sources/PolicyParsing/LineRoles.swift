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

    /// A remark about the document: （此件公开发布）, 来源：…, what a page prints around it; never a numbered line.
    func isRemark(_ index: Int) -> Bool {
        let line = lines[index]
        guard line.marker == nil, !line.isQuoted else { return false }
        let first = cursor(line.text).next
        if first == "（" || first == "(" || first == "【" || first == "[" {
            let last = lastScalar(line.text)
            return (last == "）" || last == ")" || last == "】" || last == "]") && !isLonger(line.text, than: 60)
        }
        return isPageFurniture(line.text) || isColophon(line.text) || isContact(line.text)
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

    /// `总理　李克强`, `局 长 田力普`: an office, spaced out or not, and a person's name.
    private func isOfficeHolder(_ names: [Span]) -> Bool {
        guard names.count >= 2, names.count <= 6 else { return false }
        let offices: Set<String> = [
            "总理", "主席", "省长", "市长", "区长", "县长", "州长", "主任", "部长", "局长", "署长", "行长", "院长", "会长", "检察长", "书记", "委员长",
        ]
        var office = ""
        for (position, word) in names.dropLast().enumerated() {
            office += source[word]
            if offices.contains(where: office.ends(with:)) {
                return names.dropFirst(position + 1).allSatisfy(isPersonName)
            }
            guard length(word) <= 2 else { return false }
        }
        return false
    }

    /// At most four characters, or more with the dot of a name in transcription (雪克来提·扎克尔).
    private func isPersonName(_ word: Span) -> Bool {
        length(word) <= 4 || contains(word, "·") && !isLonger(word, than: 16)
    }

    /// `（国家知识产权局代章）`, `（盖章）`: whose seal stands under a signature.
    func isSealNote(_ index: Int) -> Bool {
        let text = lines[index].text
        return (starts(text, with: "（") || starts(text, with: "("))
            && (ends(text, with: "章）") || ends(text, with: "章)"))
            && !isLonger(text, than: 40)
    }

    /// Whether a word can be the name of a body that signs: 国家知识产权局, 国务院, 深圳市市场监督管理局（知识产权局）.
    func isBody(_ name: Span) -> Bool {
        guard length(name) >= 2, !isLonger(name, than: 48) else { return false }
        var cursor = cursor(name)
        cursor.skip {
            $0.isHan || $0 == "（" || $0 == "）" || $0 == "、" || $0.digit != nil || $0 == "(" || $0 == ")"
        }
        let first = withoutSecondName(name)
        return cursor.isAtEnd && !isLonger(first, than: 32) && endsAsBody(first)
    }

    /// The name without the second one in brackets behind it, under which a body also acts, or whose seal it uses:
    /// `…市场监督管理局（知识产权局）`, `…联席会议办公室（国家知识产权局代章）`. The whole where no body stands in them.
    func withoutSecondName(_ name: Span) -> Span {
        let isWide = ends(name, with: "）")
        guard isWide || ends(name, with: ")"), let open = find(isWide ? "（" : "(", in: name), open > name.start else {
            return name
        }
        let width = isWide ? 3 : 1
        let inner = Span(open + width, name.end - width)
        let isSeal = ends(inner, with: "章")
        return endsAsBody(inner) && length(inner) >= 2 || isSeal ? Span(name.start, open) : name
    }

    private func endsAsBody(_ name: Span) -> Bool {
        guard let last = lastScalar(name) else { return false }
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
