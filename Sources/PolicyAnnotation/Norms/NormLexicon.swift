import ChineseText

/// The words of norms and actors, each with everything that it can be.
///
/// The longest word at a place wins, so that 应用 hides 应; this takes the place of segmentation by a dictionary. Therefore
/// all lists are searched together.
struct NormLexicon: Sendable {
    private let finder: WordFinder
    private let meanings: [WordClass]

    init(_ vocabulary: Vocabulary) {
        var words: [String] = []
        var places: [String: Int] = [:]
        var meanings: [WordClass] = []
        func add(_ word: String, _ meaning: WordClass) {
            if let place = places[word] {
                meanings[place].formUnion(meaning)
            } else {
                places[word] = words.count
                words.append(word)
                meanings.append(meaning)
            }
        }
        add("的", .attribute)
        add("、", .enumeration)
        add("等", [.closure, .phraseEnds])
        add("由", .agency)
        for list in WordClass.lists {
            for word in vocabulary[list.name] { add(word, list.meaning) }
        }
        // A trigger of one character is a trigger only as a word; a longer one is accounted for wherever it stands.
        let triggers = WordFinder(
            words.indices.filter { Self.isLongTrigger(words[$0], meanings[$0]) }.map { words[$0] })
        for place in words.indices where meanings[place].isAny(of: .guards) {
            if triggers.first(in: UTF8Cursor(Array(words[place].utf8))) != nil { meanings[place].insert(.disguised) }
        }
        finder = WordFinder(words)
        self.meanings = meanings
    }

    private static func isLongTrigger(_ word: String, _ meaning: WordClass) -> Bool {
        meaning.isAny(of: .triggers) && !meaning.isAny(of: .guards) && word.utf8.count > 3
    }

    /// The longest word at the cursor, where `scalar` is its next scalar: its end and what it can be.
    func match(_ scalar: Unicode.Scalar, at cursor: UTF8Cursor) -> (end: Int, meaning: WordClass)? {
        finder.match(scalar, at: cursor).map { ($0.end, meanings[$0.word]) }
    }
}
