import ChineseText
import PolicyModel

/// What stands in front of a norm, comma by comma, and belongs to it: the whole of the case (出卖人没有履行义务，致使买受人
/// 不能实现合同目的，…的), the occasion (接到投诉后，), and the thing, place or person that it is about (在保护范围内，; 对…的
/// 职工，). Without them 禁止修建建筑物 reads as a ban everywhere.
struct FrontedWords {
    let segments: [Segment]
    let bytes: [UInt8]
    /// In articles all words in front are the norm's; elsewhere those that begin or end as a case or a topic does, for the
    /// sentences there string together measures and reasons.
    let inArticles: Bool

    /// The norms of a sentence, in order, each with the words in front of it.
    func joined(to drafts: [Draft]) -> [Draft] {
        var joined = drafts
        for place in joined.indices where joined[place].modality != .target {
            if place > 0 { handOver(from: place - 1, to: place, in: &joined) }
            join(to: &joined[place], from: place > 0 ? joined[place - 1].end : 0)
            // 违反规定的，由公安机关给予警告，可以并处罚款: both follow from the case.
            if inArticles, place > 0, joined[place].condition == nil {
                joined[place].condition = joined[place - 1].condition
            }
        }
        return joined
    }

    /// …，在确保信息安全的前提下，加快推进…: an occasion at the end of a norm that another follows is the other's.
    private func handOver(from first: Int, to second: Int, in drafts: inout [Draft]) {
        let own = segments.indices.filter {
            segments[$0].start > drafts[first].start && segments[$0].end <= drafts[first].end
        }
        guard drafts[first].end < drafts[second].start, let last = own.last, segments[last].end == drafts[first].end,
            segments[last].start > drafts[first].trigger.end, isOccasion(segments[last])
        else { return }
        drafts[first].end = segments[last - 1].end
    }

    private func join(to draft: inout Draft, from floor: Int) {
        let front = front(of: draft, from: floor)
        guard let first = front.first else { return }
        if draft.deadline == nil {
            draft.deadline = front.lazy.compactMap(deadline).first
        }
        var rest = first.start
        if let end = front.last(where: { draft.condition?.end == $0.end || isOccasion($0) || isCase($0) })?.end {
            draft.condition = Span(min(first.start, draft.condition?.start ?? .max), end)
            rest = end
        } else if let condition = draft.condition, condition.end > first.start {
            return
        }
        draft.start = front.first { $0.start >= rest }?.start ?? draft.start
    }

    /// The segments between the norm before and this one that belong to it.
    private func front(of draft: Draft, from floor: Int) -> ArraySlice<Segment> {
        guard let own = segments.firstIndex(where: { $0.start == draft.start }) else { return [] }
        var first = own
        while first > 0, segments[first - 1].start >= floor, !segments[first - 1].endsInColon,
            inArticles || draft.condition.map({ $0.end >= segments[first - 1].end }) ?? false
                || isOccasion(segments[first - 1]) || isTopic(segments[first - 1], of: draft)
        {
            first -= 1
        }
        // 《建设方案》是考核的依据，遇有内容调整的，: what is said before the case is a statement of its own.
        if first + 1 < own, states(segments[first]) { first += 1 }
        return segments[first..<own]
    }

    private func states(_ segment: Segment) -> Bool {
        let words = String(decoding: bytes[segment.start..<segment.end], as: UTF8.self)
        return words.holds("是") && !words.holds("是否") && !words.holds("的是") && !words.hasSuffix("的")
    }

    /// 对…的现场执法活动，; 在保护范围内，: what the norm is about, where, or whom it binds.
    private func isTopic(_ segment: Segment, of draft: Draft) -> Bool {
        if draft.actors.contains(where: { $0.name.start >= segment.start && $0.name.end <= segment.end }) {
            return true
        }
        var cursor = UTF8Cursor(bytes, from: segment.start, to: segment.end)
        cursor.skip { $0.isBlank }
        return Self.beginnings.contains { cursor.take(word: $0) }
    }

    private static let beginnings: [StaticString] = [
        "对", "在", "经", "凡", "依托", "瞄准", "聚焦", "借鉴", "围绕", "根据", "按照",
    ]

    /// 情节严重的，, not 以营利为目的，.
    private func isCase(_ segment: Segment) -> Bool {
        inArticles && last(of: segment) == "的" && !ends(segment, in: "目的")
    }

    /// The case at the head of an item, and where what follows from it begins: 附近有燃气管网的，完成管道的敷设.
    var leadingCase: (condition: Span, rest: Int)? {
        guard segments.count > 1, let last = segments.dropLast().lastIndex(where: isCase),
            segments[...last].allSatisfy({ !$0.endsInColon })
        else { return nil }
        return (Span(segments[0].start, segments[last].end), segments[last + 1].start)
    }

    /// 纠纷发生时，; 清算期间，; 在同等条件下，: when, or in which case.
    private func isOccasion(_ segment: Segment) -> Bool {
        switch last(of: segment) {
        case "时", "后": true
        case "前": deadline(segment) == nil
        case "间": ends(segment, in: "期间")
        case "满": ends(segment, in: "期满")
        case "下":
            ends(segment, in: "情况下") || ends(segment, in: "情形下") || ends(segment, in: "条件下") || ends(segment, in: "前提下")
        case "上": ends(segment, in: "基础上")
        case "中": ends(segment, in: "过程中")
        default: false
        }
    }

    /// 在接到要求的三十日内，.
    private func deadline(_ segment: Segment) -> Span? {
        switch last(of: segment) {
        case "内", "前", "底":
            TimePhrase(bytes: bytes).deadline(in: Span(segment.start, segment.end)).flatMap {
                $0.end == segment.end ? $0 : nil
            }
        default: nil
        }
    }

    /// The last character of a segment, where it is a Chinese one.
    private func last(of segment: Segment) -> Unicode.Scalar? {
        guard segment.end - segment.start > 3, bytes[segment.end - 3] & 0xF0 == 0xE0 else { return nil }
        return UTF8Cursor(bytes, from: segment.end - 3, to: segment.end).next
    }

    private func ends(_ segment: Segment, in word: StaticString) -> Bool {
        let start = segment.end - word.utf8CodeUnitCount
        guard start >= segment.start else { return false }
        var cursor = UTF8Cursor(bytes, from: start, to: segment.end)
        return cursor.take(word: word)
    }
}
