import ChineseText

/// Segments that begin with a phrase, and what governs behind it.
extension SegmentReader {
    /// A segment that begins with a preposition is governed by the verb behind its phrase, if that can be found:
    /// 通过媒体宣传等方式增进行业交流, 对申报材料进行审核.
    func behindPhrase(_ index: Int, in segment: Segment) -> Governor {
        if let verb = disposition(behind: index, in: segment) {
            return inArticles ? .step(verb) : .imperative(verb, nil)
        }
        for position in (index + 1)..<max(index + 1, segment.tokens.upperBound) where tokens[position].nesting == .none
        {
            let token = tokens[position]
            if token.meaning.isAny(of: .agency) {
                guard let agent = doer(behind: position, in: segment),
                    let verb = action(from: agent.next, in: segment, afterAgency: true),
                    changes(from: position, by: verb, in: segment)
                else { return agency(position, in: segment) }
                return inArticles ? .step(verb) : .imperative(verb, nil)
            }
            guard token.meaning.isAny(of: .actions) else { continue }
            if position + 1 < tokens.count, tokens[position + 1].start == token.end,
                tokens[position + 1].namesDoer(in: bytes)
            {
                continue
            }
            // 按照直接损失的三倍计算罚款: the fine is what follows.
            if inArticles, token.end == segment.end, token.reads("罚款", in: bytes) { return .decision(position) }
            let previous = tokens[position - 1]
            // 在养殖场鼓励采用…: 鼓励 behind a place governs.
            let isEncouraged =
                token.meaning.isAny(of: .encouragement) && previous.meaning.isAny(of: .names)
                && !endsInCircumstance(segment)
            let closes =
                previous.end == token.start
                && (previous.meaning.isAny(of: [.phraseEnds, .timeEnds]) || isEncouraged)
                || isSanction(position, behind: index) || isSetUp(position, behind: index, in: segment)
                || isTreatment(position, behind: index, in: segment)
                || isByLaw(position, behind: index, in: segment) || isPaidShare(position, behind: index)
            guard closes || token.meaning.isAny(of: .lightVerbs) else { continue }
            if position + 1 < tokens.count, tokens[position + 1].start == token.end,
                tokens[position + 1].isAny(of: .attribute)
            {
                continue
            }
            if inArticles { return token.meaning.isAny(of: .decisions) ? .decision(position) : .step(position) }
            if token.meaning.isAny(of: .encouragement) { return encouragement(position, in: segment) }
            if token.meaning.isAny(of: .directives) { return directive(position, in: segment) }
            return .imperative(position, nil)
        }
        return .none
    }

    /// 在福州、厦门、宁德设立工作站, 在汽车、北斗等产业布局建设基地: what is done at the places and in the fields behind 在.
    private func isSetUp(_ position: Int, behind index: Int, in segment: Segment) -> Bool {
        guard !inArticles, tokens[index].reads("在", in: bytes), !endsInCircumstance(segment),
            tokens[position].isAny(of: .commitments), tokens[position].end < segment.end,
            !isEnumerated(position, in: segment)
        else { return false }
        let phrase = (index + 1)..<position
        return phrase.contains { tokens[$0].isAny(of: .places.union(.closure)) && !tokens[$0].isAny(of: .plain) }
            && !phrase.contains { tokens[$0].isAny(of: WordClass.actions.union(.attribute)) }
    }

    /// 按许可费的30%发放转化券: what is reckoned is paid.
    private func isPaidShare(_ position: Int, behind index: Int) -> Bool {
        let start = tokens[position].start
        return !inArticles && bytes[start - 1] == UInt8(ascii: "%")
            && tokens[index].reads(anyOf: ["按", "按照"], in: bytes)
            && tokens[position].isAny(of: WordClass.verbs.union(.commitments))
    }

    /// 依照种子法处理, 按照治安管理处罚法处罚: what is done by the law ends the segment.
    private func isByLaw(_ position: Int, behind index: Int, in segment: Segment) -> Bool {
        tokens[position].end == segment.end && tokens[index].reads(anyOf: ["依照", "依据", "按照"], in: bytes)
            && tokens[position].reads(anyOf: ["处理", "处罚", "惩处", "查处"], in: bytes)
    }

    /// 对高等级机构减少检查频次: what is done to those behind 对.
    private func isTreatment(_ position: Int, behind index: Int, in segment: Segment) -> Bool {
        guard !inArticles, tokens[index].reads("对", in: bytes), position > index + 1 else { return false }
        // 对老工业基地调整改造力度较大: how things are.
        let degrees: [StaticString] = ["较", "较大", "较高", "较强", "较多", "明显", "显著", "突出"]
        guard !(position..<segment.tokens.upperBound).contains(where: { tokens[$0].reads(anyOf: degrees, in: bytes) })
        else { return false }
        let previous = tokens[position - 1]
        return previous.end == tokens[position].start && previous.isAny(of: .heads) && !previous.isAny(of: .plain)
            && tokens[position].isAny(of: .commitments) && !tokens[position].isAny(of: .nominal)
            && tokens[position].end < segment.end && !endsInCircumstance(segment)
    }

    /// 将高层次人才纳入支持范围, 将审批权限下放至自贸试验区: what is done with the object behind 将.
    func disposition(behind index: Int, in segment: Segment) -> Int? {
        guard tokens[index].reads(anyOf: ["将", "把"], in: bytes) else { return nil }
        return ((index + 1)..<max(index + 1, segment.tokens.upperBound)).first { position in
            let token = tokens[position]
            guard token.nesting == .none, token.start >= tokens[index].end + 6, token.end < segment.end,
                !isAttributive(position)
            else { return false }
            if token.meaning.isAny(of: .dispositions) { return true }
            // 将第四条修改为：“…” changes a text.
            guard token.meaning.isAny(of: .actions), !token.reads(anyOf: ["修改", "修订"], in: bytes) else { return false }
            var cursor = UTF8Cursor(bytes, from: token.end, to: segment.end)
            return cursor.take(word: "至") || cursor.take(word: "到") || cursor.take(word: "为")
        }
    }

    /// 对车辆所有人处三千元罚款: a consequence right behind the one whom it is for.
    func isSanction(_ position: Int, behind index: Int) -> Bool {
        let token = tokens[position]
        guard inArticles, token.meaning.isAny(of: .decisions), tokens[index].reads("对", in: bytes),
            let last = tokens[index..<position].last(where: { $0.nesting == .none }), last.isAny(of: .names)
        else { return false }
        return last.end == token.start || bytes[token.start - 1] == 0x29
            || bytes[..<token.start].suffix(3).elementsEqual("）".utf8)
    }
}
