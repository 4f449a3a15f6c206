import ChineseText

/// Finds the words of names by how they are spoken.
struct Speller {
    private let names: [[UInt32]]
    private var syllables: [UInt32: [UInt32]] = [:]

    /// A speller for the names of an index.
    init(_ shard: NameShard) {
        names = shard.names.map(WrittenQuery.folded)
        for (syllable, characters) in shard.syllables {
            for character in characters.unicodeScalars { syllables[character.value] = WrittenQuery.folded(syllable) }
        }
    }

    /// Whether a word may be meant as spelled: letters, with or without apostrophes between syllables.
    static func isSpelled(_ word: [UInt32]) -> Bool {
        word.count > 1 && word.allSatisfy { (0x61...0x7A).contains($0) || $0 == 0x27 }
    }

    /// The words that letters spell, in full or by their initials: the commonest of the names first, three at most.
    func words(spelled letters: [UInt32]) -> [[UInt32]] {
        let letters = letters.filter { $0 != 0x27 }
        guard letters.count > 1, letters.allSatisfy({ (0x61...0x7A).contains($0) }) else { return [] }
        let inFull = commonest { name, start in end(of: letters, in: name, from: start) }
        if !inFull.isEmpty { return inFull }
        return commonest { name, start in endOfInitials(letters, in: name, from: start) }
    }

    /// Words of the names that sound like `word` and are written otherwise, or differ from it in one character.
    func words(like word: [UInt32]) -> [[UInt32]] {
        guard word.count > 1, word.allSatisfy({ $0 > 0x7F && NGrams.isWord($0) }) else { return [] }
        let alike = commonest { name, start in
            let end = start + word.count
            guard end <= name.count, name[start..<end] != word[...] else { return nil }
            return zip(name[start..<end], word).allSatisfy { syllables[$0] != nil && syllables[$0] == syllables[$1] }
                ? end : nil
        }
        if !alike.isEmpty || word.count < 3 { return alike }
        return commonest { name, start in
            let end = start + word.count
            guard end <= name.count, name[start..<end].allSatisfy({ syllables[$0] != nil }) else { return nil }
            return zip(name[start..<end], word).count { $0 != $1 } == 1 ? end : nil
        }
    }

    /// The words from which `end` finds an end, by how many names hold them; equals by their characters.
    private func commonest(_ end: ([UInt32], Int) -> Int?) -> [[UInt32]] {
        var counts: [[UInt32]: Int] = [:]
        for name in names {
            var words: Set<[UInt32]> = []
            for start in name.indices {
                if let end = end(name, start) { words.insert(Array(name[start..<end])) }
            }
            for word in words { counts[word, default: 0] += 1 }
        }
        let sorted = counts.sorted {
            $0.value != $1.value ? $0.value > $1.value : $0.key.lexicographicallyPrecedes($1.key)
        }
        return sorted.prefix(3).map(\.key)
    }

    /// Where the letters end that are spelled from `start` on; within the last syllable, if one is spelled in full.
    private func end(of letters: [UInt32], in name: [UInt32], from start: Int) -> Int? {
        var rest = letters[...]
        var place = start
        while place < name.count, let syllable = syllables[name[place]] {
            place += 1
            if rest.starts(with: syllable) {
                rest = rest.dropFirst(syllable.count)
                if rest.isEmpty { return place }
            } else {
                return place > start + 1 && syllable.starts(with: rest) ? place : nil
            }
        }
        return nil
    }

    private func endOfInitials(_ letters: [UInt32], in name: [UInt32], from start: Int) -> Int? {
        let end = start + letters.count
        guard end <= name.count else { return nil }
        return zip(name[start..<end], letters).allSatisfy { syllables[$0]?.first == $1 } ? end : nil
    }
}

extension WordShard {
    /// The simplified form of each traditional character.
    var simplifiedForms: [UInt32: UInt32] {
        let pairs = traditional.unicodeScalars.map(\.value)
        var forms: [UInt32: UInt32] = [:]
        for place in stride(from: 0, to: pairs.count - 1, by: 2) { forms[pairs[place]] = pairs[place + 1] }
        return forms
    }
}
