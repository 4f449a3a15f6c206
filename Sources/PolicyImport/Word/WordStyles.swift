/// What the styles of a Word file say about the numbering of paragraphs.
struct WordStyles {
    private let styles: [String: MarkupElement]

    /// The styles of `word/styles.xml`.
    init(_ root: MarkupElement?) {
        let named = (root?.words("style") ?? []).compactMap { style in style.attributes["styleId"].map { ($0, style) } }
        styles = Dictionary(named, uniquingKeysWith: { first, _ in first })
    }

    /// The list and level of a paragraph: its own, else those of its style or of a style that this one is based on.
    func numbering(of properties: MarkupElement?) -> (list: String, level: Int)? {
        var list = properties?.word("numPr")?.value("numId")
        var level = properties?.word("numPr")?.value("ilvl")
        var style = properties?.value("pStyle")
        var seen: Set<String> = []
        while list == nil || level == nil, let name = style, seen.insert(name).inserted, let here = styles[name] {
            let numbering = here.word("pPr")?.word("numPr")
            list = list ?? numbering?.value("numId")
            level = level ?? numbering?.value("ilvl")
            style = here.value("basedOn")
        }
        guard let list, list != "0" else { return nil }
        return (list, level.flatMap { Int($0) } ?? 0)
    }
}
