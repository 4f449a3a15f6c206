/// What a unit measures: it decides which words make a number a figure.
enum Measure: String, Sendable, CaseIterable {
    /// 年, 日, 个工作日
    case time
    /// 周岁
    case age
    /// 元
    case money
    /// %, 倍, and fractions (三分之二)
    case ratio
    /// 平方米, 公里, 吨
    case size
    /// 家, 人, 项
    case count
}

/// A number with its unit, as printed.
struct Figure: Sendable {
    /// Its value; 万 and 亿 stay in the unit.
    var value: Double
    /// Its unit with the scale before it (万人), or nil for a fraction.
    var unit: String?
    /// What it measures.
    var measure: Measure
    /// Whether 余 or 多 stands before the unit: somewhat more than that.
    var isMore = false
    /// Whether it is in digits: 1家 counts, 一家 may mean any.
    var isArabic: Bool
    /// Offset of the numeral; of a range, of its first.
    var start: Int
    /// Offset behind the unit; of a range, behind its last.
    var end: Int
    /// Where the part of the sentence begins in which it stands: behind the last ，；：。 or opening bracket.
    var partStart: Int
    /// Which end of a range it is (5—10家).
    var rangeEnd: RangeEnd?

    /// An end of a range.
    enum RangeEnd: Sendable {
        case low
        case high
    }
}
