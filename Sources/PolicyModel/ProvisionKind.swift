/// The kind of a provision, by what the text itself uses.
///
/// The names follow 立法法 (编章节条款项目) and GB/T 9704 (一、（一）1.（1）①); raw values are those of the data contract.
public enum ProvisionKind: String, Sendable, CaseIterable {
    /// 编, `第X编`.
    case book
    /// 章, `第X章`.
    case chapter
    /// 节, `第X节`.
    case section
    /// 条, `第X条` or `第X条之一`.
    case article
    /// 款: an unnumbered paragraph of an article.
    case paragraph
    /// `一、` as a heading over clauses.
    case part
    /// The provision that a practitioner cites where the text has no articles.
    case clause
    /// 项: the first numbered level of an article or a clause.
    case item
    /// 目: the level below an item.
    case subitem
    /// The level below a subitem.
    case point
    /// An unnumbered entry behind `——` or a bullet.
    case bullet

    /// Whether it groups provisions and is itself no rule: 编, 章, 节 and 部分.
    public var isDivision: Bool {
        switch self {
        case .book, .chapter, .section, .part: true
        case .article, .paragraph, .clause, .item, .subitem, .point, .bullet: false
        }
    }

    /// The word that stands for it in a path segment: `art` in `art-9`.
    public var segment: String {
        switch self {
        case .article: "art"
        case .paragraph: "para"
        case .subitem: "sub"
        case .book, .chapter, .section, .part, .clause, .item, .point, .bullet: rawValue
        }
    }
}
