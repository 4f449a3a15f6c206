import ChineseText
import JSONWriting
import ParallelMapping
import SitePlanning

/// Files in the order of their keys, and the directory that leads from a key to its file.
///
/// The directory is a table of first keys and file names. Where it is long, it is cut into pages, which are files
/// themselves, and a directory of those pages takes its place, until one page is left for the manifest to hold: what
/// a reader loads before the first query does not grow with the corpus.
struct ShardTable: Sendable {
    /// The stem of the files' names.
    let name: String
    /// How long a page of the directory may be.
    let layout: IndexLayout
    /// The files so far: those of the table, then those of its directory.
    private(set) var files: [IndexFile] = []
    private var page = DirectoryPage()
    /// Where in ``files`` each name stands.
    private var names: [String: Int] = [:]

    /// A table without files.
    init(name: String, layout: IndexLayout) {
        self.name = name
        self.layout = layout
    }

    /// Adds a file for each of some entries, made on all cores; keys ascend.
    mutating func append<Entry: Sendable>(
        _ entries: [Entry], firstKey: (Entry) -> UInt64, json: @Sendable (Entry) -> [UInt8]
    ) {
        let stem = name
        let files = entries.mapInParallel { IndexFile(stem: stem, json: json($0)) }
        for (entry, file) in zip(entries, files) { append(firstKey: firstKey(entry), file) }
    }

    private mutating func append(firstKey: UInt64, _ file: IndexFile) {
        page.append(firstKey, add(file))
    }

    /// Adds a file and gives its name. Two lists of the same content are one file; of two contents with the same fingerprint
    /// the later one gets another name.
    private mutating func add(_ file: IndexFile) -> String {
        var own = file
        var attempt = 0
        while let place = names[own.name] {
            if files[place].json == own.json { return own.name }
            attempt += 1
            own = IndexFile(stem: name, json: file.json, attempt: attempt)
        }
        names[own.name] = files.count
        files.append(own)
        return own.name
    }

    /// Writes the directory's root as a field of the manifest, adding its pages to ``files``.
    mutating func writeDirectory(to json: inout JSONWriter) {
        var depth = 0
        while page.files.count > layout.fanOut {
            page = publishPages()
            depth += 1
        }
        json.field(name) { json in
            json.field("depth", depth)
            page.writeFields(to: &json)
        }
    }

    /// Cuts the directory into pages and returns the directory of the pages.
    private mutating func publishPages() -> DirectoryPage {
        var parent = DirectoryPage()
        for part in page.parts(of: layout.fanOut) {
            var json = JSONWriter()
            json.object { part.writeFields(to: &$0) }
            let file = IndexFile(stem: "page", json: json.bytes)
            files.append(file)
            parent.append(part.firstKeys[0], file.name)
        }
        return parent
    }
}

/// Part of a directory: first keys and the files that begin there.
private struct DirectoryPage: Sendable {
    var firstKeys: [UInt64] = []
    var files: [String] = []

    mutating func append(_ firstKey: UInt64, _ file: String) {
        firstKeys.append(firstKey)
        files.append(file)
    }

    func parts(of length: Int) -> [DirectoryPage] {
        stride(from: 0, to: files.count, by: length).map { start in
            let range = start..<min(start + length, files.count)
            return DirectoryPage(firstKeys: Array(firstKeys[range]), files: Array(files[range]))
        }
    }

    /// The keys coded, the fingerprints that end the files' names in one row.
    func writeFields(to json: inout JSONWriter) {
        var keys: [UInt8] = []
        PostingCode.append(ascending: firstKeys.lazy.map(Int.init), to: &keys)
        json.field("firstKeys", String(decoding: keys, as: UTF8.self))
        json.field("files", files.lazy.map { String($0.suffix(Fingerprint.fileNameLength)) }.joined())
    }
}
