import JSONWriting
import PolicyModel
import SitePlanning

/// The search index of a site: built here, read by ``SearchEngine`` and by `theme/assets/search-engine.js`.
///
/// `docs/search.md` describes the files; `schemas/search-index.schema.json` fixes them.
public enum SearchIndex {
    /// The version of the format; readers refuse any other.
    public static let version = 1

    /// The name of the format, by which a reader knows the manifest.
    static let format = "tiaowen-search"

    /// The files of the index, all below `search/`: the same for the same knowledge base, byte by byte.
    ///
    /// - Parameters:
    ///   - knowledge: What is indexed: every line of every document.
    ///   - layout: How the index is cut into files.
    public static func build(_ knowledge: KnowledgeBase, layout: IndexLayout = IndexLayout()) -> [OutputFile] {
        let units = knowledge.searchUnits
        var grams = GramShards.table(of: Inversion(units), layout: layout)
        var texts = TextShards.table(of: units, in: knowledge, layout: layout)
        var json = JSONWriter()
        json.object { json in
            json.field("format", format)
            json.field("version", version)
            json.field("units", units.count)
            json.field("length", units.reduce(0) { $0 + $1.length })
            json.field("documents", documentSizes(units, documents: knowledge.policies.count))
            grams.writeDirectory(to: &json)
            texts.writeDirectory(to: &json)
        }
        let manifest = IndexFile(name: IndexFile.manifest, json: json.bytes)
        return ([manifest] + grams.files + texts.files).flatMap(\.outputFiles)
    }

    /// The number of units of each document, coded: where a document's units begin and end, without loading any.
    private static func documentSizes(_ units: [SearchUnit], documents: Int) -> String {
        var sizes = [Int](repeating: 0, count: documents)
        for unit in units { sizes[unit.document] += 1 }
        var code: [UInt8] = []
        for size in sizes { PostingCode.append(size, to: &code) }
        return String(decoding: code, as: UTF8.self)
    }
}

extension SearchUnit {
    /// The length of its lines, in UTF-16 units.
    fileprivate var length: Int { passages.reduce(0) { $0 + $1.text.utf16Length } }
}
