import ChineseText
import PolicyModel

extension ReferenceScan {
    /// 本办法, 本条例; 本条, 本款, 本章. 基本法 and 资本项目 hold a 本 that ends another word.
    mutating func takeOwn() -> Bool {
        let start = cursor.offset
        let isPartOfWord = words.beforeSelf.start(in: bytes, from: sentence.passage.span.start, endingAt: start) != nil
        if isPartOfWord, !citesUnit(behind: start) {
            return excludeUnit(behind: start)
        }
        let behind = cursor(at: start + 3)
        if let end = words.kindEnd(at: behind) {
            record(CitedPlace(text: text(calledOwn: Span(start + 3, end))), at: Span(start, end))
            return true
        }
        guard let unit = behind.next, let kind = ProvisionKind(unit: unit) else { return false }
        let span = Span(start, start + 6)
        guard !words.isOtherWord(at: behind) else {
            return excludeUnit(behind: start)
        }
        record(place(of: kind), at: span)
        return true
    }

    /// An attachment that calls itself 办法 is its own 本办法; 本通知 in it is the document that carries it. Where neither is of
    /// the kind, the clause may take up the words of another text: 个人所得税法第七条所称…依照本法规定 in its 实施条例.
    private func text(calledOwn kind: Span) -> CitedText {
        let word = reading.text(kind)
        for candidate in [division, 0] where titles[candidate].holds(word) { return .own(division: candidate) }
        if titles[division].isEmpty, enclosing(.article) != nil { return .own(division: division) }
        guard let antecedent = antecedent(ofKind: word) else { return .own(division: 0) }
        return .other(title: "本" + word, antecedent: antecedent.antecedent ?? antecedent.title)
    }

    /// 造成本条第一项规定的损失, 以前款规定的方式: the word in front ends where the mention begins.
    func citesUnit(behind start: Int) -> Bool {
        var ahead = cursor(at: start + 3)
        guard let unit = ahead.next, unit.isPinpointUnit else { return false }
        ahead.advance()
        return mentionGoesOn(at: ahead)
    }

    /// Keeps 本条 of 基本条件 and 前款 of 目前款项 as read and passed over.
    mutating func excludeUnit(behind start: Int) -> Bool {
        let unit = cursor(at: start + 3).next
        guard unit == "条" || unit == "款" else { return false }
        exclude(Span(start, start + 6), by: "other-word")
        return true
    }

    /// The provision of a kind that holds the sentence.
    private func place(of kind: ProvisionKind) -> CitedPlace {
        guard let node = enclosing(kind) else {
            // A book of a code that is a text of its own: 本编 is all of it.
            let isBook = kind == .book && !lookup.tree.nodes.contains { $0.kind == .book }
            return CitedPlace(text: isBook ? .own(division: division) : .nowhere)
        }
        return CitedPlace(text: .own(division: division), base: node)
    }

    /// 本款 is the paragraph to which the sentence belongs, 本条 the article, 本章 the chapter.
    func enclosing(_ kind: ProvisionKind) -> Int? {
        guard let provision = sentence.passage.provision else { return nil }
        return kind == .paragraph ? lookup.paragraph(holding: provision) : lookup.nearest(kind, from: provision)
    }
}
