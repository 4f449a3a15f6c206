import ChineseText
import PolicyModel

/// Decides which numbers with units are figures that a text sets, and which it merely mentions.
///
/// A number counts where a word bounds it, where it stands under a goal's date, or beside words for its measure. A bare
/// number does not: 一个地区, 两个以上 counts, 三个方面 does not.
struct FigureJudge: Sendable {
    private let bounds: BoundReader
    private let durations: DurationJudge
    private let fine: WordFinder
    private let fineAmounts: WordFinder
    private let amount: WordFinder
    private let share: WordFinder
    private let grants: WordFinder
    private let recurring: WordFinder
    private let halfYearly: WordFinder
    private let sizeAfter: WordFinder
    private let goalVerbs: WordsBefore
    private let goalBeginnings: WordFinder
    private let goalLeads: WordFinder
    private let goalWords: WordFinder
    private let notGoalWords: WordFinder
    private let binding: WordFinder
    private let every: WordsBefore
    private let changes: WordFinder

    init(_ vocabulary: Vocabulary) {
        bounds = BoundReader(vocabulary)
        durations = DurationJudge(vocabulary)
        fine = WordFinder(vocabulary["targets.fine-words"])
        fineAmounts = WordFinder(vocabulary["targets.fine-amounts"])
        amount = WordFinder(vocabulary["targets.amount-words"])
        share = WordFinder(vocabulary["targets.share-words"])
        grants = WordFinder(vocabulary["targets.grant-words"])
        recurring = WordFinder(vocabulary["targets.recurring"])
        halfYearly = WordFinder(vocabulary["targets.half-yearly"])
        sizeAfter = WordFinder(vocabulary["targets.size-after"])
        goalVerbs = WordsBefore(vocabulary["targets.goal-verbs"])
        goalBeginnings = WordFinder(vocabulary["targets.goal-verbs"])
        goalLeads = WordFinder(vocabulary["targets.goal-leads"])
        goalWords = WordFinder(vocabulary["targets.goal-words"])
        notGoalWords = WordFinder(vocabulary["targets.not-goal-words"])
        binding = WordFinder(vocabulary["targets.binding-words"])
        every = WordsBefore(vocabulary["targets.every"])
        changes = WordFinder(vocabulary["targets.reached-before"] + vocabulary["targets.at-most-before"])
    }

    /// 每年考核一次 is a period of one year: what 一次 stands for, or the figure itself.
    func period(of figure: Figure, in sentence: UTF8Cursor) -> Figure {
        // 每年不超过一次 bounds how often.
        let bound = bounds.bound(of: figure, in: sentence)
        guard figure.unit == "次", figure.value == 1, bound.comparator(of: figure) == nil else { return figure }
        let part = UTF8Cursor(sentence.bytes, from: figure.partStart, to: figure.start)
        if let match = halfYearly.matches(in: part).last {
            return Figure(
                value: 0.5, unit: "年", measure: .time, isArabic: figure.isArabic, start: match.start + 3,
                end: match.end,
                partStart: figure.partStart)
        }
        guard let match = recurring.matches(in: part).last else { return figure }
        let unit = UTF8Cursor(sentence.bytes, from: match.start + 3, to: match.end)
        return Figure(
            value: 1, unit: String(decoding: unit.bytes[unit.offset..<unit.end], as: UTF8.self), measure: .time,
            isArabic: figure.isArabic, start: match.start + 3, end: match.end, partStart: figure.partStart)
    }

    /// What the figure is for, or nil.
    func verdict(on figure: Figure, in setting: FigureSetting) -> FigureVerdict? {
        let bound = bounds.bound(of: figure, in: setting.sentence)
        switch figure.measure {
        case .time: return durations.verdict(on: figure, bound, in: setting.sentence)
        case .age: return bound.comparator(of: figure).map { verdict(.condition, $0, bound) }
        case .money, .ratio, .size, .count: return quantityVerdict(on: figure, bound, in: setting)
        }
    }

