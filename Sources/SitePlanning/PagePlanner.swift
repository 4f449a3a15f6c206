import PolicyModel

/// Plans the pages of one language.
struct PagePlanner {
    let language: Language
    let knowledge: KnowledgeBase
    /// The lists of each jurisdiction's documents, in the order of the jurisdictions.
    let documentLists: [DocumentLists]
    /// The pairs of documents that get a page.
    let comparisons: [Comparison]
    /// The actors who get a page.
    let actors: [ActorDossier]
    /// The documents that have checklists.
    let guides: [Guide]
    let settings: SiteSettings
    /// Written pages of all languages, in order.
    let written: [EditorialPage]

    private var routes: Routes { routes(language) }
    private var homeCrumb: Link { Link(.interface("home"), to: routes.home) }

    func pages() -> [Page] {
        [home(), search()] + documentLists.flatMap(\.pages).map(documents) + knowledge.policies.flatMap(policy)
            + [topics()] + knowledge.topics.map(topic) + [coverage()] + comparisons.map(comparison)
            + [register()] + Norm.Modality.allCases.map(registerPart) + actors.map(actor)
            + [guideList()] + guides.map(guide) + [targets(), timeline(), glossary()]
            + [references(), quality()] + editorial()
    }

    /// What readers come for: the links at the head of every page.
    func navigation() -> [Link] {
        [
            Link(.interface("search"), to: routes.search), Link(.interface("topics"), to: routes.topics),
            Link(.interface("coverage"), to: routes.coverage), Link(.interface("register"), to: routes.register),
            Link(.interface("guides"), to: routes.guides), Link(.interface("targets-page"), to: routes.targets),
            Link(.interface("timeline"), to: routes.timeline),
        ]
    }

    /// What readers look up: the links at the foot of every page.
    func furtherNavigation() -> [Link] {
        let pages = written.filter { $0.language == language }
        return [
            Link(.interface("glossary"), to: routes.glossary), Link(.interface("references"), to: routes.references),
            Link(.interface("quality"), to: routes.quality),
        ] + pages.map { Link(.written($0.title), to: routes.editorial($0.slug)) }
    }

    func notFound() -> Page {
        Page(
            kind: .notFound, route: routes.notFound, language: language, title: .interface("not-found"),
            breadcrumbs: [], previous: nil, next: nil, translations: [])
    }

    private func home() -> Page {
        page(.home, title: .written(settings.title[language] ?? ""), crumbs: []) { $0.home }
    }

    private func search() -> Page {
        page(.search, title: .interface("search"), crumbs: [homeCrumb]) { $0.search }
    }

    private func references() -> Page {
        page(.references, title: .interface("references"), crumbs: [homeCrumb]) { $0.references }
    }

    private func quality() -> Page {
        page(.quality, title: .interface("quality"), crumbs: [homeCrumb]) { $0.quality }
    }

    private func topics() -> Page {
        page(.topics, title: .interface("topics"), crumbs: [homeCrumb]) { $0.topics }
    }

    private func topic(_ topic: Topic) -> Page {
        let crumbs = [homeCrumb, Link(.interface("topics"), to: routes.topics)]
        return page(.topic(topic), title: .written(topic.name(in: language)), crumbs: crumbs) { $0.topic(topic.id) }
    }

    private func coverage() -> Page {
        page(.coverage, title: .interface("coverage"), crumbs: [homeCrumb]) { $0.coverage }
    }

    private func comparison(_ comparison: Comparison) -> Page {
        let (from, to) = (knowledge.policies[comparison.from], knowledge.policies[comparison.to])
        let crumbs = [homeCrumb, Link(.interface("coverage"), to: routes.coverage)]
        let title = Label.comparison(to.metadata.title, from.metadata.title)
        return page(.comparison(comparison), title: title, crumbs: crumbs) { $0.comparison(from: from.id, to: to.id) }
    }

    private func register() -> Page {
        page(.register, title: .interface("register"), crumbs: [homeCrumb]) { $0.register }
    }

    private var registerCrumbs: [Link] { [homeCrumb, Link(.interface("register"), to: routes.register)] }

    private func registerPart(_ modality: Norm.Modality) -> Page {
        page(.registerPart(modality), title: .interface("norms-" + modality.rawValue), crumbs: registerCrumbs) {
            $0.register(modality)
        }
    }

    private func actor(_ dossier: ActorDossier) -> Page {
        page(.actor(dossier), title: .quoted(dossier.name), crumbs: registerCrumbs) { $0.actor(dossier.name) }
    }

    private func guideList() -> Page {
        page(.guides, title: .interface("guides"), crumbs: [homeCrumb]) { $0.guides }
    }

