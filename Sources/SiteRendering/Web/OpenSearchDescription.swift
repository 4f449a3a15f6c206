import SitePlanning

/// What lets a browser search the site from its address bar, as OpenSearch 1.1 has it.
struct OpenSearchDescription {
    let place: WebPlace

    /// The description; nil where the site has no address, since browsers follow none that is relative.
    func file() -> OutputFile? {
        let settings = place.plan.settings
        guard let search = settings.address(of: place.routes.search),
            let own = settings.address(of: place.routes.openSearch)
        else { return nil }
        var xml = XMLWriter()
        xml.element("OpenSearchDescription", ["xmlns": "http://a9.com/-/spec/opensearch/1.1/"]) { xml in
            // The specification allows names of 16 characters.
            xml.element("ShortName", text: String(place.title.prefix(16)))
            xml.element("Description", text: String(place.description.prefix(1024)))
            xml.element("Url", ["type": "text/html", "template": search + "?q={searchTerms}"])
            xml.element("Url", ["type": Self.mediaType, "rel": "self", "template": own])
            xml.element("Image", ["type": "image/svg+xml"], text: settings.baseURL.map { $0 + "assets/icon.svg" })
            xml.element("Language", text: place.language.rawValue)
            xml.element("InputEncoding", text: "UTF-8")
        }
        return OutputFile(path: place.routes.openSearch.path, bytes: xml.bytes)
    }

    /// The media type of such descriptions.
    static let mediaType = "application/opensearchdescription+xml"
}
