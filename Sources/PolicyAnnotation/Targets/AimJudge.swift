import ChineseText
import PolicyModel

/// Decides which quantities are aims: under a goal's date (到2030年…), behind a verb of goals (培育20家), or in a year's plan
/// (全年办理案件200件以上).
struct AimJudge: Sendable {
    private let amount: WordFinder
    private let grants: WordFinder
    private let goalVerbs: WordsBefore
    private let goalBeginnings: WordFinder
    private let goalLeads: WordFinder
    private let goalWords: WordFinder
    private let notGoalWords: WordFinder
    private let deeds: WordsBefore
    private let deedBeginnings: WordFinder
    private let changes: WordsBefore
    private let parameters: WordFinder
    private let demands: WordFinder
    private let singles: WordFinder
    private let rates: RateReader

    init(_ vocabulary: Vocabulary) {
        let verbs = vocabulary["targets.goal-verbs"]
        let doings = vocabulary["targets.deed-verbs"]
        amount = WordFinder(vocabulary["targets.amount-words"])
        grants = WordFinder(vocabulary["targets.grant-words"])
        goalVerbs = WordsBefore(verbs)
        goalBeginnings = WordFinder(verbs)
        goalLeads = WordFinder(vocabulary["targets.goal-leads"])
        goalWords = WordFinder(vocabulary["targets.goal-words"])
        notGoalWords = WordFinder(vocabulary["targets.not-goal-words"])
        deeds = WordsBefore(doings)
        deedBeginnings = WordFinder(doings)
        changes = WordsBefore(vocabulary["targets.changed-before"])
        parameters = WordFinder(vocabulary["targets.parameter-words"])
        demands = WordFinder(vocabulary["targets.demand-words"])
        singles = WordFinder(vocabulary["targets.single-words"])
        rates = RateReader(vocabulary)
    }

    /// Whether the figure is an aim. An amount is granted or paid in a goal's sentence too: it is no goal then (到2027年…，
    /// 给予每家50万元奖励).
    func isAim(_ figure: Figure, _ bound: Bound, _ part: UTF8Cursor, in setting: FigureSetting) -> Bool {
        let isGrant = (figure.measure == .money || figure.measure == .ratio) && grants.occurs(in: setting.sentence)
        guard !setting.isPast, !isGrant, !notGoalWords.occurs(in: part), !isCap(figure, bound, part),
            !rates.isRate(figure, bound, part), countsWithoutBound(figure) || bound.comparator(of: figure) != nil
        else { return false }
        if setting.goal != nil, !(figure.measure == .money && amount.occurs(in: part) && bound.before != .over) {
            return true
        }
        if goalWords.occurs(in: part), figure.measure != .money || bound.before == .over || bound.before == .atLeast {
            return true
        }
        if figure.measure == .count, followsGoalVerb(figure, bound, part, setting.isStatute) { return true }
        guard !setting.isStatute else { return false }
        if figure.measure == .count, isDeed(figure, bound, part) { return true }
        return isYearly(figure, bound, part) || goesOn(figure, bound, part, in: setting)
            || isChange(figure, bound, part)
    }

    /// 每家企业累计不超过15万元, 单笔最高500万元: what each may get at most, and no aim.
    private func isCap(_ figure: Figure, _ bound: Bound, _ part: UTF8Cursor) -> Bool {
        bound.before == .atMost && (figure.measure == .money || figure.measure == .count) && singles.occurs(in: part)
    }

    /// 一家 may mean any; 翻一番 doubles.
    private func countsWithoutBound(_ figure: Figure) -> Bool {
        figure.isArabic || figure.value > 1 || figure.measure == .ratio || figure.unit == "番"
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
            && bound.before != .atMost && !part.endsInAttribute && !part.reports
    }

    // MARK: Texts that are no statutes

    private func isDeed(_ figure: Figure, _ bound: Bound, _ part: UTF8Cursor) -> Bool {
        guard figure.isArabic, bound.before != .atMost, bound.after != .atMost, !part.endsInAttribute else {
            return false
        }
        return followsDeed(figure, bound, part) || endsGoal(figure, bound, part) || closesList(figure, bound, part)
            || isSited(figure, bound, part)
    }

    /// 走访50家企业, 入库品种增加5000个.
    private func followsDeed(_ figure: Figure, _ bound: Bound, _ part: UTF8Cursor) -> Bool {
        deeds.start(part.bytes, from: figure.partStart, to: bound.span.start) != nil && bound.after == nil
            && !part.reports
    }

    /// 新增国家知识产权示范企业200家, 举办培训班6期, 在基地设立工作站不少于30个: the verb begins the part or stands behind its place,
    /// the figure ends it. 组织专家出席会议10人次以上 aims too; 集聚服务机构20家以上 may be a condition.
    private func endsGoal(_ figure: Figure, _ bound: Bound, _ part: UTF8Cursor) -> Bool {
        let behind = UTF8Cursor(part.bytes, from: bound.span.end, to: part.end)
        guard behind.isAtEnd || behind.next == "。" else { return false }
        var beginning = part
        beginning.skipBlanks()
        while let lead = goalLeads.match(at: beginning) { beginning.offset = lead.end }
        if deedBeginnings.match(at: beginning) != nil { return !part.reports }
        guard bound.after != .atLeast else { return false }
        if beginning.next == "在" {
            let before = UTF8Cursor(part.bytes, from: beginning.offset, to: bound.span.start)
            return goalBeginnings.occurs(in: before) && !part.reports
        }
        return goalBeginnings.match(at: beginning) != nil
    }