    private func guide(_ guide: Guide) -> Page {
        let crumbs = [homeCrumb, Link(.interface("guides"), to: routes.guides)]
        return page(.guide(guide), title: .quoted(guide.policy.metadata.title), crumbs: crumbs) {
            $0.guide(guide.policy.id)
        }
    }

    private func targets() -> Page {
        page(.targets, title: .interface("targets-page"), crumbs: [homeCrumb]) { $0.targets }
    }

    private func timeline() -> Page {
        page(.timeline, title: .interface("timeline"), crumbs: [homeCrumb]) { $0.timeline }
    }

    private func glossary() -> Page {
        page(.glossary, title: .interface("glossary"), crumbs: [homeCrumb]) { $0.glossary }
    }

    private func documents(_ list: DocumentList) -> Page {
        let name = Label.written(list.jurisdiction.name(in: language))
        let code = list.jurisdiction.code
        let title: Label
        switch list.selection {
        case .all: title = name
        case .kind(let kind): title = .interface("kind-" + kind.rawValue)
        case .year(let year): title = year.map { .written(String($0)) } ?? .interface("undated")
        }
        let crumbs = list.selection == .all ? [homeCrumb] : [homeCrumb, Link(name, to: routes.jurisdiction(code))]
        return page(.jurisdiction(list), title: title, crumbs: crumbs) {
            $0.documents(code, list.selection, page: list.number)
        }
    }

    private func editorial() -> [Page] {
        written.filter { $0.language == language }.map { text in
            let languages = Set(written.filter { $0.slug == text.slug }.map(\.language))
            return page(.editorial(text), title: .written(text.title), crumbs: [homeCrumb], languages: languages) {
                $0.editorial(text.slug)
            }
        }
    }

    private func policy(_ policy: Policy) -> [Page] {
        let crumbs = [homeCrumb] + jurisdictionCrumb(of: policy)
        let title = Label.quoted(policy.metadata.title)
        let document = page(.document(policy), title: title, crumbs: crumbs) { $0.document(policy.id) }
        if knowledge.wholeDocuments.contains(policy.id) { return [document] }
        return [document] + clauses(of: policy, crumbs: crumbs + [Link(title, to: document.route)])
    }

    private func jurisdictionCrumb(of policy: Policy) -> [Link] {
        knowledge.jurisdictions.filter { $0.code == policy.metadata.jurisdiction }.map {
            Link(.written($0.name(in: language)), to: routes.jurisdiction($0.code))
        }
    }

    private func clauses(of policy: Policy, crumbs: [Link]) -> [Page] {
        let places = policy.clausePlaces
        let links = places.map { Link(.provision($0.name), to: routes.clause(document: policy.id, path: $0.path)) }
        return places.indices.map { index in
            let place = places[index]
            return page(
                .clause(place), title: links[index].label, crumbs: crumbs + divisionCrumbs(of: place),
                previous: index > 0 ? links[index - 1] : nil,
                next: index + 1 < links.count ? links[index + 1] : nil
            ) { $0.clause(document: policy.id, path: place.path) }
        }
    }

    private func divisionCrumbs(of place: ClausePlace) -> [Link] {
        let document = routes.document(place.policy.id)
        let tree = place.division.provisions
        let attachment =
            place.division.path.isEmpty
            ? []
            : [
                Link(
                    place.division.title.map(Label.quoted) ?? .interface("attachment"),
                    to: Destination(route: document, anchor: Routes.anchor(place.division.path)))
            ]
        return attachment
            + place.ancestors.map { index in
                Link(
                    .provision(ProvisionName(of: index, in: tree, source: place.policy.source)),
                    to: Destination(route: document, anchor: Routes.anchor(tree.path(of: index))))
            }
    }

    private func routes(_ language: Language) -> Routes {
        Routes(language, first: settings.firstLanguage, wholeDocuments: knowledge.wholeDocuments)
    }

    private func page(
        _ kind: Page.Kind, title: Label, crumbs: [Link], previous: Link? = nil, next: Link? = nil,
        languages: Set<Language>? = nil, route: (Routes) -> Route
    ) -> Page {
        let translations = settings.languages.filter { languages?.contains($0) ?? true }.map {
            Page.Translation(language: $0, route: route(routes($0)))
        }
        return Page(
            kind: kind, route: route(routes), language: language, title: title, breadcrumbs: crumbs,
            previous: previous, next: next, translations: translations)
    }
}

extension Topic {
    /// Its name in a language of the interface.
    public func name(in language: Language) -> String {
        switch language {
        case .chinese: name
        case .english: englishName
        }
    }

    /// What it covers, in a language of the interface.
    public func definition(in language: Language) -> String {
        switch language {
        case .chinese: definition
        case .english: englishDefinition
        }
    }
}

extension Jurisdiction {
    /// Its name in a language of the interface.
    public func name(in language: Language) -> String {
        switch language {
        case .chinese: name
        case .english: englishName
        }
    }
}
