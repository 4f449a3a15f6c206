import JSONWriting

/// What results can be narrowed to: for each value of each facet, the documents or units that have it.
struct TagTable {
    /// The files, each of some facets.
    private(set) var files: [IndexFile] = []
    /// For each facet that has values, the file that holds them.
    private(set) var places: [(facet: SearchFacet, file: String)] = []

    /// The tags of units; a small table is one file, a larger one has a file for each facet.
    init(_ material: SearchMaterial, language: SearchLanguage, layout: IndexLayout) {
        let values = Self.holders(in: material.units)
        let facets = SearchFacet.allCases.filter { values[$0] != nil }
        let field = { (facet: SearchFacet) in
            (facet, Self.json(of: values[facet] ?? [:], facet, language: language, in: material))
        }
        let fields = facets.map(field)
        let isCut = fields.reduce(0) { $0 + $1.1.count } > layout.wholeBytes
        for part in isCut ? fields.map({ [$0] }) : [fields] where !part.isEmpty {
            let json = Array("{".utf8) + part.map(\.1).joined(separator: Array(",".utf8)) + Array("}".utf8)
            let file = IndexFile(stem: "tags", json: json)
            files.append(file)
            places += part.map { ($0.0, file.name) }
        }
    }

    /// The numbers of the documents or units that have each value, ascending.
    private static func holders(in units: [SearchUnit]) -> [SearchFacet: [String: [Int]]] {
        var values: [SearchFacet: [String: [Int]]] = [:]
        for (number, unit) in units.enumerated() {
            for tag in unit.tags {
                values[tag.facet, default: [:]][tag.value, default: []].append(
                    tag.facet.isOfDocument ? unit.document : number)
            }
        }
        return values
    }

    /// `"modality":[["obligation",["义务","obligation"],"list"],…]`, sorted by value.
    private static func json(
        of values: [String: [Int]], _ facet: SearchFacet, language: SearchLanguage, in material: SearchMaterial
    ) -> [UInt8] {
        var json = JSONWriter()
        json.key(facet.rawValue)
        json.array(values.sorted { $0.key < $1.key }) { json, value in
            let tag = SearchTag(facet: facet, value: value.key)
            let names = material.names[tag] ?? language.names(of: tag)
            var code: [UInt8] = []
            PostingCode.append(ascending: value.value, to: &code)
            json.array { json in
                json.value(value.key)
                json.array(names) { $0.value($1) }
                json.value(utf8: code[...])
            }
        }
        return json.bytes
    }
}
