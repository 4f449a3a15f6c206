import ChineseText
import PolicyModel

/// Segments that say what a later segment is about.
extension SentenceReader {
    /// In articles a verb without a subject may be what a modal further on is about: 设立公司，应当依法登记.
    func isTopicOfModal(_ segment: Segment, ofCharge: Bool = true) -> Bool {
        let reader = ModalReader(tokens: tokens, bytes: bytes)
        guard let later = segments.first(where: { $0.start > segment.start && !segmentReader.endsInAttribute($0) }),
            let index = later.tokens.first(where: { tokens[$0].isAny(of: .modals) }),
            // 甲中心承担职能，具体负责…: both are duties.
            ofCharge || !tokens[index].isAny(of: .charge)
        else { return false }
        let start = segmentReader.start(of: later).offset
        return tokens[index].start == start && beginsPlainly(later, index)
            && reader.exclusion(of: index, in: later, from: start) == nil
    }

    /// 各部门报送国务院审批的公文，由国务院办公厅呈批: what is sent is what somebody else handles.
    func isTopicOfAgency(_ segment: Segment) -> Bool {
        segment.tokens.contains { tokens[$0].isAny(of: .attribute) } && precedesAgency(segment)
    }

    /// 设立中等职业学校，由县级人民政府审批.
    func precedesAgency(_ segment: Segment) -> Bool {
        guard let later = segments.first(where: { $0.start > segment.start }), let first = later.tokens.first else {
            return false
        }
        return tokens[first].start == later.start && tokens[first].isAny(of: .agency)
    }

    /// 设立公司，应当…; 引进技术的档案，由…管理: in articles a verb without a subject may be what follows is about.
    func isTopicInArticle(_ segment: Segment) -> Bool {
        context.inArticles && (isTopicOfModal(segment) || precedesAgency(segment) || precedesCase(segment))
    }

    /// 办理未成年人刑事案件，除本节已有规定的以外，…: a condition or a rule to follow comes next.
    func precedesCase(_ segment: Segment) -> Bool {
        guard segment.start == segments.first?.start, let next = segments.first(where: { $0.start > segment.start })
        else { return false }
        let head = segmentReader.start(of: next)
        if head.index < next.tokens.upperBound, tokens[head.index].start == head.offset,
            tokens[head.index].reads(
                anyOf: ["需要", "确需", "除", "按照", "依照", "参照", "必须", "无需", "无须", "适用", "免予"], in: bytes)
        {
            return true
        }
        // 利用财政资金形成的专利，满三年未实施的，…: a thing, and its case.
        if segmentReader.endsInAttribute(next), describesThing(segment) { return true }
        // 实施人工影响天气作业，作业地的气象主管机构应当提前公告: what somebody else must do about it comes next.
        guard let modal = next.tokens.first(where: { tokens[$0].isAny(of: .modals) }), tokens[modal].start > next.start
        else { return false }
        return segmentReader.namesBearer(before: modal, in: next)
    }

    /// 利用财政资金形成的专利: 的 and a noun end the segment.
    private func describesThing(_ segment: Segment) -> Bool {
        guard let attribute = segment.tokens.last(where: { tokens[$0].isAny(of: .attribute) }),
            tokens[attribute].end < segment.end
        else { return false }
        return !segment.tokens.contains { $0 > attribute && tokens[$0].isAny(of: WordClass.actions.union(.timeEnds)) }
    }

    /// 并应当 adds to what was said; 应当 alone says what it was about.
    func beginsPlainly(_ segment: Segment, _ index: Int) -> Bool {
        let head = words(Span(segment.start, tokens[index].start))
        return !["并", "还", "也", "同时", "并且"].contains(head)
    }
}