    private func quantityVerdict(on figure: Figure, _ bound: Bound, in setting: FigureSetting) -> FigureVerdict? {
        // 每万人口, 每名工作人员: what the figure is counted by.
        guard every.start(setting.sentence.bytes, from: figure.partStart, to: figure.start) == nil else { return nil }
        let part = part(of: figure, in: setting.sentence)
        if isBaseline(figure, part) { return nil }
        let comparator = bound.comparator(of: figure)
        if figure.measure == .money || figure.measure == .ratio, isFine(part, setting) {
            return verdict(.fine, comparator ?? .equal, bound)
        }
        if let objective = objective(figure, bound, part, in: setting) { return objective }
        if let comparator {
            guard !isReported(bound, figure, part, in: setting) else { return nil }
            return verdict(.condition, comparator, bound)
        }
        if isRecurring(figure, part) {
            return FigureVerdict(kind: .period, comparator: .equal, span: bound.span, metricStandsBehind: false)
        }
        if isReached(figure, part) { return verdict(.condition, .atLeast, bound) }
        guard !setting.isPast, standsAlone(figure, part) else { return nil }
        return verdict(.condition, .equal, bound)
    }

    /// 由2024年的38%提高到45%: where things begin, not where they are to end.
    private func isBaseline(_ figure: Figure, _ part: UTF8Cursor) -> Bool {
        guard changes.match(at: UTF8Cursor(part.bytes, from: figure.end, to: part.end)) != nil else { return false }
        var before = UTF8Cursor(part.bytes, from: part.offset, to: figure.start)
        while let scalar = before.next, scalar != "由", scalar != "从" { before.advance() }
        return !before.isAtEnd
    }

    /// 每月召开三次: how often.
    private func isRecurring(_ figure: Figure, _ part: UTF8Cursor) -> Bool {
        guard figure.unit == "次" else { return false }
        let before = UTF8Cursor(part.bytes, from: part.offset, to: figure.start)
        return !recurring.matches(in: before).isEmpty
    }

    /// 累计三次拒绝指派的: a case once it has happened so often.
    private func isReached(_ figure: Figure, _ part: UTF8Cursor) -> Bool {
        let before = part.bytes[part.offset..<figure.start]
        return figure.unit == "次" && figure.value > 1 && endsInDe(part) && before.suffix(6).elementsEqual("累计".utf8)
    }

    private func isFine(_ part: UTF8Cursor, _ setting: FigureSetting) -> Bool {
        holds(fine, part) || holds(fineAmounts, part) && holds(fine, setting.sentence)
    }

    /// An amount is granted or paid in a goal's sentence too: it is no goal then (到2027年…，给予每家50万元奖励).
    private func objective(
        _ figure: Figure, _ bound: Bound, _ part: UTF8Cursor, in setting: FigureSetting
    ) -> FigureVerdict? {
        let isGrant = (figure.measure == .money || figure.measure == .ratio) && holds(grants, setting.sentence)
        guard !setting.isPast, !isGrant, !holds(notGoalWords, part),
            countsWithoutBound(figure) || bound.comparator(of: figure) != nil
        else { return nil }
        let isGoal =
            setting.goal != nil && !(figure.measure == .money && holds(amount, part) && bound.before != .over)
            || figure.measure != .money && holds(goalWords, part)
            || figure.measure == .count && followsGoalVerb(figure, bound, part, setting.isStatute)
            || figure.measure == .count && !setting.isStatute && endsGoal(figure, bound, part)
            || !setting.isStatute && isYearly(figure, bound, part)
        return isGoal ? verdict(.objective, bound.comparator(of: figure) ?? .equal, bound) : nil
    }

    /// 每年入库机构不少于60家, 三年统筹安排资金不低于1.5亿元: an aim of each year, or of some.
    private func isYearly(_ figure: Figure, _ bound: Bound, _ part: UTF8Cursor) -> Bool {
        guard figure.measure == .count || figure.measure == .money else { return false }
        var beginning = part
        beginning.skipBlanks()
        // 全年登记金额突破30亿元, 全年办理案件200件以上.
        if beginning.take(word: "全年") || beginning.take(word: "年内") {
            return bound.after == .atLeast || bound.before == .atLeast || bound.before == .over
        }
        guard bound.before == .atLeast, !bound.isReached else { return false }
        return beginning.take(word: "每年") || beginning.takeNumeral() != nil && beginning.take(word: "年")
    }

