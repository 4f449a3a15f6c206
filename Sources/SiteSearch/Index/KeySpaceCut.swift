/// Cuts sorted entries where the space of their keys is halved, and halved again, until every part is small enough.
///
/// Cuts lie at fixed keys, not after so many entries: when a list grows, only the file that holds it changes, and the
/// names of all others hold still.
struct KeySpaceCut {
    /// The entries' keys, ascending.
    let keys: [UInt64]
    /// The size of all entries before each; one more element than `keys`.
    private let sizesBefore: [Int]
    /// The size that no part of more than one entry exceeds.
    let target: Int

    /// A part of the key space that holds entries.
    struct Shard: Equatable, Sendable {
        /// The key at which the part begins; its first entry may come later.
        let firstKey: UInt64
        /// The entries in it, never none.
        let entries: Range<Int>
    }

    /// Entries with their keys, ascending, and sizes in bytes.
    init(keys: [UInt64], sizes: [Int], target: Int) {
        self.keys = keys
        self.target = target
        var sizesBefore = [0]
        sizesBefore.reserveCapacity(sizes.count + 1)
        for size in sizes { sizesBefore.append(sizesBefore[sizesBefore.count - 1] + size) }
        self.sizesBefore = sizesBefore
    }

    /// The parts that hold entries, ascending; keys are below 2^`keyBits`.
    func shards(keyBits: Int) -> [Shard] {
        var shards: [Shard] = []
        halve(keys.indices, from: 0, bits: keyBits, into: &shards)
        return shards
    }

    private func halve(_ entries: Range<Int>, from firstKey: UInt64, bits: Int, into shards: inout [Shard]) {
        guard !entries.isEmpty else { return }
        let size = sizesBefore[entries.upperBound] - sizesBefore[entries.lowerBound]
        if size <= target || entries.count == 1 || bits == 0 {
            shards.append(Shard(firstKey: firstKey, entries: entries))
            return
        }
        let middle = firstKey + 1 << UInt64(bits - 1)
        let cut = firstEntry(in: entries, from: middle)
        halve(entries.lowerBound..<cut, from: firstKey, bits: bits - 1, into: &shards)
        halve(cut..<entries.upperBound, from: middle, bits: bits - 1, into: &shards)
    }

    /// The first of `entries` whose key is not below `key`.
    private func firstEntry(in entries: Range<Int>, from key: UInt64) -> Int {
        var low = entries.lowerBound
        var high = entries.upperBound
        while low < high {
            let middle = (low + high) / 2
            if keys[middle] < key { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
