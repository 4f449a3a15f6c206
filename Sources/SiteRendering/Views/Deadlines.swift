import PolicyModel

extension PageContext {
    /// A day or a year in ISO 8601, as the language writes it.
    func text(iso: String) -> String {
        if let day = CivilDate(iso: iso) { return text(day) }
        return strings.filled("year", ["year": iso])
    }

    /// A day or a year in ISO 8601 as a `time` element.
    func time(iso: String) -> HTML {
        HTML { html in
            html.element("time", .named("datetime", iso)) { $0.text(text(iso: iso)) }
        }
    }
}
