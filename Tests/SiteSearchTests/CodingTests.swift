import Testing

@testable import SiteSearch

@Suite("Coding of lists")
struct CodingTests {
    @Test("Numbers come back as they went in")
    func numbers() {
        var generator = SplitMix64(state: 3)
        let numbers = Array(0...2000) + (0..<1000).map { _ in Int.random(in: 0...1 << 40, using: &generator) }
        var bytes: [UInt8] = []
        for number in numbers { PostingCode.append(number, to: &bytes) }
        #expect(PostingCode.numbers(in: bytes) == numbers)
    }

    @Test("Ascending numbers come back as they went in")
    func ascending() {
        let numbers = [0, 1, 2, 63, 64, 128, 5000, 120_000]
        var bytes: [UInt8] = []
        PostingCode.append(ascending: numbers, to: &bytes)
        #expect(PostingCode.ascending(in: bytes) == numbers)
    }

    @Test(
        "Lists that follow one another join without being read", arguments: [[], [0], [3, 70], [5, 6, 5000]], [[9000]])
    func joining(first: [Int], second: [Int]) {
        let further = second + [second[0] + 1, second[0] + 300]
        var (bytes, code): ([UInt8], [UInt8]) = ([], [])
        PostingCode.append(ascending: first, to: &bytes)
        PostingCode.append(ascending: further, to: &code)
        PostingCode.append(code[...], after: first.last, to: &bytes)
        #expect(PostingCode.ascending(in: bytes) == first + further)
    }

    @Test(
        "Numbers below 64 take a byte, below 1,792 two, below 48,448 three",
        arguments: [(63, 1), (64, 2), (1791, 2), (1792, 3), (48_447, 3), (48_448, 4)])
    func lengths(number: Int, length: Int) {
        var bytes: [UInt8] = []
        PostingCode.append(number, to: &bytes)
        #expect(bytes.count == length)
    }

    @Test("Only characters that JSON leaves alone are used, and never a space")
    func alphabet() {
        var bytes: [UInt8] = []
        for number in 0..<100_000 { PostingCode.append(number, to: &bytes) }
        let used = Set(bytes)
        #expect(used.count == 91)
        #expect(used.allSatisfy { (0x21...0x7E).contains($0) && $0 != 0x22 && $0 != 0x5C && $0 != 0x7E })
    }
}

@Suite("Cutting the key space")
struct KeySpaceCutTests {
    private func shards(_ keys: [UInt64], size: Int, target: Int) -> [KeySpaceCut.Shard] {
        KeySpaceCut(keys: keys, sizes: keys.map { _ in size }, target: target).shards(keyBits: 8)
    }

    @Test("Parts cover all entries in order, and none is above the target unless it is one entry")
    func cover() {
        let keys = (UInt64(0)..<256).filter { $0 % 3 == 0 || $0 < 40 }
        let shards = shards(keys, size: 10, target: 60)
        #expect(shards.flatMap { Array($0.entries) } == Array(keys.indices))
        #expect(shards.allSatisfy { $0.entries.count <= 6 && keys[$0.entries.lowerBound] >= $0.firstKey })
        #expect(zip(shards, shards.dropFirst()).allSatisfy { $0.firstKey < $1.firstKey })
    }

    @Test("What fits is not cut, and what is too large alone is a part of its own")
    func extremes() {
        #expect(shards([5, 9], size: 10, target: 20) == [KeySpaceCut.Shard(firstKey: 0, entries: 0..<2)])
        #expect(shards([5, 9], size: 30, target: 20).map(\.entries) == [0..<1, 1..<2])
        #expect(shards([], size: 1, target: 1).isEmpty)
    }

    @Test("An entry that is added changes no cut outside its own part")
    func stability() {
        let keys = (UInt64(0)..<256).filter { $0 % 2 == 0 }
        let before = shards(keys, size: 10, target: 100)
        let after = shards((keys + [101]).sorted(), size: 10, target: 100)
        let moved = Set(before.map(\.firstKey)).symmetricDifference(after.map(\.firstKey))
        #expect(moved.count <= 2)
    }
}
