import ChineseText
import JSONWriting

/// What results can be narrowed to: for each value of each facet, the documents or units that have it.
struct TagTable {
    /// The files, each of some facets.
    private(set) var files: [IndexFile] = []
    /// For each facet that has values, the file that holds them.
    private(set) var places: [(facet: SearchFacet, file: String)] = []

    /// The tags of units; a small table is one file, a larger one has a file for each facet.
    init(_ material: SearchMaterial, language: SearchLanguage, layout: IndexLayout) {
        let values = Dictionary(grouping: Self.holders(in: material.units), by: \.key.facet)
        let fields = SearchFacet.allCases.compactMap { facet in
            values[facet].map { (facet, Self.json(of: $0, facet, language: language, in: material)) }
        }
        let isCut = fields.reduce(0) { $0 + $1.1.count } > layout.wholeBytes
        for part in isCut ? fields.map({ [$0] }) : [fields] where !part.isEmpty {
            let json = Array("{".utf8) + part.map(\.1).joined(separator: Array(",".utf8)) + Array("}".utf8)
            let file = IndexFile(stem: "tags", json: json)
            files.append(file)
            places += part.map { ($0.0, file.name) }
        }
    }

    /// The numbers of the documents or units that have each value, ascending.
    private static func holders(in units: [SearchUnit]) -> [SearchTag: [Int]] {
        var values: [SearchTag: [Int]] = [:]
        for (number, unit) in units.enumerated() {
            for tag in unit.tags { values[tag, default: []].append(tag.facet.isOfDocument ? unit.document : number) }
        }
        return values
    }

    /// `"modality":[["obligation",["义务","obligation"],"list"],…]`, sorted by value.
    private static func json(
        of values: [(key: SearchTag, value: [Int])], _ facet: SearchFacet, language: SearchLanguage,
        in material: SearchMaterial
    ) -> [UInt8] {
        var json = JSONWriter()
        json.key(facet.rawValue)
        json.array(values.sortedBytewise { $0.key.value }) { json, value in
            let names = material.names[value.key] ?? language.names(of: value.key)
            var code: [UInt8] = []
            PostingCode.append(ascending: value.value, to: &code)
            json.array { json in
                json.value(value.key.value)
                json.array(names) { $0.value($1) }
                json.value(utf8: code[...])
            }
        }
        return json.bytes
    }
}
