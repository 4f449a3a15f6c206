import ChineseText
import Foundation

/// Reads the files of an index when they are needed, each once.
struct IndexStore {
    let manifest: IndexManifest
    /// The number of the first unit of each document, and behind the last one the number of units.
    let documentStarts: [Int]
    /// Whether one file holds all texts: then they are read whole, and every answer is exact and ranked by its texts.
    let isWhole: Bool
    private let nations: Set<String>
    private let read: (String) throws -> [UInt8]
    private var pages: [String: IndexDirectory] = [:]
    private var gramShards: [String: GramShard] = [:]
    private var longLists: [UInt64: GramLists] = [:]
    private var units: [Int: IndexedUnit] = [:]
    private var tagFiles: [String: [SearchFacet: [TagValue]]] = [:]
    private var nameShard: NameShard?
    private var wordShard: WordShard?

    /// Opens an index; `read` returns the file at a path below the site's root.
    init(read: @escaping (String) throws -> [UInt8]) throws {
        self.read = read
        let bytes = try read(IndexFile.path(of: IndexFile.manifest))
        // Earlier versions had files of another form: what none of this version could be is no damaged file.
        let stated = IndexFile.json(in: bytes).flatMap { try? JSONDecoder().decode(StatedFormat.self, from: Data($0)) }
        guard let stated, stated.format == SearchIndex.format, stated.version == SearchIndex.version else {
            throw SearchIndexError.unknownFormat(path: IndexFile.path(of: IndexFile.manifest))
        }
        manifest = try Self.decode(IndexManifest.self, IndexFile.manifest) { _ in bytes }
        documentStarts = PostingCode.numbers(in: manifest.documents.utf8).reduce(into: [0]) { starts, size in
            starts.append(starts[starts.count - 1] + size)
        }
        isWhole = manifest.texts.depth == 0 && manifest.texts.fingerprints.count <= 1
        nations = Set(manifest.jurisdictions.filter(\.isNation).map(\.name))
    }

    /// The units of the documents from `first` on.
    func units(ofDocuments first: Int, count: Int) -> Range<Int> {
        documentStarts[first]..<documentStarts[first + count]
    }

    /// What the index says of the grams that a key asks for. Long lists have their strong parts only if `strong`, and all
    /// parts only if `isComplete`.
    mutating func lists(for key: GramKey) throws -> [(gram: Gram, lists: GramLists)] {
        let range =
            switch key {
            case .gram(let gram): gram...gram
            case .beginning(let first): Gram.beginning(with: first)
            }
        let entries = try entries(of: manifest.grams, from: range.lowerBound.packed, through: range.upperBound.packed)
        var lists: [(gram: Gram, lists: GramLists)] = []
        for entry in entries {
            let name = "grams-" + entry.fingerprint
            let shard = try gramShards[name] ?? Self.decode(GramShard.self, name, read)
            gramShards[name] = shard
            lists += shard.lists(range)
        }
        return lists
    }

    /// The lists of a gram that stand in files of their own: the plain one, or all others.
    mutating func longLists(of gram: Gram, strong: Bool) throws -> [[Int]?] {
        let key = gram.packed * 2 + (strong ? 0 : 1)
        if let known = longLists[key] { return known.groups }
        for entry in try entries(of: manifest.lists, from: key, through: key) {
            let code = try Self.decode(String.self, "lists-" + entry.fingerprint, read)
            longLists[key] = GramLists(code: Array(code.utf8))
        }
        return longLists[key]?.groups ?? []
    }

    /// A unit with its lines.
    mutating func unit(_ number: Int) throws -> IndexedUnit {
        if let unit = units[number] { return unit }
        let key = UInt64(number)
        for entry in try entries(of: manifest.texts, from: key, through: key) {
            try keep(Self.decode(TextShard.self, "texts-" + entry.fingerprint, read), from: Int(entry.firstKey))
        }
        guard let unit = units[number] else { throw SearchIndexError.missingUnit(number) }
        return unit
    }

    /// The values of a facet; none where no text has one.
    mutating func tags(of facet: SearchFacet) throws -> [TagValue] {
        guard let name = manifest.tags[facet.rawValue] else { return [] }
        if tagFiles[name] == nil {
            let fields = try Self.decode([String: [TagValue]].self, name, read)
            tagFiles[name] = Dictionary(
                uniqueKeysWithValues: fields.compactMap { key, values in SearchFacet(rawValue: key).map { ($0, values) }
                })
        }
        return tagFiles[name]?[facet] ?? []
    }

    /// The names of the texts.
    mutating func names() throws -> NameShard {
        if let nameShard { return nameShard }
        let names = try Self.decode(NameShard.self, manifest.names, read)
        nameShard = names
        return names
    }

    /// Other words and characters for those of the texts.
    mutating func words() throws -> WordShard {
        if let wordShard { return wordShard }
        let words = try Self.decode(WordShard.self, manifest.words, read)
        wordShard = words
        return words
    }

    private mutating func keep(_ shard: TextShard, from first: Int) {
        var number = first
        for document in shard.documents {
            let known = IndexedDocument(document, nations: nations)
            for _ in 0..<document.units where number - first < shard.units.count {
                units[number] = IndexedUnit(shard.units[number - first], of: known)
                number += 1
            }
        }
    }

    private typealias Entry = (firstKey: UInt64, fingerprint: String)

    /// The files that may hold keys from `lower` through `upper`.
    private mutating func entries(
        of directory: IndexDirectory, from lower: UInt64, through upper: UInt64
    ) throws -> [Entry] {
        var level = directory.entries(from: lower, through: upper)
        for _ in 0..<directory.depth {
            level = try level.flatMap { entry in
                let name = "page-" + entry.fingerprint
                let page = try pages[name] ?? Self.decode(IndexDirectory.self, name, read)
                pages[name] = page
                return page.entries(from: lower, through: upper)
            }
        }
        return level
    }

    private static func decode<Value: Decodable>(
        _ type: Value.Type, _ name: String, _ read: (String) throws -> [UInt8]
    ) throws -> Value {
        let path = IndexFile.path(of: name)
        let bytes = try read(path)
        do {
            guard let json = IndexFile.json(in: bytes) else { throw NoPart() }
            return try JSONDecoder().decode(type, from: Data(json))
        } catch {
            throw SearchIndexError.unreadable(path: path, reason: String(describing: error))
        }
    }
}

/// A file that holds something else.
private struct NoPart: Error, CustomStringConvertible {
    let description = "it is no part of an index"
}

/// What a manifest is asked for before anything else.
private struct StatedFormat: Decodable {
    let format: String?
    let version: Int?
}

/// A value of a facet, its names for readers, and the documents or units that have it.
struct TagValue: Decodable {
    let value: String
    let names: [String]
    let holders: [Int]

    init(from decoder: any Decoder) throws {
        var fields = try decoder.unkeyedContainer()
        value = try fields.decode(String.self)
        names = try fields.decode([String].self)
        holders = PostingCode.ascending(in: try fields.decode(String.self).utf8)
    }
}
