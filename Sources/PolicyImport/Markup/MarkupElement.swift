/// An element of an HTML or XML file.
struct MarkupElement: Sendable {
    /// What lies in an element.
    enum Content: Sendable {
        case element(MarkupElement)
        case text(String)
    }

    /// Its name without a prefix.
    let name: String
    /// Its namespace; nil in HTML.
    let namespace: String?
    /// Its attributes by their names without prefixes.
    let attributes: [String: String]
    /// Its content, in order.
    let content: [Content]

    /// The elements directly in it.
    var children: [MarkupElement] {
        content.compactMap { if case .element(let element) = $0 { element } else { nil } }
    }

    /// The first child of a name.
    func child(_ name: String) -> MarkupElement? {
        children.first { $0.name == name }
    }

    /// All text in it, in order.
    var text: String {
        content.map { part in
            switch part {
            case .text(let text): text
            case .element(let element): element.text
            }
        }.joined()
    }

    /// The first element, itself included, in document order, that meets a condition.
    func first(where condition: (MarkupElement) -> Bool) -> MarkupElement? {
        if condition(self) { return self }
        for child in children {
            if let found = child.first(where: condition) { return found }
        }
        return nil
    }

    /// All elements, itself included, in document order, that meet a condition; what lies in one of them is not looked at.
    func outermost(where condition: (MarkupElement) -> Bool) -> [MarkupElement] {
        condition(self) ? [self] : children.flatMap { $0.outermost(where: condition) }
    }
}
