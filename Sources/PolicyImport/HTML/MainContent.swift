/// Finds the part of a page that is the document: the rest is the site around it.
enum MainContent {
    /// Where editors of Chinese government sites keep a document's text: ids and classes of the common publishing
    /// systems (UCAP, TRS, 大汉), and HTML's own element.
    private static let names: Set<String> = [
        "ucap-content", "zoom", "trs_editor", "trs_ueditor", "pages_content", "article-content", "article_content",
        "articlecontent", "news_content", "content-text", "trs_preappend",
    ]

    /// A place of a known name holds the document when it has this part of the page's running words.
    private static let leastShare = 0.3
    /// A child with this part of an element's running words is the document, and the rest is around it.
    private static let descentShare = 0.65

    /// The element that holds the document; what it leaves out is told by ``share(of:in:)``.
    static func find(in body: MarkupElement) -> MarkupElement {
        let whole = weight(of: body)
        let known = body.outermost(where: isKnown).map { ($0, weight(of: $0)) }.max { $0.1 < $1.1 }
        if let (element, weight) = known, Double(weight) >= leastShare * Double(whole) { return element }
        return descend(from: body, whole)
    }

    /// The part of a page's running words that an element holds, from 0 to 1.
    static func share(of element: MarkupElement, in body: MarkupElement) -> Double {
        let whole = weight(of: body)
        return whole == 0 ? 1 : Double(weight(of: element)) / Double(whole)
    }

    private static func isKnown(_ element: MarkupElement) -> Bool {
        if element.name == "article" { return true }
        let words = [element.attributes["id"], element.attributes["class"]].compactMap { $0?.lowercased() }
        return words.contains { $0.split(separator: " ").contains { names.contains(String($0)) } }
    }

    private static func descend(from element: MarkupElement, _ weight: Int) -> MarkupElement {
        let inner = element.children.filter { HTMLVocabulary.blocks.contains($0.name) && $0.name != "p" }
        for child in inner {
            let part = self.weight(of: child)
            if part > 0, Double(part) >= descentShare * Double(weight) { return descend(from: child, part) }
        }
        return element
    }

    /// The number of scalars of running text: links lead about the site, so their words do not count.
    private static func weight(of element: MarkupElement) -> Int {
        if HTMLVocabulary.isPassedOver(element) || element.name == "a" { return 0 }
        return element.content.reduce(0) { sum, part in
            switch part {
            case .text(let text): sum + text.unicodeScalars.count { $0.value > 0x7F && $0.value != 0xA0 }
            case .element(let child): sum + weight(of: child)
            }
        }
    }
}
