import ChineseText
import JSONWriting

/// The lists of all grams, cut into files.
enum GramShards {
    /// The files and the directory that leads to them: its keys are packed grams.
    static func table(of inversion: Inversion, layout: IndexLayout) -> ShardTable {
        var table = ShardTable(name: "grams", layout: layout)
        let sizes = inversion.grams.indices.map { size(of: $0, in: inversion) }
        let cut = KeySpaceCut(
            keys: inversion.grams.map(\.packed), sizes: sizes, target: layout.target(forTotal: sizes.reduce(0, +)))
        for shard in cut.shards(keyBits: 42) {
            table.append(firstKey: shard.firstKey, json: json(of: shard.entries, in: inversion))
        }
        return table
    }

    /// The bytes that an entry takes in a file: its list, a separator, and its characters.
    private static func size(of entry: Int, in inversion: Inversion) -> Int {
        let startsGroup = entry == 0 || inversion.grams[entry - 1].first != inversion.grams[entry].first
        return inversion.lists[entry].count + 4 + (startsGroup ? 14 : 0)
    }

    /// `[["知","识产","list list"],…]`: each first character, the second characters in order, and their lists.
    private static func json(of entries: Range<Int>, in inversion: Inversion) -> [UInt8] {
        var json = JSONWriter()
        json.array { json in
            var start = entries.lowerBound
            while start < entries.upperBound {
                let first = inversion.grams[start].first
                var end = start
                while end < entries.upperBound, inversion.grams[end].first == first { end += 1 }
                json.array { writeGroup(start..<end, of: inversion, to: &$0) }
                start = end
            }
        }
        return json.bytes
    }

    private static func writeGroup(_ entries: Range<Int>, of inversion: Inversion, to json: inout JSONWriter) {
        json.value(text(of: [inversion.grams[entries.lowerBound].first]))
        json.value(text(of: entries.map { inversion.grams[$0].second }))
        var lists: [UInt8] = []
        for entry in entries {
            if !lists.isEmpty { lists.append(UInt8(ascii: " ")) }
            lists += inversion.codes[inversion.lists[entry]]
        }
        json.value(utf8: lists[...])
    }

    private static func text(of scalars: [UInt32]) -> String {
        String(String.UnicodeScalarView(scalars.compactMap(Unicode.Scalar.init)))
    }
}
