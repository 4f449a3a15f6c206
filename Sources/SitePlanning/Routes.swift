import PolicyModel

/// The addresses of the site in one language of its interface: pure functions from what a page shows to where it lies.
///
/// ```
/// index.html  search.html  coverage.html  references.html  quality.html  404.html
/// policies/zones.html
/// policies/zones/art-9.html
/// jurisdictions/CN-ZJ.html  jurisdictions/CN-ZJ/all-2.html  jurisdictions/CN-ZJ/2018.html
/// topics/index.html  topics/talent.html
/// register/index.html  register/obligation.html  register/actors/浙江省知识产权局.html
/// guides/index.html  guides/zones.html
/// targets.html  timeline.html  glossary.html
/// compare/measures--opinions.html
/// pages/about.html
/// feeds/all.xml  feeds/CN-ZJ.xml  feeds/topic-talent.xml  opensearch.xml  manifest.webmanifest
/// ```
/// Languages other than the site's first repeat the tree in a folder of their own (`en/`).
public struct Routes: Hashable, Sendable {
    /// The folder in which the tree stands: "" or `en/`.
    public let folder: String
    /// The ids of the documents whose clauses have no pages of their own.
    public let wholeDocuments: Set<String>

    /// The addresses of the tree in `folder`.
    public init(folder: String = "", wholeDocuments: Set<String> = []) {
        self.folder = folder
        self.wholeDocuments = wholeDocuments
    }

    /// The addresses of the interface in `language` on a site whose first language is `first`.
    public init(_ language: Language, first: Language, wholeDocuments: Set<String> = []) {
        self.init(folder: language == first ? "" : language.rawValue + "/", wholeDocuments: wholeDocuments)
    }

    /// The page on which readers begin.
    public var home: Route { Route(folder + "index.html") }

    /// The page that searches.
    public var search: Route { Route(folder + "search.html") }

    /// The page of all topics.
    public var topics: Route { Route(folder + "topics/index.html") }

    /// The page of a topic, by its id.
    public func topic(_ id: String) -> Route {
        Route("\(folder)topics/\(id).html")
    }

    /// The page of what is answered where.
    public var coverage: Route { Route(folder + "coverage.html") }

    /// The page of two documents side by side, by their ids: first the one that answers.
    public func comparison(from: String, to: String) -> Route {
        Route("\(folder)compare/\(from)--\(to).html")
    }

    /// The page of all references.
    public var references: Route { Route(folder + "references.html") }

    /// The page of figures about the findings.
    public var quality: Route { Route(folder + "quality.html") }

    /// The page that servers show for an address that leads nowhere; there is one for the whole site.
    public var notFound: Route { Route("404.html") }

    /// The page of a document, with its whole text.
    public func document(_ id: String) -> Route {
        Route("\(folder)policies/\(id).html")
    }

    /// Where one clause is shown, by its path in the document: on its own page, or on that of the document.
    public func place(ofClause path: String, document id: String) -> Destination {
        wholeDocuments.contains(id)
            ? Destination(route: document(id), anchor: Self.anchor(path))
            : Destination(route: clause(document: id, path: path))
    }

    /// The page of one clause, by its path in the document; there is none for clauses of ``wholeDocuments``.
    public func clause(document id: String, path: String) -> Route {
        Route("\(folder)policies/\(id)/\(Self.anchor(path)).html")
    }

    /// The page of a jurisdiction, by its code.
    public func jurisdiction(_ code: String) -> Route {
        Route("\(folder)jurisdictions/\(code).html")
    }

    /// A page of a jurisdiction's documents; the first page of all is that of the jurisdiction.
    public func documents(_ code: String, _ selection: DocumentList.Selection, page number: Int = 1) -> Route {
        selection == .all && number == 1
            ? jurisdiction(code) : Route("\(folder)jurisdictions/\(code)/\(DocumentList.name(selection, number)).html")
    }

    /// The page of all norms.
    public var register: Route { Route(folder + "register/index.html") }

    /// The page of the norms of one kind.
    public func register(_ modality: Norm.Modality) -> Route {
        Route("\(folder)register/\(modality.rawValue).html")
    }

    /// The page of what norms say of an actor, by its name.
    public func actor(_ name: String) -> Route {
        Route("\(folder)register/actors/\(name).html")
    }

    /// The page of all figures.
    public var targets: Route { Route(folder + "targets.html") }

    /// The page of all days.
    public var timeline: Route { Route(folder + "timeline.html") }

    /// The page of all guides.
    public var guides: Route { Route(folder + "guides/index.html") }

    /// The page of a document's checklists, by the document's id.
    public func guide(_ id: String) -> Route {
        Route("\(folder)guides/\(id).html")
    }

    /// The page of defined terms.
    public var glossary: Route { Route(folder + "glossary.html") }

    /// A page that people write, by its name.
    public func editorial(_ slug: String) -> Route {
        Route("\(folder)pages/\(slug).html")
    }

    /// A feed, by its name.
    public func feed(_ name: String) -> Route {
        Route("\(folder)feeds/\(name).xml")
    }

    /// What tells a browser how to search the site.
    public var openSearch: Route { Route(folder + "opensearch.xml") }

    /// What tells a device how to keep the site among its programs.
    public var webManifest: Route { Route(folder + "manifest.webmanifest") }

    /// The list of all pages for search engines, or the list of such lists; there is one for the whole site.
    public static let sitemap = Route("sitemap.xml")

    /// One of several lists of pages, counted from 1.
    public static func sitemap(part number: Int) -> Route { Route("sitemap-\(number).xml") }

    /// A data file, by its name; there is one for all languages.
    public static func data(_ name: String) -> Route { Route("data/\(name).json") }

    /// A data file as a table, by its name.
    public static func table(_ name: String) -> Route { Route("data/\(name).csv") }

    /// The words of a document as they were received.
    public static func text(_ id: String) -> Route { Route("data/\(id).txt") }

    /// A part of the register as a script, by its place among the parts.
    public static func registerPart(_ index: Int) -> Route { Route("data/register/\(index).js") }

    /// The anchor of a provision on every page that shows it: its path with `.` for `/`, as in `art-9.item-2`.
    public static func anchor(_ path: String) -> String {
        String(decoding: path.utf8.map { $0 == UInt8(ascii: "/") ? UInt8(ascii: ".") : $0 }, as: UTF8.self)
    }
}

extension Routes {
    /// Where a reader should be taken for a provision: the page of its clause, at the provision's anchor.
    ///
    /// A provision outside every clause (a chapter's title) is shown on the document's page.
    public func provision(_ index: Int, of tree: ProvisionTree, document id: String) -> Destination {
        let anchor = Self.anchor(tree.path(of: index))
        guard !wholeDocuments.contains(id), let clause = tree.clause(holding: index) else {
            return Destination(route: document(id), anchor: anchor)
        }
        let route = self.clause(document: id, path: tree.path(of: clause))
        return Destination(route: route, anchor: clause == index ? nil : anchor)
    }
}

/// A page, or a place on it.
public struct Destination: Hashable, Sendable {
    /// The page.
    public let route: Route
    /// The anchor on the page; nil for the page as a whole.
    public let anchor: String?

    /// The place on `route` that `anchor` names.
    public init(route: Route, anchor: String? = nil) {
        self.route = route
        self.anchor = anchor
    }

    /// A relative reference from the page `origin`.
    public func reference(from origin: Route) -> String {
        route.reference(from: origin, anchor: anchor)
    }
}
