import ChineseText

/// The manifest, `search/index.js`.
struct IndexManifest: Decodable {
    let format: String
    let version: Int
    /// How many units there are.
    let units: Int
    /// The length of all units together, in UTF-16 units.
    let length: Int
    /// The number of units of each document, coded.
    let documents: String
    let jurisdictions: [Place]
    let grams: IndexDirectory
    let lists: IndexDirectory
    let texts: IndexDirectory
    /// The file of names.
    let names: String
    /// The file of each facet's values.
    let tags: [String: String]
    /// The names by which filters call each facet.
    let facets: [String: [String]]
    /// The file of other words.
    let words: String

    /// A jurisdiction and its documents, which stand together.
    struct Place: Decodable {
        let name: String
        let englishName: String
        let first: Int
        let count: Int
        let isNation: Bool

        /// What readers call it, folded, the longest first: 江苏省, 江苏, jiangsu.
        var forms: [[UInt32]] { [name + "省", name + "市", name, englishName].map(WrittenQuery.folded) }
    }
}

/// A directory's root, or a page of one: which file begins at which key.
struct IndexDirectory: Decodable {
    /// How many levels of pages lie between a root and the files; nothing in a page.
    let depth: Int
    /// Ascending; an entry reaches up to the next.
    let firstKeys: [UInt64]
    /// What ends the files' names.
    let fingerprints: [String]

    private enum Key: String, CodingKey {
        case depth, firstKeys, files
    }

    init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: Key.self)
        depth = try fields.decodeIfPresent(Int.self, forKey: .depth) ?? 0
        firstKeys = PostingCode.ascending(in: try fields.decode(String.self, forKey: .firstKeys).utf8).map(UInt64.init)
        let row = Array(try fields.decode(String.self, forKey: .files).utf8)
        fingerprints = stride(from: 0, to: row.count, by: Fingerprint.fileNameLength).map {
            String(decoding: row[$0..<min($0 + Fingerprint.fileNameLength, row.count)], as: UTF8.self)
        }
        guard fingerprints.count == firstKeys.count else {
            throw DecodingError.dataCorruptedError(
                forKey: .files, in: fields, debugDescription: "a directory with \(firstKeys.count) keys")
        }
    }

    /// The entries that may hold keys from `lower` through `upper`.
    func entries(from lower: UInt64, through upper: UInt64) -> [(firstKey: UInt64, fingerprint: String)] {
        let begin = max(0, count(notAbove: lower) - 1)
        let end = count(notAbove: upper)
        return begin < end ? (begin..<end).map { (firstKeys[$0], fingerprints[$0]) } : []
    }

    private func count(notAbove key: UInt64) -> Int {
        var low = 0
        var high = firstKeys.count
        while low < high {
            let middle = (low + high) / 2
            if firstKeys[middle] <= key { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

/// A file of lists.
struct GramShard: Decodable {
    /// The coded lists of each gram.
    private var lists: [Gram: ArraySlice<UInt8>] = [:]

    init(from decoder: any Decoder) throws {
        for group in try decoder.singleValueContainer().decode([[String]].self) where group.count == 3 {
            guard let first = group[0].unicodeScalars.first else { continue }
            let codes = Array(group[2].utf8).split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
            for (second, code) in zip(group[1].unicodeScalars, codes) { lists[Gram(first.value, second.value)] = code }
        }
    }

    /// What stands for grams from `lower` through `upper`, in order.
    func lists(_ range: ClosedRange<Gram>) -> [(gram: Gram, lists: GramLists)] {
        if range.lowerBound == range.upperBound {
            return lists[range.lowerBound].map { [(range.lowerBound, GramLists(code: $0))] } ?? []
        }
        return lists.filter { range.contains($0.key) }.sorted { $0.key < $1.key }.map {
            ($0.key, GramLists(code: $0.value))
        }
    }
}

/// The units that hold a gram, as far as they have been read.
struct GramLists {
    /// How many units hold it in their lines.
    let count: Int
    /// The units of each ``Strength``; nil where the list stands in a file that has not been read.
    var groups: [[Int]?]

    /// Reads the lists of a gram, or how long they are.
    init(code: some Collection<UInt8>) {
        let parts = code.split(separator: PostingCode.separator, omittingEmptySubsequences: false)
        let strengths = Strength.allCases.count
        if parts.count > strengths {
            count = PostingCode.numbers(in: parts[strengths]).prefix(Strength.labelled.rawValue).reduce(0, +)
            groups = [[Int]?](repeating: nil, count: strengths)
        } else {
            groups = (0..<strengths).map { $0 < parts.count ? PostingCode.ascending(in: parts[$0]) : [] }
            count = groups.prefix(Strength.labelled.rawValue).reduce(0) { $0 + ($1?.count ?? 0) }
        }
    }

    /// Whether lists stand in files of their own.
    var isLong: Bool { groups[0] == nil }
}

/// A file of texts.
struct TextShard: Decodable {
    struct Document: Decodable {
        let id: String
        let title: String
        /// The name of its jurisdiction, if the site lists it.
        let jurisdiction: String?
        /// What its authority and youth add to the worth of its clauses, in thousandths.
        let prior: Int
        /// How many of the file's units are this document's.
        let units: Int
    }

    /// `[clause, lines, labels]`.
    struct Unit: Decodable {
        let clause: String?
        let lines: [Line]
        let labels: [String]

        init(from decoder: any Decoder) throws {
            var fields = try decoder.unkeyedContainer()
            clause = try fields.decodeNil() ? nil : fields.decode(String.self)
            lines = try fields.decode([Line].self)
            labels = fields.isAtEnd ? [] : try fields.decode([String].self)
        }
    }

    /// `[text, provision, number, heading start, heading end]`; what is nothing at the end is left out.
    struct Line: Decodable {
        let text: String
        let provision: String
        let number: Int
        let heading: Range<Int>

        init(from decoder: any Decoder) throws {
            var fields = try decoder.unkeyedContainer()
            text = try fields.decode(String.self)
            provision = fields.isAtEnd ? "" : try fields.decode(String.self)
            number = fields.isAtEnd ? 0 : try fields.decode(Int.self)
            let start = fields.isAtEnd ? 0 : try fields.decode(Int.self)
            let end = fields.isAtEnd ? 0 : try fields.decode(Int.self)
            heading = start <= end ? start..<end : 0..<0
        }
    }

    let documents: [Document]
    let units: [Unit]
}

/// The file of names.
struct NameShard: Decodable {
    let names: [String]
    /// The characters of the texts by how they are spoken.
    let syllables: [String: String]
}

/// The file of other words.
struct WordShard: Decodable {
    /// Words that only ask.
    let stopWords: [String]
    /// A word, and behind it the words that texts use for it.
    let synonyms: [[String]]
    /// Traditional characters, each followed by its simplified form.
    let traditional: String
}
