extension String {
    /// Whether its UTF-8 begins with that of `word`.
    ///
    /// Policy texts are compared byte by byte: `hasPrefix` compares by canonical equivalence, walks `Character`s, and is
    /// many times slower; Chinese has no composed forms for it to find.
    public func begins(with word: String) -> Bool {
        utf8.starts(with: word.utf8)
    }

    /// Whether its UTF-8 ends with that of `word`.
    public func ends(with word: String) -> Bool {
        let length = word.utf8.count
        return utf8.count >= length && utf8.suffix(length).elementsEqual(word.utf8)
    }

    /// The index at which `word` first stands, byte by byte; nil where it does not, or is empty.
    public func firstIndex(ofWord word: String) -> Index? {
        guard let head = word.utf8.first else { return nil }
        var rest = utf8[...]
        while let index = rest.firstIndex(of: head) {
            if rest[index...].starts(with: word.utf8) { return index }
            rest = rest[rest.index(after: index)...]
        }
        return nil
    }

    /// Whether `word` stands in it, byte by byte.
    public func holds(_ word: String) -> Bool {
        firstIndex(ofWord: word) != nil
    }
}
