/// Finds the words of a vocabulary in UTF-8 text, the longest at each place.
///
/// A class, for annotators hand their many finders about: a copy is a reference.
public final class WordFinder: Sendable {
    /// An occurrence of a word.
    public struct Match: Hashable, Sendable {
        /// Index of the word in the vocabulary.
        public let word: Int
        /// Offset of its first byte.
        public let start: Int
        /// Offset one past its last byte.
        public let end: Int
    }

    private let trie: WordTrie
    /// The scalars with which a word begins: looked at where the finder is called, for most places begin none.
    @usableFromInline let firstScalars: ScalarSet

    /// A finder for `words`; empty words are never found.
    public init(_ words: [String]) {
        trie = WordTrie(words)
        firstScalars = trie.firstScalars
    }

    /// The longest word that begins at the cursor, or nil; the cursor stays.
    @inlinable
    public func match(at cursor: UTF8Cursor) -> Match? {
        guard let scalar = cursor.next, firstScalars.contains(scalar) else { return nil }
        return found(scalar, at: cursor)
    }

    /// The same where the cursor's next scalar, `scalar`, has been read already.
    @inlinable
    public func match(_ scalar: Unicode.Scalar, at cursor: UTF8Cursor) -> Match? {
        firstScalars.contains(scalar) ? found(scalar, at: cursor) : nil
    }

    /// The first occurrence from the cursor on, or nil.
    public func first(in cursor: UTF8Cursor) -> Match? {
        var cursor = cursor
        while let scalar = cursor.skip(to: firstScalars) {
            if let match = found(scalar, at: cursor) { return match }
            cursor.advance()
        }
        return nil
    }

    /// Calls `body` with every occurrence of every word from the cursor to its end, left to right, of those that begin
    /// at one place the shortest first.
    public func forEachMatch(in cursor: UTF8Cursor, _ body: (Match) -> Void) {
        var cursor = cursor
        // Read once: what a class holds is retained anew each time that it is asked for.
        let (trie, firstScalars) = (trie, firstScalars)
        while let scalar = cursor.skip(to: firstScalars) {
            let start = cursor.offset
            trie.walk(scalar, at: cursor) { body(Match(word: $0, start: start, end: $1)) }
            cursor.advance()
        }
    }

    @usableFromInline
    func found(_ scalar: Unicode.Scalar, at cursor: UTF8Cursor) -> Match? {
        trie.match(scalar, at: cursor).map { Match(word: $0.word, start: cursor.offset, end: $0.end) }
    }

    /// All occurrences from the cursor to its end, left to right, without overlaps.
    public func matches(in cursor: UTF8Cursor) -> [Match] {
        var cursor = cursor
        var matches: [Match] = []
        while let match = first(in: cursor) {
            matches.append(match)
            cursor.offset = match.end
        }
        return matches
    }
}
