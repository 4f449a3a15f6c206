import ChineseText

/// The manifest, `search/index.json`.
struct IndexManifest: Decodable {
    let format: String
    let version: Int
    /// How many units there are.
    let units: Int
    /// The length of all units together, in UTF-16 units.
    let length: Int
    /// The number of units of each document, coded.
    let documents: String
    let grams: IndexDirectory
    let texts: IndexDirectory
}

/// The root of a directory; `depth` levels of pages lie between it and the files.
struct IndexDirectory: Decodable {
    let depth: Int
    let firstKeys: [UInt64]
    let files: [String]
}

/// A page of a directory.
struct IndexDirectoryPage: Decodable {
    let firstKeys: [UInt64]
    let files: [String]
}

/// A file of lists.
struct GramShard: Decodable {
    /// The coded list of each gram.
    private var lists: [Gram: ArraySlice<UInt8>] = [:]

    init(from decoder: any Decoder) throws {
        for group in try decoder.singleValueContainer().decode([[String]].self) where group.count == 3 {
            guard let first = group[0].unicodeScalars.first else { continue }
            let codes = Array(group[2].utf8).split(separator: UInt8(ascii: " "))
            for (second, code) in zip(group[1].unicodeScalars, codes) { lists[Gram(first.value, second.value)] = code }
        }
    }

    /// The units that hold a gram, ascending.
    func units(holding gram: Gram) -> [Int] {
        lists[gram].map(PostingCode.ascending) ?? []
    }

    /// The units that hold any gram which begins with `first`, ascending.
    func units(holdingAnyBeginningWith first: UInt32) -> [Int] {
        let coded = lists.filter { $0.key.first == first }.values
        return Array(Set(coded.flatMap(PostingCode.ascending))).sorted()
    }
}

/// A file of texts.
struct TextShard: Decodable {
    struct Document: Decodable {
        let id: String
        let title: String
        /// The name of its jurisdiction, if the site lists it.
        let jurisdiction: String?
        /// How many of the file's units are this document's.
        let units: Int
    }

    struct Unit: Decodable {
        let clause: String?
        let page: String
        let passages: [Line]
    }

    struct Line: Decodable {
        let provision: String?
        let text: String
        let number: Int?
        let heading: [Int]?
    }

    let documents: [Document]
    let units: [Unit]
}
