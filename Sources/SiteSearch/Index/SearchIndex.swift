import JSONWriting
import ParallelMapping
import PolicyModel
import SitePlanning

/// The search index of a site: built here, read by ``SearchEngine`` and by the theme's scripts.
///
/// `docs/search.md` describes the files; `schemas/search-index.schema.json` fixes them.
public enum SearchIndex {
    /// The version of the format; readers refuse any other.
    public static let version = 2

    /// The name of the format, by which a reader knows the manifest.
    static let format = "tiaowen-search"

    /// The files of the index, all below `search/`: the same for the same knowledge base, byte by byte.
    ///
    /// - Parameters:
    ///   - knowledge: What is indexed: every line of every document.
    ///   - language: The words with which readers ask.
    ///   - layout: How the index is cut into files.
    public static func build(
        _ knowledge: KnowledgeBase, language: SearchLanguage = SearchLanguage(), layout: IndexLayout = IndexLayout()
    ) -> [OutputFile] {
        let units = knowledge.searchUnits(language: language)
        // Each of the two has parts that only one core can do, during which the other has work too.
        var (shards, (texts, tags, names)) = inParallel(
            { GramShards(Inversion(units), layout: layout) },
            {
                (
                    TextShards.table(of: units, in: knowledge, layout: layout),
                    TagTable(units, language: language, in: knowledge, layout: layout), NameTable(units)
                )
            })
        let words = names.wordFile(language: language)
        var json = JSONWriter()
        json.object { json in
            json.field("format", format)
            json.field("version", version)
            json.field("units", units.count)
            json.field("length", units.reduce(0) { $0 + $1.length })
            json.field("documents", documentSizes(units, documents: knowledge.policies.count))
            json.field("jurisdictions", jurisdictions(of: knowledge)) { json, place in
                json.object { json in
                    json.field("name", place.name)
                    json.field("englishName", place.englishName)
                    json.field("first", place.documents.lowerBound)
                    json.field("count", place.documents.count)
                    json.field("isNation", place.isNation)
                }
            }
            shards.grams.writeDirectory(to: &json)
            shards.lists.writeDirectory(to: &json)
            texts.writeDirectory(to: &json)
            json.field("names", names.file.name)
            json.field("words", words.name)
            json.field("tags") { json in
                for place in tags.places { json.field(place.facet.rawValue, place.file) }
            }
            json.field("facets") { json in
                for facet in SearchFacet.allCases { json.field(facet.rawValue, language.names(of: facet)) }
            }
        }
        let manifest = IndexFile(name: IndexFile.manifest, json: json.bytes)
        let files = shards.grams.files + shards.lists.files + texts.files + tags.files + [names.file, words]
        return ([manifest] + files).flatMap(\.outputFiles)
    }

    /// The number of units of each document, coded: where a document's units begin and end, without loading any.
    private static func documentSizes(_ units: [SearchUnit], documents: Int) -> String {
        var sizes = [Int](repeating: 0, count: documents)
        for unit in units { sizes[unit.document] += 1 }
        var code: [UInt8] = []
        for size in sizes { PostingCode.append(size, to: &code) }
        return String(decoding: code, as: UTF8.self)
    }

    /// The jurisdictions and their documents, which stand together.
    private static func jurisdictions(
        of knowledge: KnowledgeBase
    ) -> [(name: String, englishName: String, documents: Range<Int>, isNation: Bool)] {
        knowledge.jurisdictions.compactMap { jurisdiction in
            let own = knowledge.policies.indices.filter {
                knowledge.policies[$0].metadata.jurisdiction == jurisdiction.code
            }
            guard let first = own.first, let last = own.last, last - first + 1 == own.count else { return nil }
            return (jurisdiction.name, jurisdiction.englishName, first..<last + 1, jurisdiction.isNation)
        }
    }
}

extension Jurisdiction {
    /// Whether it is no part of another: its code is that of a country.
    var isNation: Bool { !code.utf8.contains(UInt8(ascii: "-")) }
}
