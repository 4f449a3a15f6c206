/// The words of the interface in one language.
struct Strings: Sendable {
    private let words: [String: String]
    /// The words with holes, cut at these: `甲{count}乙` is 甲, count, 乙; every second piece names a hole.
    private let forms: [String: [String]]

    /// The words under their keys, and as the templates see them.
    init(_ words: [String: String]) {
        self.words = words
        forms = words.filter { $0.value.utf8.contains(UInt8(ascii: "{")) }.mapValues(Self.cut)
        model = ViewModel { model in
            for (key, word) in words { model.set(key, text: word) }
        }
        openings = MarkOpenings(words)
    }

    /// All of them, for the tags `{{strings.key}}`.
    let model: ViewModel

    /// The tags that open marks, with their words.
    let openings: MarkOpenings

    /// The words under a key; a key that the theme does not have shows itself.
    subscript(key: String) -> String {
        words[key] ?? key
    }

    /// The words under a key that a theme need not have.
    func word(_ key: String) -> String? { words[key] }

    /// The words under a key with `{name}` replaced by each of `values`.
    func filled(_ key: String, _ values: KeyValuePairs<String, String>) -> String {
        guard let pieces = forms[key] else { return self[key] }
        var text = pieces[0]
        for hole in stride(from: 1, to: pieces.count, by: 2) {
            if let value = values.first(where: { $0.key == pieces[hole] })?.value {
                text += value
            } else {
                text += "{" + pieces[hole] + "}"
            }
            text += pieces[hole + 1]
        }
        return text
    }

    private static func cut(_ word: String) -> [String] {
        var pieces: [String] = []
        var rest = word.utf8[...]
        while let open = rest.firstIndex(of: UInt8(ascii: "{")),
            let close = rest[open...].firstIndex(of: UInt8(ascii: "}"))
        {
            pieces += [String(Substring(rest[..<open])), String(Substring(rest[rest.index(after: open)..<close]))]
            rest = rest[rest.index(after: close)...]
        }
        return pieces + [String(Substring(rest))]
    }

    /// How many there are of something: `key-one` for one where the language has such a form, `key` otherwise.
    ///
    /// `total` is for languages that name the whole instead of the rest: 甲等 3 个机关, A and 2 others.
    func counted(_ key: String, _ count: Int, total: Int? = nil) -> String {
        let one = key + "-one"
        let form = count == 1 && words[one] != nil ? one : key
        return filled(form, ["count": String(count), "total": String(total ?? count)])
    }
}
