import ParallelMapping
import PolicyModel
import SitePlanning

/// Proves, before a site is written, that every reference in it leads somewhere.
///
/// References must name a file, relative to the page: then they hold on any server, below any path and from disk.
struct LinkCheck: Sendable {
    private let baseURL: String?
    private let basePath: String?
    private let files: Set<String>
    private let pages: [(path: String, content: HTMLScanner)]
    private let anchors: [String: Set<String>]

    /// A check of all files of a site that is published at `baseURL`, below the path `basePath` of its server.
    init(_ files: [OutputFile], baseURL: String?, basePath: String? = nil) {
        self.baseURL = baseURL
        self.basePath = basePath
        self.files = Set(files.map(\.path))
        let scanned = files.filter { Self.hasReferences($0.path) }.mapInParallel { ($0.path, HTMLScanner($0.bytes)) }
        pages = scanned
        anchors = Dictionary(scanned.map { ($0.0, Set($0.1.anchors)) }, uniquingKeysWith: { $0.union($1) })
    }

    /// Pages have references, and so have feeds and their like.
    private static func hasReferences(_ path: String) -> Bool {
        path.hasSuffix(".html") || path.hasSuffix(".xml")
    }

    /// What leads nowhere, page by page; each reference of a page once.
    func diagnostics() -> [Diagnostic] {
        neighbours.mapInParallel { neighbours in
            var known: [String: String?] = [:]
            return pages[neighbours].flatMap { diagnostics(about: $0, known: &known) }
        }.flatMap { $0 }
    }

    /// Runs of pages in one folder: what a reference names is the same on all of them, unless it is a place on the page.
    /// The page for lost addresses has rules of its own.
    private var neighbours: [Range<Int>] {
        let most = 64
        let folders = pages.map { page in
            let slash = page.path.utf8.lastIndex(of: UInt8(ascii: "/"))
            return slash.map { page.path[..<$0] } ?? (page.path == "404.html" ? "404.html" : "")
        }
        var runs: [Range<Int>] = []
        for page in pages.indices {
            if let last = runs.last, last.count < most, folders[page] == folders[last.lowerBound] {
                runs[runs.count - 1] = last.lowerBound..<(page + 1)
            } else {
                runs.append(page..<(page + 1))
            }
        }
        return runs
    }

    /// What is wrong with a page. `known` holds what was found of its neighbours' references.
    private func diagnostics(
        about page: (path: String, content: HTMLScanner), known: inout [String: String?]
    ) -> [Diagnostic] {
        var found = repeatedAnchors(of: page.content, in: page.path)
        var seen: Set<String> = []
        for reference in page.content.references where seen.insert(reference).inserted {
            let isOnPage = reference.isEmpty || reference.hasPrefix("#") || reference.hasPrefix("?")
            let fault: String?
            if !isOnPage, let before = known[reference] {
                fault = before
            } else {
                fault = self.fault(of: reference, in: page.path)
                if !isOnPage { known.updateValue(fault, forKey: reference) }
            }
            if let fault {
                found.append(
                    Diagnostic(.error, "broken-link", "the reference “\(reference)” \(fault)", file: page.path))
            }
        }
        return found
    }

    private func repeatedAnchors(of content: HTMLScanner, in page: String) -> [Diagnostic] {
        var seen: Set<String> = []
        return content.anchors.filter { !seen.insert($0).inserted }.map {
            Diagnostic(.error, "repeated-anchor", "two elements have the id “\($0)”", file: page)
        }
    }

    /// What is wrong with a reference; nil where it leads somewhere, or out of the site.
    private func fault(of reference: String, in page: String) -> String? {
        var origin = page
        var reference = reference[...]
        if let base = base(of: reference, in: page) {
            reference = reference.dropFirst(base.count)
            origin = ""
            if reference.isEmpty { return nil }
        } else if Self.hasScheme(reference) {
            return nil
        }
        let parts = reference.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let path = parts[0].split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)[0]
        guard let target = path.isEmpty ? page : Self.resolve(path, from: origin) else {
            return "leads out of the site"
        }
        if target.isEmpty || target.hasSuffix("/") { return "names a folder, which opens no page from disk" }
        guard files.contains(target) else { return "leads to no file" }
        guard parts.count == 2, target.hasSuffix(".html") else { return nil }
        guard let anchor = Self.decoded(parts[1]) else { return "has a malformed fragment" }
        return anchors[target]?.contains(anchor) == true ? nil : "leads to no place on the page"
    }

    /// What a reference begins with that stands for the site's root.
    ///
    /// Only the page for lost addresses, which servers show anywhere, may begin at the server's root.
    private func base(of reference: Substring, in page: String) -> String? {
        [baseURL, page == "404.html" ? basePath : nil].compactMap { $0 }.first { reference.hasPrefix($0) }
    }

    /// Whether a reference begins with a scheme, as `https:` and `mailto:` do.
    private static func hasScheme(_ reference: Substring) -> Bool {
        let head = reference.utf8.prefix { (0x61...0x7A).contains($0 | 0x20) || $0 == UInt8(ascii: "+") }
        return !head.isEmpty && reference.utf8.dropFirst(head.count).first == UInt8(ascii: ":")
    }

    /// The path below the site's root; nil for one that leads above it.
    private static func resolve(_ path: Substring, from page: String) -> String? {
        let slash = UInt8(ascii: "/")
        guard let decoded = decoded(path)?.utf8, decoded.first != slash else { return nil }
        var target = page.utf8.lastIndex(of: slash).map { Array(page.utf8[...$0]) } ?? []
        var rest = decoded[...]
        while let end = rest.firstIndex(of: slash) {
            let folder = rest[..<end]
            rest = rest[decoded.index(after: end)...]
            if folder.elementsEqual("..".utf8) {
                guard target.popLast() != nil else { return nil }
                while let last = target.last, last != slash { target.removeLast() }
            } else if !folder.elementsEqual(".".utf8) {
                target += folder
                target.append(slash)
            }
        }
        return String(decoding: target + rest, as: UTF8.self)
    }

    /// The text without percent-encoding; nil where that is malformed.
    private static func decoded(_ text: Substring) -> String? {
        guard text.utf8.contains(UInt8(ascii: "%")) else { return String(text) }
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                bytes.append(byte)
                continue
            }
            guard rest.count >= 2, let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) else {
                return nil
            }
            bytes.append(value)
            rest = rest.dropFirst(2)
        }
        return String(validating: bytes, as: UTF8.self)
    }
}
