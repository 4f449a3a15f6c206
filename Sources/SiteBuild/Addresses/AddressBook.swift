import PolicyModel

/// The addresses that were ever published, from `content/addresses.json`: a citation of one must lead somewhere for good.
///
/// `published` names for each document the paths of its provisions, each with a fingerprint of its words; `moved` says
/// where an address has gone that the site no longer has.
struct AddressBook: Sendable {
    /// The paths of each document that was published, with the fingerprints of their words.
    var published: [String: [String: String]] = [:]
    /// Where addresses have gone: `document path` or `document` to the same.
    var moved: [String: String] = [:]

    /// Whether nothing was published yet.
    var isEmpty: Bool { published.isEmpty && moved.isEmpty }

    /// The name of the file in the content folder.
    static let file = "addresses.json"

    /// Reads the file of a content folder; without one nothing was published.
    static func load(content: String) -> Reported<AddressBook> {
        let file = "\(content)/\(Self.file)"
        guard FolderWriting.exists(file) else { return Reported(AddressBook()) }
        let text = TextFile.read(file)
        guard let bytes = text.value?.text else { return Reported(AddressBook(), text.diagnostics) }
        // JSON is YAML, so that its mistakes are told with their lines like all others.
        var reader = MappingReader.parse(String(decoding: bytes, as: UTF8.self), file: file)
        var book = AddressBook()
        _ = reader.text("schemaVersion")
        let published = reader.mapping("published") { $0.allTexts() } ?? []
        for (document, entries) in published {
            let paths = entries.map { entry in
                let parts = entry.split(separator: " ", maxSplits: 1).map(String.init)
                return (parts.first ?? "", parts.count == 2 ? parts[1] : "")
            }
            book.published[document] = Dictionary(paths) { first, _ in first }
        }
        book.moved = reader.mapping("moved") { $0.everyText() } ?? [:]
        reader.rejectUnknownKeys()
        return Reported(book, reader.diagnostics)
    }
}
