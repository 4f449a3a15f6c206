import ChineseText
import PolicyModel

/// A date in a sentence: 2030年, 2025年11月9日, 2027年6月底前.
struct DateMention: Sendable {
    /// What the date is to the words around it.
    enum Role: Sendable {
        /// By then something shall be reached: 到2030年, 2027年底前.
        case goal
        /// From then on something holds: 自2025年起.
        case start
        /// Neither word says; a year alone in front of a goal (2030年超过2000家).
        case plain
    }

    /// The year.
    var year: Int
    /// `2030` or `2025-11-09`; a month counts to its last day (2027年6月底 → `2027-06-30`).
    var text: String
    /// Whether the day is given.
    var hasDay: Bool
    /// Whether the year stands alone: only such a date is the deadline of more than its own sentence.
    var isYear: Bool { text.utf8.count == 4 }
    /// Whether 前 stands behind it.
    var isLimit: Bool
    /// What it is to the words around it.
    var role: Role
    /// Offset of the year.
    var start: Int
    /// Offset behind the date and the words that belong to it (底前).
    var end: Int
    /// Where the part of the sentence begins in which it stands.
    var partStart: Int
}

/// Reads dates.
struct DateReader: Sendable {
    private let goalBefore: WordsBefore
    private let goalAfter: WordFinder
    private let startBefore: WordsBefore
    private let startAfter: WordFinder
    private let limits: Set<Int>

    init(_ vocabulary: Vocabulary) {
        goalBefore = WordsBefore(vocabulary["targets.goal-date-before"])
        let after = vocabulary["targets.goal-date-after"]
        goalAfter = WordFinder(after)
        limits = Set(after.indices.filter { after[$0].ends(with: "前") })
        startBefore = WordsBefore(vocabulary["targets.start-date-before"])
        startAfter = WordFinder(vocabulary["targets.start-date-after"])
    }

    /// Reads the date at the cursor and moves behind it; nil, without moving, where there is none.
    func take(_ cursor: inout UTF8Cursor, from partStart: Int) -> DateMention? {
        let start = cursor.offset
        var behind = cursor
        guard let year = takeYear(&behind) else { return nil }
        let month = takeNumber(before: "月", &behind)
        let day = month == nil ? nil : takeNumber(before: "日", &behind)
        var date = DateMention(
            year: year, text: "\(year)", hasDay: day != nil, isLimit: false, role: .plain, start: start,
            end: behind.offset, partStart: partStart)
        if let month, let last = civilDate(year, month, day) { date.text = last.description }
        setRole(of: &date, behind)
        cursor.offset = date.end
        return date
    }

    /// The day, or the last one of the month.
    private func civilDate(_ year: Int, _ month: Int, _ day: Int?) -> CivilDate? {
        if let day { return CivilDate(year: year, month: month, day: day) }
        return (28...31).reversed().lazy.compactMap { CivilDate(year: year, month: month, day: $0) }.first
    }

    private func setRole(of date: inout DateMention, _ cursor: UTF8Cursor) {
        let bytes = cursor.bytes
        if startBefore.match(bytes, from: date.partStart, to: date.start) != nil || startAfter.match(at: cursor) != nil
        {
            date.role = .start
        } else if let match = goalAfter.match(at: cursor) {
            date.role = .goal
            date.isLimit = limits.contains(match.word)
            date.end = match.end
        } else if goalBefore.match(bytes, from: date.partStart, to: date.start) != nil {
            date.role = .goal
        }
    }

    /// Four digits before 年, in either script; or before a dash and a second year, which then is the one that counts.
    private func takeYear(_ cursor: inout UTF8Cursor) -> Int? {
        guard let first = cursor.takeNumeral(), first.length == 4, (1900...2200).contains(first.value) else {
            return nil
        }
        var behind = cursor
        if behind.takeRangeMark(), let second = behind.takeNumeral(), second.length == 4, behind.take("年") {
            cursor = behind
            return second.value
        }
        behind = cursor
        behind.skipBlanks()
        guard behind.take("年") else { return nil }
        cursor = behind
        if behind.takeRangeMark(), let second = behind.takeNumeral(), second.length == 4, behind.take("年") {
            cursor = behind
            return second.value
        }
        return first.value
    }

    private func takeNumber(before unit: Unicode.Scalar, _ cursor: inout UTF8Cursor) -> Int? {
        var behind = cursor
        behind.skipBlanks()
        guard let numeral = behind.takeNumeral() else { return nil }
        behind.skipBlanks()
        guard behind.take(unit) else { return nil }
        cursor = behind
        return numeral.value
    }
}

extension UTF8Cursor {
    /// Moves behind a mark between the ends of a range (5—10, 5至10), and says whether it did.
    mutating func takeRangeMark() -> Bool {
        let start = offset
        skip { scalar in
            switch scalar {
            case "—", "–", "―", "－", "-", "~", "～", "∼", "〜", "─": true
            default: false
            }
        }
        return offset > start || take("至") || take("到")
    }
}
