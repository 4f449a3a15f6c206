import ChineseText
import PolicyModel

/// Decides what a duration is for: a period (十日内, 每两年, 期限为五年), a condition (从业满三年, 近三年), a validity
/// (有效期五年), or nothing (三年行动计划).
struct DurationJudge: Sendable {
    private let validity: WordsBefore
    private let period: WordsBefore
    private let standing: WordsBefore
    private let standingWords: WordFinder
    private let every: WordsBefore
    private let once: WordFinder
    private let ahead: WordsBefore
    private let justBefore: WordsBefore
    private let lookBack: WordFinder
    private let punishment: WordFinder
    private let amounts: WordFinder

    init(_ vocabulary: Vocabulary) {
        validity = WordsBefore(vocabulary["targets.validity-before"])
        period = WordsBefore(vocabulary["targets.period-before"])
        standing = WordsBefore(vocabulary["targets.standing-before"])
        standingWords = WordFinder(vocabulary["targets.standing-words"])
        every = WordsBefore(vocabulary["targets.every"])
        once = WordFinder(vocabulary["targets.once"])
        ahead = WordsBefore(vocabulary["targets.ahead-before"])
        justBefore = WordsBefore(vocabulary["targets.just-before"])
        lookBack = WordFinder(vocabulary["targets.look-back-words"])
        amounts = WordFinder(vocabulary["targets.time-amounts"])
        punishment = WordFinder(vocabulary["targets.punishment-after"])
    }

    /// What the duration is for, or nil.
    func verdict(on figure: Figure, _ bound: Bound, in sentence: UTF8Cursor) -> FigureVerdict? {
        let bytes = sentence.bytes
        let start = trimmingBlanks(bytes, from: figure.partStart, to: bound.span.start).upperBound
        if let verdict = recurrence(figure, bound, sentence, start) { return verdict }
        if let word = ahead.start(bytes, from: figure.partStart, to: start), bound.after == nil || bound.after == .ahead
        {
            return FigureVerdict(kind: .period, comparator: .atLeast, span: Span(word, bound.span.end))
        }
        if let word = justBefore.start(bytes, from: figure.partStart, to: start), bound.after == nil,
            bound.before == nil
        {
            let looksBack = figure.unit == "年"
            return FigureVerdict(
                kind: looksBack ? .condition : .period, comparator: looksBack ? .equal : .atLeast,
                span: Span(word, figure.end))
        }
        let comparator = bound.comparator(of: figure)
        if let word = validity.start(bytes, from: figure.partStart, to: start), bound.after != .within {
            return FigureVerdict(
                kind: .validity, comparator: comparator ?? .equal, span: Span(word, bound.span.end),
                metricStandsBehind: false)
        }
        if let word = standing.start(bytes, from: figure.partStart, to: start) {
            return FigureVerdict(kind: .condition, comparator: comparator ?? .equal, span: Span(word, bound.span.end))
        }
        if let comparator { return bounded(figure, bound, comparator, sentence) }
        guard let word = period.start(bytes, from: figure.partStart, to: start) else { return nil }
        return FigureVerdict(
            kind: .period, comparator: isPermitted(word, bytes, from: figure.partStart) ? .atMost : .equal,
            span: Span(word, bound.span.end), metricStandsBehind: false)
    }

    /// 可延长5个工作日, 可以延长一个月: so long at most.
    private func isPermitted(_ word: Int, _ bytes: [UInt8], from start: Int) -> Bool {
        let before = bytes[start..<word]
        return bytes[word...].starts(with: "可延长".utf8)
            || bytes[word...].starts(with: "延长".utf8)
                && (before.suffix(6).elementsEqual("可以".utf8) || before.suffix(3).elementsEqual("可".utf8))
    }

    /// 每两年, 两年一次.
    private func recurrence(
        _ figure: Figure, _ bound: Bound, _ sentence: UTF8Cursor, _ start: Int
    ) -> FigureVerdict? {
        if let word = every.start(sentence.bytes, from: figure.partStart, to: start) {
            guard bound.after == nil else { return nil }
            return FigureVerdict(kind: .period, comparator: .equal, span: Span(word, figure.end))
        }
        let behind = UTF8Cursor(sentence.bytes, from: figure.end, to: sentence.end)
        guard bound.after == nil, let match = once.match(at: behind) else { return nil }
        return FigureVerdict(
            kind: .period, comparator: .equal, span: Span(figure.start, match.end), metricStandsBehind: false)
    }