    /// 培育20家, 新增不少于20家, 建设3个以上基地; 培育一家 may mean any.
    private func followsGoalVerb(_ figure: Figure, _ bound: Bound, _ part: UTF8Cursor, _ isStatute: Bool) -> Bool {
        goalVerbs.start(part.bytes, from: figure.partStart, to: bound.span.start) != nil
            && (bound.after != .atLeast || !isStatute && figure.isArabic)
            // 布局不超过3个 limits, and aims at nothing.
            && bound.before != .atMost && !endsInDe(part)
    }

    /// 新增国家知识产权示范企业200家: the verb begins the part, the figure ends it.
    private func endsGoal(_ figure: Figure, _ bound: Bound, _ part: UTF8Cursor) -> Bool {
        let behind = UTF8Cursor(part.bytes, from: bound.span.end, to: part.end)
        guard figure.isArabic, behind.isAtEnd || behind.next == "。", bound.after != .atLeast, bound.after != .atMost
        else { return false }
        var beginning = part
        beginning.skipBlanks()
        while let lead = goalLeads.match(at: beginning) { beginning.offset = lead.end }
        return goalBeginnings.match(at: beginning) != nil
    }

    private func countsWithoutBound(_ figure: Figure) -> Bool {
        figure.isArabic || figure.value > 1 || figure.measure == .ratio
    }

    /// A figure in the past with a word of reaching (2021年达到86.7万人), or in a text that is no statute and a sentence
    /// that binds nobody (延伸长度一般为0.5—2米), is reported; not so where it describes those who meet a condition
    /// (2023年营业收入超过5000万元的企业).
    private func isReported(_ bound: Bound, _ figure: Figure, _ part: UTF8Cursor, in setting: FigureSetting) -> Bool {
        guard setting.isPast || !setting.isStatute else { return false }
        let isUnbound = setting.isPast || !holds(binding, setting.sentence)
        let reaches = bound.after == nil && (bound.isReached || bound.before == .over || bound.before == .about)
        if reaches || figure.isMore { return isUnbound && !describes(figure, part) }
        return isUnbound && (figure.rangeEnd != nil || bound.after == .about || bound.after == .within)
    }

    /// Whether 的 stands behind the figure in its part: 超过5000万元的, 超过5000万元的企业.
    private func describes(_ figure: Figure, _ part: UTF8Cursor) -> Bool {
        var behind = UTF8Cursor(part.bytes, from: figure.end, to: part.end)
        while !behind.isAtEnd {
            if behind.take("的") { return true }
            behind.advance()
        }
        return false
    }

    private func endsInDe(_ part: UTF8Cursor) -> Bool {
        part.end - part.offset >= 3 && part.bytes[(part.end - 3)..<part.end].elementsEqual("的".utf8)
    }

    private func standsAlone(_ figure: Figure, _ part: UTF8Cursor) -> Bool {
        switch figure.measure {
        case .money: holds(amount, part)
        case .ratio: holds(share, part)
        case .count: sizeAfter.match(at: UTF8Cursor(part.bytes, from: figure.end, to: part.end)) != nil
        case .time, .age, .size: false
        }
    }

    /// The part of the sentence that holds the figure, from mark to mark.
    private func part(of figure: Figure, in sentence: UTF8Cursor) -> UTF8Cursor {
        var end = UTF8Cursor(sentence.bytes, from: figure.end, to: sentence.end)
        end.skip { !$0.endsPart }
        return UTF8Cursor(sentence.bytes, from: figure.partStart, to: end.offset)
    }

    private func holds(_ finder: WordFinder, _ part: UTF8Cursor) -> Bool {
        var cursor = part
        while !cursor.isAtEnd {
            if finder.match(at: cursor) != nil { return true }
            cursor.advance()
        }
        return false
    }

    private func verdict(_ kind: Target.Kind, _ comparator: Target.Comparator, _ bound: Bound) -> FigureVerdict {
        FigureVerdict(
            kind: kind, comparator: comparator, span: bound.span, metricStandsBehind: !bound.isAdjacent)
    }
}
