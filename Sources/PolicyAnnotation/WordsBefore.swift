/// Finds the words of a vocabulary that end at a place: what stands right in front of a figure or a date.
final class WordsBefore: Sendable {
    private let words: [[UInt8]]
    /// For each last byte, the words that end in it, longest first.
    private let byLastByte: [[Int]]

    init(_ words: [String]) {
        self.words = words.map { Array($0.utf8) }
        var index = [[Int]](repeating: [], count: 256)
        for (position, word) in self.words.enumerated() {
            if let last = word.last { index[Int(last)].append(position) }
        }
        let lengths = self.words.map(\.count)
        byLastByte = index.map { $0.sorted { (lengths[$0], $1) > (lengths[$1], $0) } }
    }

    /// The longest word that ends at `end` and begins at `start` or later: its index and where it begins.
    func match(_ bytes: [UInt8], from start: Int, to end: Int) -> (word: Int, start: Int)? {
        guard end > start else { return nil }
        for candidate in byLastByte[Int(bytes[end - 1])] {
            let word = words[candidate]
            guard end - word.count >= start else { continue }
            if bytes[(end - word.count)..<end].elementsEqual(word) { return (candidate, end - word.count) }
        }
        return nil
    }

    /// Where the longest word that ends at `end` begins, or nil.
    func start(_ bytes: [UInt8], from start: Int, to end: Int) -> Int? {
        match(bytes, from: start, to: end)?.start
    }
}
