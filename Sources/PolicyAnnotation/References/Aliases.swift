import ChineseText
import PolicyModel

extension ReferenceScan {
    /// （以下简称《建设方案》）behind a mention of a text. Short names of what is no text (以下简称依托单位) are no references.
    mutating func takeAliasDefinition() -> Bool {
        guard let marker = words.aliasMarkers.match(at: cursor) else { return false }
        let start = cursor.offset
        cursor.offset = marker.end
        guard let index = definedText(at: start), let name = aliasName() else {
            exclude(Span(start, marker.end), by: "alias-of-no-text")
            return true
        }
        let alias = reading.text(name.words)
        let title = references[index].antecedent ?? references[index].title
        define(alias, as: title, isPlain: name.isPlain)
        places.append(CitedPlace(text: .other(title: title, antecedent: nil)))
        references.append(
            Reference(
                passage: sentence.passage.part(Span(start, name.end)), title: title, kind: .aliasDefinition,
                relation: .mentions,
                alias: alias, unresolved: .notInCorpus))
        cursor.offset = name.end
        moveJointBehindBracket()
        continueChain(title)
        return true
    }

    /// 《甲》（以下简称《纲要》）、《乙》: what is joined behind the bracket is joined to the text.
    private mutating func moveJointBehindBracket() {
        var ahead = cursor
        guard let last = lastElsewhere, ahead.take("）") || ahead.take(")") else { return }
        lastElsewhere = (ahead.offset, last.relation)
    }

    /// 《著作权法》（以下称著作权法）第四十四条: the pinpoint behind the bracket belongs to the text.
    private mutating func continueChain(_ title: String) {
        var ahead = cursor
        guard ahead.take("）") || ahead.take(")"), let relation = chain?.relation else { return }
        let place = CitedPlace(text: .other(title: title, antecedent: nil))
        let none = references.count..<references.count
        chain = MentionChain(place: place, span: Span(ahead.offset, ahead.offset), records: none, relation: relation)
    }

    /// The mention that ends just in front of the bracket; another bracket (（试行）) may stand between, and other words in the
    /// same bracket (（2019年修正，以下简称《商标法》）).
    private func definedText(at start: Int) -> Int? {
        guard let index = references.indices.last, references[index].kind == .external,
            references[index].pinpoint == nil,
            references[index].passage.division == division
        else { return nil }
        let end = references[index].passage.span.end
        guard sentence.passage.span.start <= end, end < start, start - end < 60 else { return nil }
        var gap = cursor(at: end)
        var isInBracket = gap.take("（") || gap.take("(")
        guard isInBracket || gap.take("，") || gap.take(",") else { return nil }
        while gap.offset < start, let scalar = gap.next {
            if scalar == "，" && !isInBracket || scalar == "。" || scalar == "《" { return nil }
            if scalar == "）" || scalar == ")" { isInBracket = false }
            gap.advance()
        }
        return index
    }

    /// The short name behind the marker, with or without 《》 or “”.
    private func aliasName() -> (words: Span, end: Int, isPlain: Bool)? {
        var ahead = cursor
        _ = ahead.take("为") || ahead.take("：") || ahead.take(":")
        let isTitle = ahead.take("《") || ahead.take("〈")
        let isQuoted = !isTitle && (ahead.take("“") || ahead.take("\""))
        let start = ahead.offset
        while let scalar = ahead.next, !scalar.endsAlias, ahead.offset - start < 120 { ahead.advance() }
        let name = Span(start, ahead.offset)
        if isTitle { _ = ahead.take("》") || ahead.take("〉") }
        if isQuoted { _ = ahead.take("”") || ahead.take("\"") }
        return name.isEmpty ? nil : (name, ahead.offset, !isTitle)
    }

    /// A name that is a mere kind (以下简称《规定》, 以下简称条例) is taken up in 《》 and in front of a pinpoint only.
    private mutating func define(_ alias: String, as title: String, isPlain: Bool) {
        titlesByAlias[alias] = title
        let isKind = words.kinds.match(at: UTF8Cursor(Array(alias.utf8)))?.end == alias.utf8.count
        guard isPlain, !isKind else { return }
        aliases.append(alias)
        aliasFinder = WordFinder(aliases)
        starts.insert(.alias, for: [alias])
    }

    /// A short name that was given further up, without 《》: 个人所得税法所称…
    mutating func takeAlias() -> Bool {
        guard let alias = aliasFinder.match(at: cursor) else { return false }
        let kind = UTF8Cursor(bytes, from: alias.end - 3, to: sentence.passage.span.end)
        if let other = words.notKinds.match(at: kind), other.end > alias.end { return false }
        let name = aliases[alias.word]
        let span = Span(alias.start, alias.end)
        let place = CitedPlace(text: .other(title: name, antecedent: titlesByAlias[name]))
        record(place, at: span, relation: relation(of: span))
        return true
    }
}

extension Unicode.Scalar {
    fileprivate var endsAlias: Bool {
        switch self {
        case "》", "〉", "”", "\"", "）", ")", "，", ",", "、", "。", "；": true
        default: false
        }
    }
}