    private func bounded(
        _ figure: Figure, _ bound: Bound, _ comparator: Target.Comparator, _ sentence: UTF8Cursor
    ) -> FigureVerdict? {
        var verdict = FigureVerdict(kind: .condition, comparator: comparator, span: bound.span)
        switch bound.after {
        case .within:
            // 一年内曾因…受过行政处罚的 looks back; 三十日内作出决定 sets a limit.
            verdict.kind = holds(lookBack, partBehind(bound, sentence)) ? .condition : .period
        case .later: verdict.kind = .period
        case .ahead:
            // 三年前 looks back; 三十日前 sets a limit.
            guard figure.unit != "年" else { return nil }
            verdict.kind = .period
        case .atLeast, .atMost, .about, nil:
            verdict.metricStandsBehind = !bound.isAdjacent
            // 展期三天以上的，, 无逾期超过6个月的情形: a case.
            if endsCase(bound, sentence) { return verdict }
            if isAmount(figure, sentence) { return verdict }
            if figure.rangeEnd != nil || setsLength(bound, comparator, figure, sentence) { verdict.kind = .period }
        }
        return verdict
    }

    /// 开放时长每年不低于1200小时, 每年培训不少于40学时: so much of it, and no term.
    private func isAmount(_ figure: Figure, _ sentence: UTF8Cursor) -> Bool {
        switch figure.unit {
        case "小时", "个小时", "学时", "个学时", "课时":
            amounts.occurs(in: UTF8Cursor(sentence.bytes, from: figure.partStart, to: figure.start))
        default: false
        }
    }

    /// Whether the part goes on to 的 and ends there: 不足10日的, 三天以上且参展商超过200家的.
    private func endsCase(_ bound: Bound, _ sentence: UTF8Cursor) -> Bool {
        let part = partBehind(bound, sentence)
        let words = part.bytes[part.offset..<part.end]
        return words.suffix(3).elementsEqual("的".utf8) || words.suffix(9).elementsEqual("的情形".utf8)
    }

    /// 最长不超过三个月, 三年以下有期徒刑 are lengths; 超过三个月, 从业三年以上 are conditions.
    private func setsLength(
        _ bound: Bound, _ comparator: Target.Comparator, _ figure: Figure, _ sentence: UTF8Cursor
    ) -> Bool {
        var behind = UTF8Cursor(sentence.bytes, from: bound.span.end, to: sentence.end)
        _ = behind.take("的")
        if punishment.match(at: behind) != nil { return true }
        let part = UTF8Cursor(sentence.bytes, from: figure.partStart, to: bound.span.start)
        // 成立时间满2年.
        if bound.isReached, holdsStanding(part) { return false }
        if period.start(sentence.bytes, from: figure.partStart, to: bound.span.start) != nil { return true }
        switch bound.after {
        case .atMost: return comparator == .atMost && !holdsStanding(part)
        case .atLeast:
            // 五年以上十年以下有期徒刑, 三个月以上六个月以下: two ends of one length.
            return behind.next?.beginsQuantity == true && !holdsStanding(part)
        case .within, .about, .ahead, .later, nil: break
        }
        return (comparator == .atMost || comparator == .atLeast && !bound.isReached) && !holdsStanding(part)
    }

    private func partBehind(_ bound: Bound, _ sentence: UTF8Cursor) -> UTF8Cursor {
        var end = UTF8Cursor(sentence.bytes, from: bound.span.end, to: sentence.end)
        end.skip { !$0.endsPart }
        return UTF8Cursor(sentence.bytes, from: bound.span.end, to: end.offset)
    }

    private func holds(_ finder: WordFinder, _ part: UTF8Cursor) -> Bool { !finder.matches(in: part).isEmpty }

    private func holdsStanding(_ part: UTF8Cursor) -> Bool { !standingWords.matches(in: part).isEmpty }
}
