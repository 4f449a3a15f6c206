import ChineseText
import JSONWriting
import ParallelMapping

/// The lists of all grams, cut into files.
///
/// In a table that is cut, a gram's lists that are long stand in two files of their own, what is strong apart from what
/// is plain: a query then reads how many units they name, and only those that it needs.
struct GramShards {
    /// Leads from a packed gram to the file that holds its lists, or says how long they are.
    var grams: ShardTable
    /// Leads from a packed gram, doubled, to its strong lists; from the number after it to its plain list.
    var lists: ShardTable

    /// The files of an inversion.
    init(_ inversion: Inversion, layout: IndexLayout) {
        grams = ShardTable(name: "grams", layout: layout)
        lists = ShardTable(name: "lists", layout: layout)
        let whole = inversion.grams.indices.reduce(0) { $0 + Self.size(of: $1, in: inversion, longest: .max) }
        let isCut = whole > layout.wholeBytes
        let longest = isCut ? layout.longBytes : .max
        let sizes = inversion.grams.indices.map { Self.size(of: $0, in: inversion, longest: longest) }
        let cut = KeySpaceCut(
            keys: inversion.grams.map(\.packed), sizes: sizes, target: isCut ? layout.shardBytes : layout.wholeBytes)
        grams.append(cut.shards(keyBits: 42), firstKey: \.firstKey) {
            Self.json(of: $0.entries, in: inversion, longest: longest)
        }
        let long = inversion.grams.indices.filter { inversion.length(of: $0) > longest }
        lists.append(
            long.flatMap { [(entry: $0, strong: true), ($0, false)] },
            firstKey: { inversion.grams[$0.entry].packed * 2 + ($0.strong ? 0 : 1) },
            json: { Self.json(of: inversion.code(of: $0.entry, strong: $0.strong)) })
    }

    /// The bytes that an entry takes in a file: its list, a separator, and its characters.
    private static func size(of entry: Int, in inversion: Inversion, longest: Int) -> Int {
        let startsGroup = entry == 0 || inversion.grams[entry - 1].first != inversion.grams[entry].first
        let length = inversion.length(of: entry)
        return (length > longest ? 12 : length) + 4 + (startsGroup ? 14 : 0)
    }

    private static func json(of code: [UInt8]) -> [UInt8] {
        var json = JSONWriter()
        json.value(utf8: code[...])
        return json.bytes
    }

    /// `[["知","识产","list list"],…]`: each first character, the second characters in order, and their lists.
    private static func json(of entries: Range<Int>, in inversion: Inversion, longest: Int) -> [UInt8] {
        var json = JSONWriter()
        json.array { json in
            var start = entries.lowerBound
            while start < entries.upperBound {
                let first = inversion.grams[start].first
                var end = start
                while end < entries.upperBound, inversion.grams[end].first == first { end += 1 }
                json.array { writeGroup(start..<end, of: inversion, longest: longest, to: &$0) }
                start = end
            }
        }
        return json.bytes
    }

    private static func writeGroup(
        _ entries: Range<Int>, of inversion: Inversion, longest: Int, to json: inout JSONWriter
    ) {
        json.value(text(of: [inversion.grams[entries.lowerBound].first]))
        json.value(text(of: entries.map { inversion.grams[$0].second }))
        var lists: [UInt8] = []
        for entry in entries {
            if !lists.isEmpty { lists.append(UInt8(ascii: " ")) }
            lists +=
                inversion.length(of: entry) > longest ? inversion.countsCode(of: entry) : inversion.code(of: entry)
        }
        json.value(utf8: lists[...])
    }

    private static func text(of scalars: [UInt32]) -> String {
        String(String.UnicodeScalarView(scalars.compactMap(Unicode.Scalar.init)))
    }
}

extension Inversion {
    /// The lists of a gram, with ``PostingCode/separator`` between them; empty ones at the end are left out.
    fileprivate func code(of entry: Int) -> [UInt8] { joined(Strength.allCases.map { code(of: entry, $0) }) }

    /// The plain list alone, or all others; those that are left out are empty.
    fileprivate func code(of entry: Int, strong: Bool) -> [UInt8] {
        let lists = Strength.allCases.map { code(of: entry, $0) }
        return joined(strong ? [[]] + lists.dropFirst() : [lists[0]])
    }

    /// In place of lists that stand elsewhere: four empty ones, and the numbers of units that each has.
    fileprivate func countsCode(of entry: Int) -> [UInt8] {
        var code = Strength.allCases.map { _ in PostingCode.separator }
        for strength in Strength.allCases { PostingCode.append(count(of: entry, strength), to: &code) }
        return code
    }

    private func joined(_ lists: [ArraySlice<UInt8>]) -> [UInt8] {
        var code: [UInt8] = []
        var omitted = 0
        for list in lists {
            if !list.isEmpty {
                code += [UInt8](repeating: PostingCode.separator, count: omitted) + list
                omitted = 0
            }
            omitted += 1
        }
        return code
    }
}
