/// A page that people write, in Markdown: about, how to read.
public struct EditorialPage: Sendable {
    /// The page's name in addresses: `about`.
    public let slug: String
    /// The language in which it is written.
    public let language: Language
    /// Its title.
    public let title: String
    /// Its place in the navigation; smaller comes first.
    public let order: Int
    /// Its text, as CommonMark.
    public let markdown: String

    /// A page as loaded.
    public init(slug: String, language: Language, title: String, order: Int, markdown: String) {
        self.slug = slug
        self.language = language
        self.title = title
        self.order = order
        self.markdown = markdown
    }
}