    /// 建成光电子信息、生物医药等8个专题数据库: 等 gathers what the verb before makes.
    private func closesList(_ figure: Figure, _ bound: Bound, _ part: UTF8Cursor) -> Bool {
        let before = UTF8Cursor(part.bytes, from: part.offset, to: bound.span.start)
        guard bound.after == nil, before.ends(with: "等"), !part.reports else { return false }
        var cursor = before
        while let scalar = cursor.next, scalar != "、" { cursor.advance() }
        let verbs = UTF8Cursor(part.bytes, from: part.offset, to: cursor.offset)
        return goalBeginnings.occurs(in: verbs) || deedBeginnings.occurs(in: verbs)
    }

    /// 在8个制种大县开展质押贷款: so many places are chosen for it.
    private func isSited(_ figure: Figure, _ bound: Bound, _ part: UTF8Cursor) -> Bool {
        let before = UTF8Cursor(part.bytes, from: part.offset, to: bound.span.start)
        let behind = UTF8Cursor(part.bytes, from: bound.span.end, to: part.end)
        return before.ends(with: "在") && bound.after == nil && !part.reports
            && (goalBeginnings.occurs(in: behind) || deedBeginnings.occurs(in: behind))
    }

    /// 举办培训班6期，培训1000人次，考核合格率不低于90%: behind an aim another figure of the sentence is one too, unless it says
    /// what each must have (每个面积不少于500平方米) or who is asked for (要求从业人员不少于10人).
    private func goesOn(_ figure: Figure, _ bound: Bound, _ part: UTF8Cursor, in setting: FigureSetting) -> Bool {
        guard let aim = setting.aimEnd, aim < part.offset,
            bound.comparator(of: figure) != nil || isGrowth(figure, part),
            !singles.occurs(in: part), !demands.occurs(in: part), !part.holdsAttribute(behind: figure.end)
        else { return false }
        return figure.measure == .ratio || bound.before != .atMost && bound.after != .atMost
    }

    /// 较上年增长25%: a share that ends its part, behind a word of change.
    private func isGrowth(_ figure: Figure, _ part: UTF8Cursor) -> Bool {
        let behind = UTF8Cursor(part.bytes, from: figure.end, to: part.end)
        let before = UTF8Cursor(part.bytes, from: part.offset, to: figure.start)
        return figure.measure == .ratio && (behind.isAtEnd || behind.next == "。")
            && (before.ends(with: "增长") || before.ends(with: "提高") || before.ends(with: "下降"))
    }

    /// 检出率降至2%以下, 将平均费率下调10%至15%: what shall have changed; 将补贴比例提高到60% sets how much is given.
    private func isChange(_ figure: Figure, _ bound: Bound, _ part: UTF8Cursor) -> Bool {
        guard figure.measure == .ratio, !parameters.occurs(in: part), !part.holdsAttribute(behind: figure.end),
            !demands.occurs(in: part), !part.reports
        else { return false }
        let change = changes.match(part.bytes, from: part.offset, to: figure.start)
        guard let change else { return false }
        if part.begins(with: "将") || part.begins(with: "把") { return true }
        let word = part.bytes[change.start..<figure.start]
        let endsInState =
            word.suffix(3).elementsEqual("至".utf8) || word.suffix(3).elementsEqual("到".utf8)
            || word.suffix(3).elementsEqual("在".utf8)
        return endsInState && (bound.after == .atLeast || bound.after == .atMost)
    }
}

extension UTF8Cursor {
    /// Whether 的 ends the words: 新增20家以上的.
    var endsInAttribute: Bool { ends(with: "的") }

    /// Whether the words tell what has been done: 在8个省份开展了试点, 已服务500家.
    var reports: Bool {
        var cursor = self
        while let scalar = cursor.next {
            if scalar == "了" || scalar == "已" { return true }
            cursor.advance()
        }
        return false
    }

    func ends(with word: StaticString) -> Bool {
        let length = word.utf8CodeUnitCount
        guard end - offset >= length else { return false }
        return bytes[(end - length)..<end].elementsEqual(UnsafeBufferPointer(start: word.utf8Start, count: length))
    }

    func begins(with word: StaticString) -> Bool {
        var cursor = self
        cursor.skipBlanks()
        return cursor.take(word: word)
    }

    /// Whether 的 stands behind `offset`: 超过5000万元的企业.
    func holdsAttribute(behind offset: Int) -> Bool {
        var behind = UTF8Cursor(bytes, from: offset, to: end)
        while let scalar = behind.next {
            if scalar == "的" { return true }
            behind.advance()
        }
        return false
    }
}

extension WordFinder {
    /// Whether a word stands in the words.
    func occurs(in words: UTF8Cursor) -> Bool { first(in: words) != nil }
}
