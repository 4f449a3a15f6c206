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
    private let recurring: WordFinder
    private let halfYearly: WordFinder
    private let sizeAfter: WordFinder
    private let aims: AimJudge
    private let rates: RateReader
    private let ranks: WordsBefore
    private let singles: WordFinder
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
        recurring = WordFinder(vocabulary["targets.recurring"])
        halfYearly = WordFinder(vocabulary["targets.half-yearly"])
        sizeAfter = WordFinder(vocabulary["targets.size-after"])
        aims = AimJudge(vocabulary)
        rates = RateReader(vocabulary)
        ranks = WordsBefore(vocabulary["targets.rank-before"])
        singles = WordFinder(vocabulary["targets.single-words"])
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
        if aims.isAim(figure, bound, part, in: setting) {
            return verdict(.objective, comparator ?? .equal, bound)
        }
        if isRank(figure, bound, part) { return verdict(.condition, .equal, bound) }
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

    /// 累计三次拒绝指派的, 连续两次不合格的: a case once it has happened so often.
    private func isReached(_ figure: Figure, _ part: UTF8Cursor) -> Bool {
        let before = part.bytes[part.offset..<figure.start]
        guard figure.unit == "次", figure.value > 1 else { return false }
        return before.suffix(6).elementsEqual("连续".utf8)
            || part.endsInAttribute && before.suffix(6).elementsEqual("累计".utf8)
    }

    private func isFine(_ part: UTF8Cursor, _ setting: FigureSetting) -> Bool {
        fine.occurs(in: part) || fineAmounts.occurs(in: part) && fine.occurs(in: setting.sentence)
    }

    /// 排名前三位, 连续两个季度末三位: a place among others.
    private func isRank(_ figure: Figure, _ bound: Bound, _ part: UTF8Cursor) -> Bool {
        guard figure.unit == "位" || figure.unit == "名", bound.after == nil else { return false }
        return ranks.start(part.bytes, from: part.offset, to: figure.start) != nil
    }

    /// A figure in the past with a word of reaching (2021年达到86.7万人), or in a text that is no statute and a sentence
    /// that binds nobody (延伸长度一般为0.5—2米), is reported; not so where it describes those who meet a condition
    /// (2023年营业收入超过5000万元的企业).
    private func isReported(_ bound: Bound, _ figure: Figure, _ part: UTF8Cursor, in setting: FigureSetting) -> Bool {
        guard setting.isPast || !setting.isStatute else { return false }
        let isUnbound = setting.isPast || !binding.occurs(in: setting.sentence)
        // 单笔额度一般为200万元至2000万元: what each gets is set, not told.
        if !setting.isPast, figure.measure == .money, singles.occurs(in: part) { return false }
        let reaches = bound.after == nil && (bound.isReached || bound.before == .over || bound.before == .about)
        if reaches || figure.isMore { return isUnbound && !part.holdsAttribute(behind: figure.end) }
        return isUnbound && (figure.rangeEnd != nil || bound.after == .about || bound.after == .within)
    }

    private func standsAlone(_ figure: Figure, _ part: UTF8Cursor) -> Bool {
        switch figure.measure {
        case .money: amount.occurs(in: part)
        case .ratio: share.occurs(in: part)
        case .count:
            sizeAfter.match(at: UTF8Cursor(part.bytes, from: figure.end, to: part.end)) != nil
                // 按照一户一表的标准: one may mean any.
                || (figure.isArabic || figure.value > 1)
                    && rates.isRate(figure, Bound(span: Span(figure.start, figure.end)), part)
        case .time, .age, .size: false
        }
    }

    /// The part of the sentence that holds the figure, from mark to mark.
    private func part(of figure: Figure, in sentence: UTF8Cursor) -> UTF8Cursor {
        var end = UTF8Cursor(sentence.bytes, from: figure.end, to: sentence.end)
        end.skip { !$0.endsPart }
        return UTF8Cursor(sentence.bytes, from: figure.partStart, to: end.offset)
    }

    private func verdict(_ kind: Target.Kind, _ comparator: Target.Comparator, _ bound: Bound) -> FigureVerdict {
        FigureVerdict(
            kind: kind, comparator: comparator, span: bound.span, metricStandsBehind: !bound.isAdjacent)
    }
}
