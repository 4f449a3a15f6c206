/// Finds the words of a vocabulary in UTF-8 text, the longest at each place.
///
/// Words are looked up by their first scalar, so that a place where none begins costs one look at a bit.
public struct WordFinder: Sendable {
    /// An occurrence of a word.
    public struct Match: Hashable, Sendable {
        /// Index of the word in the vocabulary.
        public let word: Int
        /// Offset of its first byte.
        public let start: Int
        /// Offset one past its last byte.
        public let end: Int
    }

    private let words: [[UInt8]]
    /// For each first scalar, the words that begin with it, longest first.
    private let byFirstScalar: [UInt32: [Int]]
    /// A bit for each scalar of the basic plane, set where a word begins with it.
    private let firstScalars: [UInt64]

    /// A finder for `words`; empty words are never found.
    public init(_ words: [String]) {
        self.words = words.map { Array($0.utf8) }
        var index: [UInt32: [Int]] = [:]
        for (position, word) in words.enumerated() {
            if let first = word.unicodeScalars.first { index[first.value, default: []].append(position) }
        }
        byFirstScalar = index.mapValues { positions in
            positions.sorted { (words[$0].utf8.count, $1) > (words[$1].utf8.count, $0) }
        }
        var bits = [UInt64](repeating: 0, count: 0x10000 / 64)
        for first in index.keys where first < 0x10000 { bits[Int(first >> 6)] |= 1 << UInt64(first & 63) }
        firstScalars = bits
    }

    /// The longest word that begins at the cursor, or nil; the cursor stays.
    public func match(at cursor: UTF8Cursor) -> Match? {
        guard let first = cursor.next, canBegin(with: first), let candidates = byFirstScalar[first.value] else {
            return nil
        }
        for candidate in candidates {
            let word = words[candidate]
            let end = cursor.offset + word.count
            guard end <= cursor.end, cursor.bytes[cursor.offset..<end].elementsEqual(word) else { continue }
            return Match(word: candidate, start: cursor.offset, end: end)
        }
        return nil
    }

    /// Calls `body` with every word that begins at the cursor, the longest first; the cursor stays.
    public func forEachMatch(at cursor: UTF8Cursor, _ body: (Match) -> Void) {
        guard let first = cursor.next, canBegin(with: first), let candidates = byFirstScalar[first.value] else {
            return
        }
        for candidate in candidates {
            let word = words[candidate]
            let end = cursor.offset + word.count
            guard end <= cursor.end, cursor.bytes[cursor.offset..<end].elementsEqual(word) else { continue }
            body(Match(word: candidate, start: cursor.offset, end: end))
        }
    }

    private func canBegin(with scalar: Unicode.Scalar) -> Bool {
        guard scalar.value < 0x10000 else { return true }
        return firstScalars[Int(scalar.value >> 6)] & (1 << UInt64(scalar.value & 63)) != 0
    }

    /// All occurrences from the cursor to its end, left to right, without overlaps.
    public func matches(in cursor: UTF8Cursor) -> [Match] {
        var cursor = cursor
        var matches: [Match] = []
        while !cursor.isAtEnd {
            if let match = match(at: cursor) {
                matches.append(match)
                cursor.offset = match.end
            } else {
                cursor.advance()
            }
        }
        return matches
    }
}
