/// What the names of HTML's elements mean for the words in them.
enum HTMLVocabulary {
    /// Elements that begin and end a line.
    static let blocks: Set<String> = [
        "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dir", "div", "dl",
        "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header",
        "hr", "html", "li", "main", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot",
        "th", "thead", "tr", "ul",
    ]

    /// Elements whose words are not the page's text: programs, controls, and the way about the site.
    private static let passedOver: Set<String> = [
        "script", "style", "noscript", "template", "iframe", "object", "svg", "canvas", "head", "title", "select",
        "option", "button", "input", "textarea", "nav", "footer", "aside",
    ]

    /// Whether a reader of the page doesn't see the element, or sees it as furniture of the site.
    static func isPassedOver(_ element: MarkupElement) -> Bool {
        if passedOver.contains(element.name) || element.attributes["hidden"] != nil { return true }
        guard let style = element.attributes["style"] else { return false }
        let plain = String(style.lowercased().filter { !$0.isWhitespace })
        return plain.contains("display:none") || plain.contains("visibility:hidden")
    }
}
