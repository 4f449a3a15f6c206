/// The form of a marker as printed. What provision it makes is decided by where it stands, not by its form alone.
enum Shape: UInt8, Sendable {
    /// `第一部分`
    case portion
    /// `第一编`
    case book
    /// `第一分编`, which stands below a book (民法典).
    case subbook
    /// `第一章`
    case chapter
    /// `第一节`
    case section
    /// `第一条`, `第一条之二`
    case article
    /// `一、`
    case hanComma
    /// `（一）`
    case hanParenthesis
    /// `1.` `1．` `1、`
    case arabicDot
    /// `（1）` `1）`
    case arabicParenthesis
    /// `①`
    case circled
    /// `1　总则`, the first level of a text in decimal numbers (应急预案).
    case bareNumber
    /// `1.2`
    case decimal2
    /// `1.2.1`
    case decimal3
    /// `1.2.1.1` and deeper
    case decimal4
    /// `——` and other bullets
    case bullet
    /// A Markdown heading without a number (`## 附则`).
    case heading

    /// Whether it groups provisions wherever it stands: 部分, 编, 分编, 章, 节.
    var isGrouping: Bool { self <= .section }

    /// Whether it belongs to decimal numbering.
    var isDecimal: Bool { self >= .bareNumber && self <= .decimal4 }
}

extension Shape: Comparable {
    static func < (lhs: Shape, rhs: Shape) -> Bool { lhs.rawValue < rhs.rawValue }
}
