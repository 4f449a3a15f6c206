import PolicyModel
import SitePlanning

/// Leads old addresses to new ones: a page at the old place of a page, and the old anchor beside the new one.
struct MovedPages: Sendable {
    /// A page at each old address that has none of its own.
    private(set) var pages: [OutputFile] = []
    /// By the path of a document's page, the anchors that it had and those that stand for them.
    private var anchors: [String: [(old: String, new: String)]] = [:]

    /// What leads from old addresses to new ones on a site whose files have these paths.
    init(_ redirections: [(from: String, to: String)], among paths: [String], settings: SiteSettings) {
        guard !redirections.isEmpty, let first = settings.languages.first else { return }
        let paths = Set(paths)
        for language in settings.languages {
            let routes = Routes(language, first: first)
            for (from, to) in redirections {
                let (old, new) = (Self.parts(of: from), Self.parts(of: to))
                if old.document == new.document, let oldPath = old.path, let newPath = new.path {
                    let anchors = (Routes.anchor(oldPath), Routes.anchor(newPath))
                    self.anchors[routes.document(new.document).path, default: []].append(anchors)
                }
                let oldPage = Self.page(old, routes)
                guard let newPage = Self.page(of: new, routes, paths), !paths.contains(oldPage.path) else { continue }
                // What had no page of its own had an anchor only; a page at its place does no harm.
                pages.append(Self.redirection(from: oldPage, to: newPage, in: language))
            }
        }
    }

    /// A file of the site with its old anchors: each is set before the element that has the new one.
    func marked(_ file: OutputFile) -> OutputFile {
        guard let anchors = anchors[file.path] else { return file }
        var bytes = file.bytes
        for (old, new) in anchors {
            guard let found = bytes.firstRange(of: Array(" id=\"\(new)\"".utf8))?.lowerBound,
                let start = bytes[..<found].lastIndex(of: UInt8(ascii: "<"))
            else { continue }
            bytes.insert(contentsOf: Array("<span id=\"\(old)\"></span>".utf8), at: start)
        }
        return OutputFile(path: file.path, bytes: bytes)
    }

    /// The same for a page that may have findings.
    func marked(_ page: Reported<OutputFile>) -> Reported<OutputFile> {
        Reported(marked(page.value), page.diagnostics)
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
    private static func page(of address: Address, _ routes: Routes, _ paths: Set<String>) -> Destination? {
        var path = address.path
        while let here = path {
            let route = routes.clause(document: address.document, path: here)
            let anchor = address.path.flatMap { $0 == here ? nil : Routes.anchor($0) }
            if paths.contains(route.path) { return Destination(route: route, anchor: anchor) }
            path = here.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(here[..<$0]) }
        }
        let route = routes.document(address.document)
        guard paths.contains(route.path) else { return nil }
        return Destination(route: route, anchor: address.path.map(Routes.anchor))
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
