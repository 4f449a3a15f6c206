import ChineseText
import PolicyModel

/// What a figure of a sentence is for, or that it is none.
struct FigureVerdict: Sendable {
    var kind: Target.Kind
    var comparator: Target.Comparator
    /// The figure with the words that bound it or say what it is.
    var span: Span
    /// Whether what is counted stands in front (有效期五年, 注册资本500万元以上) or, if it can, behind (三十日内作出决定).
    var metricStandsBehind = true
}

/// What the sentence says besides the figure.
struct FigureSetting {
    /// The sentence.
    var sentence: UTF8Cursor
    /// By when the goals are to be reached to which the figure would belong; nil outside goals.
    var goal: String?
    /// Where the last aim that the sentence states before the figure ends; nil where it states none.
    var aimEnd: Int?
    /// Whether the figure is reported of a year before the document's own: background.
    var isPast: Bool
    /// Whether the document is a law, a regulation or rules, which do not report.
    var isStatute: Bool
}
