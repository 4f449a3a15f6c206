import ChineseText
import PolicyModel

/// Names that 等 closes.
extension AgentReader {
    /// 电商企业、商贸企业、批发市场等: behind several names, 等 closes one more whose noun is not known.
    func closedAgent(_ token: Token, at index: Int, in segment: Segment, _ parse: Parse) -> Agent? {
        guard token.meaning.isAny(of: .closure), parse.names.count > 1, !parse.isOpen, token.start > parse.element
        else { return nil }
        let element = Span(parse.element, token.start)
        // 性能、用途、生产者、期限等: things stand among them.
        guard (parse.names + [element]).allSatisfy({ ResponsibilityNote.split($0, bytes).count == 1 }) else {
            return nil
        }
        var parse = parse
        guard case .done(let agent) = closure(token, at: index, of: &parse, element: element, in: segment) else {
            return nil
        }
        return agent
    }

    /// 等 closes the names (企业、高校等开展), or gathers them under a noun (行业协会等单位和组织).
    func closure(
        _ token: Token, at index: Int, of parse: inout Parse, element: Span, in segment: Segment
    ) -> Step {
        let next = index + 1
        let follows = next < segment.tokens.upperBound && tokens[next].start == token.end
        if token.end >= segment.end
            || (follows && tokens[next].meaning.isAny(of: .followers) && !tokens[next].meaning.isAny(of: .names))
        {
            return .done(finish(parse, with: element, end: token.end, next: next, head: .heads))
        }
        if let agent = places(behind: token, next: next, of: parse, element: element, in: segment) {
            return .done(agent)
        }
        if let end = generic(next, in: segment) {
            let names = ResponsibilityNote.split(Span(parse.start, element.end), bytes)
            if !names.isEmpty, names.allSatisfy({ ResponsibilityNote.isOffice($0, bytes) }) {
                return .done(Agent(names: names, end: tokens[end].end, next: end + 1, head: .heads))
            }
        }
        parse.names = []
        parse.element = parse.start
        return .goOn(next)
    }

    /// 鼓励襄阳、宜昌等地依托园区建设集聚区: the places before 等地, one by one.
    private func places(
        behind token: Token, next: Int, of parse: Parse, element: Span, in segment: Segment
    ) -> Agent? {
        var cursor = UTF8Cursor(bytes, from: token.end, to: segment.end)
        guard cursor.take(word: "地"), next < segment.tokens.upperBound, tokens[next].start == cursor.offset,
            tokens[next].meaning.isAny(of: .followers)
        else { return nil }
        let names = ResponsibilityNote.split(Span(parse.start, element.end), bytes)
        return names.isEmpty ? nil : Agent(names: names, end: cursor.offset, next: next, head: .places)
    }

    /// 生态环境部、国家邮政局等部门: the noun behind 等 names nobody else, unless the phrase goes on behind it.
    private func generic(_ index: Int, in segment: Segment) -> Int? {
        guard index < segment.tokens.upperBound, tokens[index].start == tokens[index - 1].end,
            tokens[index].meaning.isAny(of: .genericNouns)
        else { return nil }
        let next = index + 1
        guard tokens[index].end < segment.end else { return index }
        guard next < segment.tokens.upperBound, tokens[next].start == tokens[index].end,
            tokens[next].meaning.isAny(of: .followers)
        else { return nil }
        return index
    }
}
