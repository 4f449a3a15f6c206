import PolicyModel
import SitePlanning

/// From `accuracy.yml` to the figures on the quality page.
enum AccuracyLoading {
    /// Reads the figures; nil without the file, which a site need not have.
    static func load(content: String) -> Reported<Accuracy?> {
        let file = "\(content)/accuracy.yml"
        guard FolderEntry.Kind(of: file) == .file else { return Reported(nil) }
        let text = TextFile.read(file)
        guard let yaml = text.value?.text else { return Reported(nil, text.diagnostics) }
        var reader = MappingReader.parse(String(decoding: yaml, as: UTF8.self), file: file)
        let day = reader.date("measured")
        let note = words("note", &reader)
        let figures = reader.mappings("figures") { reader -> Accuracy.Figure? in
            // The name by which the tests find the layer; readers see `name`.
            _ = reader.text("id")
            let (name, value) = (words("name", &reader), reader.text("value"))
            reader.rejectUnknownKeys()
            guard let value else {
                reader.report("missing-key", "a figure needs name and value", about: "name")
                return nil
            }
            return Accuracy.Figure(name: name, value: value)
        }
        reader.rejectUnknownKeys()
        guard let day else {
            reader.report("missing-key", "“measured” must name the day of the measurement", about: "measured")
            return Reported(nil, reader.diagnostics)
        }
        return Reported(Accuracy(day: day, note: note, figures: figures), reader.diagnostics)
    }

    private static func words(_ key: String, _ reader: inout MappingReader) -> [Language: String] {
        let words = reader.mapping(key) { reader in
            var words: [Language: String] = [:]
            for language in Language.allCases { words[language] = reader.text(language.rawValue) }
            reader.rejectUnknownKeys()
            return words
        }
        return words ?? [:]
    }
}
