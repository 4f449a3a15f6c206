import ChineseText
import PolicyModel
import SitePlanning

/// A feed as RFC 4287 has it.
///
/// Days come from the texts, never from the clock: the same content gives the same bytes. Identities are made of what an
/// entry is about, not of where the site lies, so that they outlive a change of address.
struct AtomFeed {
    let feed: Feed
    let place: WebPlace

    private var route: Route { place.routes.feed(feed.name) }

    func file() -> OutputFile {
        var xml = XMLWriter()
        xml.element("feed", ["xmlns": "http://www.w3.org/2005/Atom", "xml:lang": place.language.rawValue]) { xml in
            let site = place.plan.settings.baseURL ?? place.title
            xml.element("id", text: Self.identity(site, route))
            xml.element("title", text: title)
            xml.element("subtitle", text: place.description)
            xml.element("updated", text: Self.instant(feed.day))
            xml.element("link", ["rel": "self", "type": "application/atom+xml", "href": address(route)])
            xml.element("link", ["rel": "alternate", "type": "text/html", "href": address(page)])
            xml.element("author") { $0.element("name", text: place.title) }
            for entry in feed.entries { write(entry, to: &xml) }
        }
        return OutputFile(path: route.path, bytes: xml.bytes)
    }

    /// What the feed is called.
    private var title: String {
        switch feed.subject {
        case .site: place.title
        case .jurisdiction(let jurisdiction): "\(jurisdiction.name(in: place.language)) - \(place.title)"
        case .topic(let topic): "\(topic.name(in: place.language)) - \(place.title)"
        }
    }

    /// The page that shows what the feed tells of.
    private var page: Route {
        switch feed.subject {
        case .site: place.routes.home
        case .jurisdiction(let jurisdiction): place.routes.jurisdiction(jurisdiction.code)
        case .topic(let topic): place.routes.topic(topic.id)
        }
    }

    private func write(_ entry: Feed.Entry, to xml: inout XMLWriter) {
        let id = entry.policy.id
        let page = entry.clause.map { place.routes.clause(document: id, path: $0.path) } ?? place.routes.document(id)
        let shown = entry.clause.map { place.routes.place(ofClause: $0.path, document: id) }
        let metadata = entry.policy.metadata
        let chinese = Language.chinese.rawValue
        xml.element("entry") { xml in
            xml.element("id", text: Self.identity("entry", page))
            xml.element("title", ["xml:lang": chinese], text: entry.clause.map(title) ?? metadata.title)
            xml.element("updated", text: Self.instant(entry.day))
            if let day = metadata.dates.published { xml.element("published", text: Self.instant(day)) }
            xml.element(
                "link", ["rel": "alternate", "type": "text/html", "href": address(shown ?? Destination(route: page))])
            for issuer in metadata.issuers { xml.element("author") { $0.element("name", text: issuer) } }
            let summary = entry.clause?.beginning(of: 200) ?? Citation.document(metadata)
            xml.element("summary", ["xml:lang": chinese], text: summary)
        }
    }

    private func title(of clause: ClausePlace) -> String {
        let name = clause.name.line ?? clause.name.text(place.strings)
        return "《\(clause.policy.metadata.title)》\(name)"
    }

    private func address(_ route: Route) -> String {
        place.address(of: route, from: self.route)
    }

    private func address(_ destination: Destination) -> String {
        address(destination.route) + (destination.anchor.map { "#" + Route($0).address } ?? "")
    }

    private static func identity(_ kind: String, _ route: Route) -> String {
        "urn:uuid:" + Fingerprint.uuid(of: "\(kind)\n\(route.path)".utf8)
    }

    /// The beginning of a day in China, as RFC 3339 writes it.
    private static func instant(_ day: CivilDate) -> String {
        "\(day)T00:00:00+08:00"
    }
}
