/// Finds the word of a vocabulary that ends at a place, the longest. A class, as ``WordFinder`` is.
public final class WordTails: Sendable {
    private let byLastByte: [UInt8: [[UInt8]]]

    /// The tails to look for; empty words are never found.
    public init(_ words: [String]) {
        var index: [UInt8: [[UInt8]]] = [:]
        for word in words {
            if let last = word.utf8.last { index[last, default: []].append(Array(word.utf8)) }
        }
        byLastByte = index.mapValues { $0.sorted { $0.count > $1.count } }
    }

    /// Where the longest word begins that ends at `end`, no further left than `start`.
    public func start(in bytes: [UInt8], from start: Int, endingAt end: Int) -> Int? {
        guard end > start, let words = byLastByte[bytes[end - 1]] else { return nil }
        for word in words where end - word.count >= start {
            if bytes[(end - word.count)..<end].elementsEqual(word) { return end - word.count }
        }
        return nil
    }
}
