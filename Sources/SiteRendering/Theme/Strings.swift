/// The words of the interface in one language.
struct Strings: Sendable {
    private let words: [String: String]

    /// The words under their keys, and as the templates see them.
    init(_ words: [String: String]) {
        self.words = words
        model = ViewModel { model in
            for (key, word) in words { model.set(key, text: word) }
        }
    }

    /// All of them, for the tags `{{strings.key}}`.
    let model: ViewModel

    /// The words under a key; a key that the theme does not have shows itself.
    subscript(key: String) -> String {
        words[key] ?? key
    }

    /// The words under a key that a theme need not have.
    func word(_ key: String) -> String? { words[key] }

    /// The words under a key with `{name}` replaced by each of `values`.
    func filled(_ key: String, _ values: KeyValuePairs<String, String>) -> String {
        var text = self[key]
        for (name, value) in values {
            text = text.split(separator: "{\(name)}", omittingEmptySubsequences: false).joined(separator: value)
        }
        return text
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
