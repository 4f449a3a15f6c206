import PolicyModel
import SitePlanning

/// The table of facts about a document: each from its text or its front matter, dates with the place that states them.
///
/// Facts that neither gives are named as not stated in the last row; none is guessed.
struct DocumentFacts {
    let policy: Policy
    let context: PageContext

    private var metadata: PolicyMetadata { policy.metadata }
    private var strings: Strings { context.strings }

    /// The rows, each with `label` and `value`.
    func rows() -> [ViewModel] {
        let facts = [
            ("document-number", metadata.documentNumber.map { context.chinese(HTML(text: $0)) }),
            ("issuers", list(metadata.issuers, countedBy: "issuers-count")),
            ("jurisdiction", jurisdiction),
            ("kind", HTML(text: strings["kind-" + metadata.kind.rawValue])),
            ("adopted", date(metadata.dates.adopted) { policy.source(ofSignature: $0) }),
            ("published", date(metadata.dates.published) { policy.source(ofSignature: $0) }),
            ("effective", date(metadata.dates.effective) { policy.source(ofTerm: $0) }),
            ("expires", date(metadata.dates.expires) { policy.source(ofTerm: $0) }),
            ("recipients", list(metadata.recipients)),
            ("clauses-label", HTML(text: strings.counted("clauses", policy.clauseCount))),
            ("source", source ?? HTML(text: strings["source-unknown"])),
        ]
        let missing = facts.filter { $0.1 == nil }.map { strings[$0.0] }
        let names = HTML(text: missing.joined(separator: strings["list-comma"]))
        let last = missing.isEmpty ? [] : [row("not-stated", names)]
        return facts.compactMap { key, value in value.map { row(key, $0) } } + last
    }

    private func row(_ key: String, _ value: HTML) -> ViewModel {
        ViewModel { model in
            model.set("label", text: strings[key])
            model.set("value", html: value)
            model.set("missing", flag: key == "not-stated")
        }
    }

    private var jurisdiction: HTML? {
        guard let code = metadata.jurisdiction else { return nil }
        guard let known = context.plan.knowledge.jurisdictions.first(where: { $0.code == code }) else {
            return HTML(text: code)
        }
        return HTML { html in
            html.element("a", .href(context.reference(context.routes.jurisdiction(code)))) {
                $0.text(known.name(in: context.language))
            }
        }
    }

    /// A few names as they are, more behind the first, which opens the rest.
    private func list(_ names: [String], countedBy key: String? = nil) -> HTML? {
        guard let first = names.first?.shortened(to: 20) else { return nil }
        let line = names.joined(separator: "、")
        let all = context.chinese(HTML(text: line))
        guard names.count > 1, line.unicodeScalars.count > 60 else { return all }
        return HTML { html in
            html.element("details") { html in
                html.element("summary") { html in
                    html.markup(context.chinese(HTML(text: first)))
                    if let key { html.text(strings.filled(key, ["count": String(names.count)])) }
                }
                html.element("p") { $0.markup(all) }
            }
        }
    }

    private func date(_ day: CivilDate?, source: (CivilDate) -> DateSource?) -> HTML? {
        guard let day else { return nil }
        return HTML { html in
            html.element("time", .named("datetime", day.description)) { $0.text(context.text(day)) }
            if let source = source(day) {
                html.element("span", .class("evidence")) { write(source, to: &$0) }
            }
        }
    }

    private func write(_ source: DateSource, to html: inout HTMLWriter) {
        html.text(strings["stated-in"])
        switch source {
        case .front: html.text(strings["stated-in-front"])
        case .closing: html.text(strings["stated-in-closing"])
        case .provision(let index):
            let tree = policy.main.provisions
            let place = ClausePlace(policy: policy, division: policy.main, node: tree.clause(holding: index) ?? index)
            html.element("a", .href("#" + Routes.anchor(tree.path(of: index)))) {
                $0.markup(context.chinese(HTML(text: Citation.pinpoint(place))))
            }
        }
    }

    /// Where the text came from: a link where an address is known.
    private var source: HTML? {
        let provenance = policy.provenance
        let name = provenance.publisher ?? provenance.url
        guard let name else { return nil }
        return HTML { html in
            if let url = provenance.url, url.hasPrefix("https://") || url.hasPrefix("http://") {
                html.element("a", .href(url), .named("rel", "external")) { $0.text(name) }
            } else {
                html.text(name)
            }
            if let day = provenance.retrieved {
                html.element("span", .class("evidence")) {
                    $0.text(strings.filled("retrieved-on", ["date": context.text(day)]))
                }
            }
            if let rights = provenance.rights { html.element("span", .class("evidence")) { $0.text(rights) } }
        }
    }
}
