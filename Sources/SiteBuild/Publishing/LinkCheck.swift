import PolicyModel
import SitePlanning
import Synchronization

/// Proves that every reference in a site leads somewhere, from pages that come one by one and need not be kept.
///
/// References must name a file, relative to the page: then they hold on any server, below any path and from disk.
final class LinkCheck: Sendable {
    private let baseURL: String?
    private let basePath: String?
    private let paths: [String]
    private let numbers: [String: Int]
    private let notes: Mutex<Notes>

    /// What has been read.
    private struct Notes {
        /// The anchors of each file, by its number.
        var anchors: [[String]]
        /// What is wrong with pages in themselves, by their numbers.
        var faults: [Int: [Diagnostic]] = [:]
        /// References to places on other pages, which may still be to come.
        var pending: [(page: Int, reference: String, place: Place)] = []
    }

    /// A place on a page.
    fileprivate struct Place {
        let page: Int
        let anchor: String
    }

    /// What a reference leads to.
    fileprivate enum Target {
        /// A file, or something outside the site.
        case found
        case place(Place)
        case nothing(reason: String)
    }

    /// A check of a site whose files have these paths and which is published at `baseURL`, below the path `basePath` of its
    /// server.
    init(_ paths: [String], baseURL: String?, basePath: String? = nil) {
        self.baseURL = baseURL
        self.basePath = basePath
        self.paths = paths
        numbers = Dictionary(paths.enumerated().map { ($1, $0) }) { first, _ in first }
        notes = Mutex(Notes(anchors: [[String]](repeating: [], count: paths.count)))
    }

    /// Pages have references, and so have feeds and their like.
    private static func hasReferences(_ path: String) -> Bool {
        path.hasSuffix(".html") || path.hasSuffix(".xml")
    }

    /// The files in runs of at most 16 that lie in one folder: what a reference names is the same on all of them, unless
    /// it is a place on the page. The page for lost addresses has rules of its own.
    static func neighbours(among paths: [String]) -> [Range<Int>] {
        let most = 16
        let folders = paths.map { path in
            let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
            return slash.map { path[..<$0] } ?? (path == lostPage ? path[...] : "")
        }
        var runs: [Range<Int>] = []
        for file in paths.indices {
            if let last = runs.last, last.count < most, folders[file] == folders[last.lowerBound] {
                runs[runs.count - 1] = last.lowerBound..<(file + 1)
            } else {
                runs.append(file..<(file + 1))
            }
        }
        return runs
    }

    private static let lostPage = "404.html"

    /// What was found of the references on the pages of one folder.
    struct Known {
        fileprivate var targets: [String: Target] = [:]
    }

    /// Notes what a file refers to and what can be referred to in it; from any thread.
    ///
    /// - Parameter known: What was found on its neighbours.
    func read(_ file: OutputFile, known: inout Known) {
        guard Self.hasReferences(file.path), let page = numbers[file.path] else { return }
        let content = HTMLScanner(file.bytes)
        var faults: [Diagnostic] = []
        var anchors: Set<String> = []
        for anchor in content.anchors where !anchors.insert(anchor).inserted {
            faults.append(
                Diagnostic(.error, "repeated-anchor", "two elements have the id “\(anchor)”", file: file.path))
        }
        var pending: [(page: Int, reference: String, place: Place)] = []
        var seen: Set<String> = []
        for reference in content.references where seen.insert(reference).inserted {
            switch target(of: reference, on: file.path, known: &known) {
            case .found: break
            case .place(let place) where place.page != page: pending.append((page, reference, place))
            case .place(let place) where anchors.contains(place.anchor): break
            case .place: faults.append(Self.broken(reference, Self.noPlace, on: file.path))
            case .nothing(let reason): faults.append(Self.broken(reference, reason, on: file.path))
            }
        }
        notes.withLock { notes in
            notes.anchors[page] = content.anchors
            if !faults.isEmpty { notes.faults[page] = faults }
            notes.pending += pending
        }
    }

    /// What leads nowhere, page by page; each reference of a page once. All files must have been read.
    func diagnostics() -> [Diagnostic] {
        let notes = notes.withLock { $0 }
        var faults = notes.faults
        var anchors: Set<String> = []
        var page: Int?
        // By the page that they lead to, so that its anchors are looked at once; one page's own in their order.
        let pending = notes.pending.enumerated().sorted { one, other in
            let (left, right) = (one.element, other.element)
            return (left.place.page, left.page, one.offset) < (right.place.page, right.page, other.offset)
        }
        for (number, reference, place) in pending.lazy.map(\.element) {
            if page != place.page {
                page = place.page
                anchors = Set(notes.anchors[place.page])
            }
            if !anchors.contains(place.anchor) {
                faults[number, default: []].append(Self.broken(reference, Self.noPlace, on: paths[number]))
            }
        }
        return faults.sorted { $0.key < $1.key }.flatMap(\.value)
    }

    private static let noPlace = "leads to no place on the page"

    private static func broken(_ reference: String, _ reason: String, on page: String) -> Diagnostic {
        Diagnostic(.error, "broken-link", "the reference “\(reference)” \(reason)", file: page)
    }

    private func target(of reference: String, on page: String, known: inout Known) -> Target {
        if reference.utf8.first == UInt8(ascii: "#") { return place(reference.dropFirst(), on: page) }
        let isOnPage = reference.isEmpty || reference.hasPrefix("?")
        if isOnPage { return target(of: reference, on: page) }
        if let before = known.targets[reference] { return before }
        let target = target(of: reference, on: page)
        known.targets[reference] = target
        return target
    }

    private func target(of reference: String, on page: String) -> Target {
        var origin = page
        var reference = reference[...]
        if let base = base(of: reference, in: page) {
            reference = reference.dropFirst(base.count)
            origin = ""
            if reference.isEmpty { return .found }
        } else if Self.hasScheme(reference) {
            return .found
        }
        let parts = reference.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let path = parts[0].split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)[0]
        guard let target = path.isEmpty ? page : Self.resolve(path, from: origin) else {
            return .nothing(reason: "leads out of the site")
        }
        if target.isEmpty || target.hasSuffix("/") {
            return .nothing(reason: "names a folder, which opens no page from disk")
        }
        guard numbers[target] != nil else { return .nothing(reason: "leads to no file") }
        return parts.count == 2 ? place(parts[1], on: target) : .found
    }

    /// A place on a page of the site by its fragment, still encoded.
    private func place(_ fragment: Substring, on page: String) -> Target {
        guard page.hasSuffix(".html"), let number = numbers[page] else { return .found }
        guard let anchor = Self.decoded(fragment) else { return .nothing(reason: "has a malformed fragment") }
        return .place(Place(page: number, anchor: anchor))
    }

    /// What a reference begins with that stands for the site's root.
    ///
    /// Only the page for lost addresses, which servers show anywhere, may begin at the server's root.
    private func base(of reference: Substring, in page: String) -> String? {
        [baseURL, page == Self.lostPage ? basePath : nil].compactMap { $0 }.first { reference.hasPrefix($0) }
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
