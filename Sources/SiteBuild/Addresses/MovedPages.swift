import PolicyModel
import SitePlanning

/// Leads old addresses to new ones: a page at the old place of a page, and the old anchor beside the new one.
struct MovedPages: Sendable {
    private let redirections: [(from: String, to: String)]
    private let settings: SiteSettings

    init(_ redirections: [(from: String, to: String)], settings: SiteSettings) {
        self.redirections = redirections
        self.settings = settings
    }

    /// The files of a site with the old addresses in them.
    func added(to files: [OutputFile]) -> [OutputFile] {
        guard !redirections.isEmpty, let first = settings.languages.first else { return files }
        var files = files
        for language in settings.languages {
            let routes = Routes(language, first: first)
            let places = Dictionary(files.enumerated().map { ($1.path, $0) }) { first, _ in first }
            for (from, to) in redirections {
                let (old, new) = (Self.parts(of: from), Self.parts(of: to))
                addAnchor(old, new, routes, places, to: &files)
                let oldPage = Self.page(old, routes)
                guard let newPage = Self.page(of: new, routes, places), places[oldPage.path] == nil else { continue }
                // What had no page of its own had an anchor only; a page at its place does no harm.
                files.append(Self.redirection(from: oldPage, to: newPage, in: language))
            }
        }
        return files
    }

    private typealias Address = (document: String, path: String?)

    private static func parts(of address: String) -> Address {
        let parts = address.split(separator: " ", maxSplits: 1).map(String.init)
        return (parts[0], parts.count == 2 ? parts[1] : nil)
    }

    private static func page(_ address: Address, _ routes: Routes) -> Route {
        address.path.map { routes.clause(document: address.document, path: $0) } ?? routes.document(address.document)
    }

    /// The page of the provision, or that of the nearest one above it that has a page.
    private static func page(of address: Address, _ routes: Routes, _ places: [String: Int]) -> Destination? {
        var path = address.path
        while let here = path {
            let route = routes.clause(document: address.document, path: here)
            let anchor = address.path.flatMap { $0 == here ? nil : Routes.anchor($0) }
            if places[route.path] != nil { return Destination(route: route, anchor: anchor) }
            path = here.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(here[..<$0]) }
        }
        let route = routes.document(address.document)
        guard places[route.path] != nil else { return nil }
        return Destination(route: route, anchor: address.path.map(Routes.anchor))
    }

    /// On the document's page the old anchor is set before the element that has the new one.
    private func addAnchor(
        _ old: Address, _ new: Address, _ routes: Routes, _ places: [String: Int], to files: inout [OutputFile]
    ) {
        guard old.document == new.document, let oldPath = old.path, let newPath = new.path,
            let place = places[routes.document(new.document).path]
        else { return }
        let file = files[place]
        let mark = Array(" id=\"\(Routes.anchor(newPath))\"".utf8)
        guard let found = file.bytes.firstRange(of: mark)?.lowerBound,
            let start = file.bytes[..<found].lastIndex(of: UInt8(ascii: "<"))
        else { return }
        let anchor = Array("<span id=\"\(Routes.anchor(oldPath))\"></span>".utf8)
        files[place] = OutputFile(path: file.path, bytes: file.bytes[..<start] + anchor + file.bytes[start...])
    }

    /// A page that needs no script to lead on, and says so where the browser does not follow.
    private static func redirection(from old: Route, to new: Destination, in language: Language) -> OutputFile {
        let reference = new.reference(from: old)
        let words = language == .english ? "This clause has moved." : "该条已移至新地址。"
        let html = """
            <!DOCTYPE html>
            <html lang="\(language.rawValue)">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'">
            <meta http-equiv="refresh" content="0; url=\(reference)">
            <meta name="robots" content="noindex">
            <title>\(words)</title>
            </head>
            <body><p><a href="\(reference)">\(words)</a></p></body>
            </html>

            """
        return OutputFile(path: old.path, bytes: Array(html.utf8))
    }
}
