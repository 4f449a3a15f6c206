import ChineseText
import PolicyModel

/// Verbs at the head of a segment that ask for nothing.
extension SegmentReader {
    /// 自印发之日起施行，试行三年: how long it holds.
    func isTrial(_ token: Token, in segment: Segment) -> Bool {
        guard token.reads("试行", in: bytes) else { return false }
        var cursor = UTF8Cursor(bytes, from: token.end, to: segment.end)
        return cursor.takeNumeral() != nil && (cursor.take("年") || cursor.take(word: "个月"))
    }

    /// 符合条件的抗逆品种，申请人可请求优先审查: what has a quality is what the next segment is about.
    func qualifies(_ index: Int, in segment: Segment) -> Bool {
        guard tokens[index].reads(anyOf: ["符合", "具备", "满足", "取得", "获得"], in: bytes), !segment.endsInColon,
            let next = UTF8Cursor(bytes, from: segment.end).next, next == "，" || next == ",",
            let attribute = segment.tokens.first(where: { tokens[$0].isAny(of: .attribute) })
        else { return false }
        return tokens[attribute].end < segment.end
            && !segment.tokens.contains { $0 > attribute && tokens[$0].isAny(of: WordClass.actions.union(.heads)) }
    }

    /// 报经主管部门同意，可统一发布: who must agree, before what is then done.
    func isApproval(_ token: Token, in segment: Segment) -> Bool {
        guard token.reads("报经", in: bytes), UTF8Cursor(bytes, from: segment.end).next == "，" else { return false }
        let end = bytes[segment.start..<segment.end].suffix(6)
        return ["同意", "批准", "核准", "审定", "审核"].contains { end.elementsEqual($0.utf8) }
    }
}
