import ChineseText
import Foundation

/// Reads the files of an index when they are needed, each once.
struct IndexStore {
    let manifest: IndexManifest
    /// The number of the first unit of each document, and behind the last one the number of units.
    let documentStarts: [Int]
    private let read: (String) throws -> [UInt8]
    private var pages: [String: IndexDirectoryPage] = [:]
    private var gramShards: [String: GramShard] = [:]
    private var units: [Int: IndexedUnit] = [:]

    /// Opens an index; `read` returns the file at a path below the site's root.
    init(read: @escaping (String) throws -> [UInt8]) throws {
        self.read = read
        manifest = try Self.decode(IndexManifest.self, IndexFile.manifest, read)
        guard manifest.format == SearchIndex.format, manifest.version == SearchIndex.version else {
            throw SearchIndexError.unknownFormat(path: IndexFile.path(of: IndexFile.manifest))
        }
        documentStarts = PostingCode.numbers(in: manifest.documents.utf8).reduce(into: [0]) { starts, size in
            starts.append(starts[starts.count - 1] + size)
        }
    }

    /// The units that may hold what a key asks for, ascending.
    mutating func units(for key: GramKey) throws -> [Int] {
        switch key {
        case .gram(let gram):
            return try gramShards(gram.packed...gram.packed).flatMap { $0.units(holding: gram) }
        case .beginning(let first):
            let range = Gram.beginning(with: first)
            let shards = try gramShards(range.lowerBound.packed...range.upperBound.packed)
            return Array(Set(shards.flatMap { $0.units(holdingAnyBeginningWith: first) })).sorted()
        }
    }

    /// A unit with its lines.
    mutating func unit(_ number: Int) throws -> IndexedUnit {
        if let unit = units[number] { return unit }
        let key = UInt64(number)
        for entry in try entries(of: manifest.texts, from: key, through: key) {
            try keep(Self.decode(TextShard.self, entry.file, read), from: Int(entry.firstKey))
        }
        guard let unit = units[number] else { throw SearchIndexError.missingUnit(number) }
        return unit
    }

    private mutating func keep(_ shard: TextShard, from first: Int) {
        var number = first
        for document in shard.documents {
            let names = [document.title, document.jurisdiction].compactMap { $0?.utf16.map { Folding.folded($0) } }
            for _ in 0..<document.units where number - first < shard.units.count {
                units[number] = IndexedUnit(shard.units[number - first], document: document.id, names: names)
                number += 1
            }
        }
    }

    private mutating func gramShards(_ keys: ClosedRange<UInt64>) throws -> [GramShard] {
        try entries(of: manifest.grams, from: keys.lowerBound, through: keys.upperBound).map { entry in
            if let shard = gramShards[entry.file] { return shard }
            let shard = try Self.decode(GramShard.self, entry.file, read)
            gramShards[entry.file] = shard
            return shard
        }
    }

    private typealias Entry = (firstKey: UInt64, file: String)

    /// The files that may hold keys from `lower` through `upper`.
    private mutating func entries(
        of directory: IndexDirectory, from lower: UInt64, through upper: UInt64
    ) throws -> [Entry] {
        var level = Self.overlapping(directory.firstKeys, directory.files, lower, upper)
        for _ in 0..<directory.depth {
            var below: [Entry] = []
            for entry in level {
                let page = try pages[entry.file] ?? Self.decode(IndexDirectoryPage.self, entry.file, read)
                pages[entry.file] = page
                below += Self.overlapping(page.firstKeys, page.files, lower, upper)
            }
            level = below
        }
        return level
    }

    private static func overlapping(
        _ firstKeys: [UInt64], _ files: [String], _ lower: UInt64, _ upper: UInt64
    ) -> [Entry] {
        let begin = max(0, count(of: firstKeys, notAbove: lower) - 1)
        let end = min(files.count, count(of: firstKeys, notAbove: upper))
        return begin < end ? (begin..<end).map { (firstKeys[$0], files[$0]) } : []
    }

    private static func count(of keys: [UInt64], notAbove key: UInt64) -> Int {
        var low = 0
        var high = keys.count
        while low < high {
            let middle = (low + high) / 2
            if keys[middle] <= key { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private static func decode<Value: Decodable>(
        _ type: Value.Type, _ name: String, _ read: (String) throws -> [UInt8]
    ) throws -> Value {
        let path = IndexFile.path(of: name)
        let bytes = try read(path)
        do {
            return try JSONDecoder().decode(type, from: Data(bytes))
        } catch {
            throw SearchIndexError.unreadable(path: path, reason: String(describing: error))
        }
    }
}

/// Why an index cannot be used.
public enum SearchIndexError: Error, CustomStringConvertible, Sendable {
    /// The manifest is of another format or version.
    case unknownFormat(path: String)
    /// A file is not the JSON that it should be.
    case unreadable(path: String, reason: String)
    /// The files of texts do not hold the unit of this number, which a list names.
    case missingUnit(Int)

    /// What is wrong, and with which file.
    public var description: String {
        switch self {
        case .unknownFormat(let path): "\(path) is not a search index of version \(SearchIndex.version)"
        case .unreadable(let path, let reason): "\(path) cannot be read as part of a search index: \(reason)"
        case .missingUnit(let number): "the search index has no text for unit \(number)"
        }
    }
}
