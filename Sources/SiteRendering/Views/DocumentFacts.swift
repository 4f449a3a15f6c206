import PolicyModel
import SitePlanning

/// The table of facts about a document: each from its text or its front matter, dates with the place that states them.
///
/// A fact that neither gives is shown as not stated; none is guessed.
struct DocumentFacts {
    let policy: Policy
    let context: PageContext

    private var metadata: PolicyMetadata { policy.metadata }
    private var strings: Strings { context.strings }

    /// The rows, each with `label` and `value`.
    func rows() -> [ViewModel] {
        [
            row("document-number", metadata.documentNumber.map { context.chinese(HTML(text: $0)) }),
            row("issuers", list(metadata.issuers, "issuers-count")),
            row("jurisdiction", jurisdiction),
            row("kind", HTML(text: strings["kind-" + metadata.kind.rawValue])),
            row("adopted", date(metadata.dates.adopted) { policy.source(ofSignature: $0) }),
            row("published", date(metadata.dates.published) { policy.source(ofSignature: $0) }),
            row("effective", date(metadata.dates.effective) { policy.source(ofTerm: $0) }),
            row("expires", date(metadata.dates.expires) { policy.source(ofTerm: $0) }),
            row("recipients", list(metadata.recipients, "recipients-count")),
            row("clauses-label", HTML(text: strings.counted("clauses", policy.clausePlaces.count))),
            row("source", source),
        ]
    }

    private func row(_ key: String, _ value: HTML?) -> ViewModel {
        ViewModel { model in
            model.set("label", text: strings[key])
            model.set("value", html: value ?? HTML(text: strings["not-stated"]))
            model.set("missing", flag: value == nil)
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

    /// Up to three names as they are, more behind a count that opens.
    private func list(_ names: [String], _ countKey: String) -> HTML? {
        guard let first = names.first else { return nil }
        let all = context.chinese(HTML(text: names.joined(separator: "、")))
        guard names.count > 3 else { return all }
        return HTML { html in
            html.element("details") { html in
                html.element("summary") { html in
                    html.markup(context.chinese(HTML(text: first)))
                    html.text(strings.filled(countKey, ["count": String(names.count)]))
                }
                html.markup(all)
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
            let name = ProvisionName(of: tree.clause(holding: index) ?? index, in: tree, source: policy.source)
            html.element("a", .href("#" + Routes.anchor(tree.path(of: index)))) {
                $0.markup(context.chinese(HTML(text: name.number ?? name.text(strings))))
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
