/// What a page states about itself in its head: the names are those that 政府网站发展指引 (国办发〔2017〕47号) asks of
/// every government site.
struct PageFacts {
    /// `ArticleTitle`.
    let title: String?
    /// `ContentSource`, or the name of the site.
    let publisher: String?
    /// The day in `PubDate`, as YYYY-MM-DD.
    let published: String?
    /// `Url`.
    let url: String?

    init(_ page: MarkupElement) {
        var stated: [String: String] = [:]
        for meta in page.outermost(where: { $0.name == "meta" }) {
            guard let name = meta.attributes["name"]?.lowercased(), let value = meta.attributes["content"] else {
                continue
            }
            let words = value.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            if !words.isEmpty, stated[name] == nil { stated[name] = words }
        }
        title = stated["articletitle"]
        publisher = stated["contentsource"] ?? stated["sitename"]
        published = stated["pubdate"].flatMap(Self.day)
        url = stated["url"].flatMap { $0.hasPrefix("http") ? $0 : nil }
    }

    /// The day in `2018-12-18 10:30`, `2018/12/18` or `2018年12月18日`.
    private static func day(_ text: String) -> String? {
        let figures = text.split { !("0"..."9").contains($0) }
        guard figures.count >= 3, figures[0].count == 4, figures[1].count <= 2, figures[2].count <= 2 else {
            return nil
        }
        let padded = figures[1...2].map { $0.count == 1 ? "0\($0)" : String($0) }
        return ([String(figures[0])] + padded).joined(separator: "-")
    }
}
