import JSONWriting
import ParallelMapping
import PolicyModel
import SitePlanning

/// The search index of a site: built here, read by ``SearchEngine`` and by the theme's scripts.
///
/// `docs/search.md` describes the files; `schemas/search-index.schema.json` fixes them.
public enum SearchIndex {
    /// The version of the format; readers refuse any other.
    public static let version = 3

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
        build(SearchMaterial(knowledge, language: language), language: language, layout: layout)
    }

    /// The files of the index of some material.
    public static func build(
        _ material: SearchMaterial, language: SearchLanguage = SearchLanguage(), layout: IndexLayout = IndexLayout()
    ) -> [OutputFile] {
        let units = material.units
        // Tags and names are what only one core can do; the other has work meanwhile, and both have the rest.
        var (shards, (tags, names, texts)) = inParallel(
            { GramShards(Inversion(units), layout: layout) },
            {
                (
                    TagTable(material, language: language, layout: layout), NameTable(material, language: language),
                    TextShards.table(of: material, layout: layout)
                )
            })
        let words = names.wordFile(language: language)
        var json = JSONWriter()
        json.object { json in
            json.field("format", format)
            json.field("version", version)
            json.field("units", units.count)
            json.field("length", units.reduce(0) { $0 + $1.length })
            json.field("documents", documentSizes(units, documents: material.documents.count))
            json.field("jurisdictions", material.jurisdictions) { json, place in
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
        return ([manifest] + files).map(\.outputFile)
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
