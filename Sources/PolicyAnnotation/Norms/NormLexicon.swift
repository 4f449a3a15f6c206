import ChineseText

/// The vocabulary of norms and actors as one list of words with what each can be, found in one pass over the text.
///
/// The longest word at a place wins, which is how 应用 and 许可 keep their characters from being read as modals, and why
/// all lists are searched together. Words are looked up by their first scalar in a table, without hashing.
struct NormLexicon: Sendable {
    private struct Entry {
        /// Where the word's bytes begin in ``pool``.
        let start: Int
        let count: Int
        let meaning: WordClass
    }

    /// CJK punctuation and ideographs: every word begins with one of them.
    private static let table: ClosedRange<UInt32> = 0x3000...0x9FFF

    private let entries: [Entry]
    /// The bytes of all words, one after the other.
    private let pool: [UInt8]
    /// For each first scalar, the range of its entries, the longest first.
    private let ranges: [Range<Int32>]

    init(_ vocabulary: Vocabulary) {
        let words = Self.words(vocabulary)
        let sorted = words.keys.sorted { ($0.utf8.first ?? 0, $0.utf8.count) > ($1.utf8.first ?? 0, $1.utf8.count) }
        var byFirst: [UInt32: [String]] = [:]
        for word in sorted {
            if let first = word.unicodeScalars.first { byFirst[first.value, default: []].append(word) }
        }
        var entries: [Entry] = []
        var pool: [UInt8] = []
        ranges = Self.table.map { scalar in
            let start = Int32(entries.count)
            for word in byFirst[scalar] ?? [] {
                entries.append(Entry(start: pool.count, count: word.utf8.count, meaning: words[word] ?? []))
                pool += Array(word.utf8)
            }
            return start..<Int32(entries.count)
        }
        self.entries = entries
        self.pool = pool
    }

    /// The longest word at the cursor, where `scalar` is its next scalar: its end and what it can be.
    func match(_ scalar: Unicode.Scalar, at cursor: UTF8Cursor) -> (end: Int, meaning: WordClass)? {
        guard Self.table.contains(scalar.value) else { return nil }
        for index in ranges[Int(scalar.value - Self.table.lowerBound)] {
            let entry = entries[Int(index)]
            let end = cursor.offset + entry.count
            guard end <= cursor.end else { continue }
            // The first scalar has three bytes, and is the same.
            var position = 3
            while position < entry.count, cursor.bytes[cursor.offset + position] == pool[entry.start + position] {
                position += 1
            }
            if position >= entry.count { return (end, entry.meaning) }
        }
        return nil
    }

    private static func words(_ vocabulary: Vocabulary) -> [String: WordClass] {
        var words: [String: WordClass] = [
            "的": .attribute, "、": .enumeration, "等": [.closure, .phraseEnds], "由": .agency,
        ]
        for list in WordClass.lists {
            for word in vocabulary[list.name] { words[word, default: []].formUnion(list.meaning) }
        }
        return words
    }
}
