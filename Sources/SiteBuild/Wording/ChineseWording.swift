import PolicyModel

/// What the program says to readers of Chinese, by the template of what it says in English.
public enum ChineseWording {
    /// The whole catalogue.
    public static let catalogue: [String: String] = [texts, documents, settings, pages, output, importing]
        .reduce(into: [:]) { all, part in all.merge(part) { first, _ in first } }
}

extension Message {
    /// The message in Chinese; what has no Chinese wording, such as the system's own words, stays as it is.
    public var inChinese: String { said(by: ChineseWording.catalogue) }
}
