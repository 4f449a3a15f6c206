/// One step of a pinpoint: the ninth article, its second paragraph.
public struct PinpointStep: Hashable, Sendable {
    /// What it counts.
    public let kind: ProvisionKind
    /// Its number.
    public let ordinal: Int
    /// 1 for 第X条之一; 0 where there is none.
    public let branch: Int

    /// A step.
    public init(kind: ProvisionKind, ordinal: Int, branch: Int = 0) {
        self.kind = kind
        self.ordinal = ordinal
        self.branch = branch
    }
}

extension ProvisionKind {
    /// The kind that a unit of 立法法 counts: 编章节条款项目.
    public init?(unit: Unicode.Scalar) {
        switch unit {
        case "编": self = .book
        case "章": self = .chapter
        case "节": self = .section
        case "条": self = .article
        case "款": self = .paragraph
        case "项": self = .item
        case "目": self = .subitem
        default: return nil
        }
    }

    /// How deep the kind stands among 编章节条款项目; nil for kinds that no pinpoint names.
    public var pinpointDepth: Int? {
        switch self {
        case .book: 0
        case .chapter: 1
        case .section: 2
        case .article: 3
        case .paragraph: 4
        case .item: 5
        case .subitem: 6
        case .part, .clause, .point, .bullet: nil
        }
    }
}
