import PolicyModel
import SitePlanning

/// The pages that people write: `pages/<slug>.<language>.md`, with `title` and `order` in the front matter.
enum PageLoading {
    /// All pages in a folder, in the order of their names; a folder that is not there holds none.
    static func load(_ folder: String) -> Reported<[EditorialPage]> {
        var pages = Reported<[EditorialPage]>([])
        for entry in (try? FolderEntry.list(folder)) ?? [] where entry.kind == .file && entry.name.hasSuffix(".md") {
            let page = page(in: "\(folder)/\(entry.name)")
            if let page = page.value { pages.value.append(page) }
            pages.diagnostics += page.diagnostics
        }
        return pages
    }

    private static func page(in file: String) -> Reported<EditorialPage?> {
        let content = TextFile.read(file)
        guard let text = content.value?.text else { return Reported(nil, content.diagnostics) }
        guard let (slug, language) = name(of: file) else { return Reported(nil, [misnamed(file)]) }
        switch FrontMatter.find(in: text) {
        case .absent: return Reported(nil, [untitled(file)])
        case .unclosed: return Reported(nil, [FrontMatter.unclosed(file)])
        case .found(let block):
            var reader = MappingReader.parse(block.yaml, file: file, lineOffset: 1)
            let title = reader.text("title")
            let order = reader.converted("order", "a whole number") { Int($0) }
            reader.rejectUnknownKeys()
            guard let title else { return Reported(nil, reader.diagnostics + [untitled(file)]) }
            let markdown = String(decoding: text[block.bodyStart...], as: UTF8.self)
            let page = EditorialPage(
                slug: slug, language: language, title: title, order: order ?? 0, markdown: markdown)
            let lines = markdown.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
            let emphasis = EmphasisCheck.diagnostics(of: lines, file: file, firstLine: block.bodyLine)
            return Reported(page, reader.diagnostics + emphasis)
        }
    }

    private static func name(of file: String) -> (slug: String, language: Language)? {
        let parts = CorpusLoader.stem(of: file).split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, let language = Language(rawValue: String(parts[1])), WebName.isValid(String(parts[0]))
        else { return nil }
        return (String(parts[0]), language)
    }

    private static func misnamed(_ file: String) -> Diagnostic {
        let languages = Language.allCases.map(\.rawValue).joined(separator: ", ")
        return Diagnostic(
            .error, "page-name", "the file's name must be <name>.<language>.md", file: file,
            hint: "the name of lower-case letters, digits and hyphens; the language one of \(languages)")
    }

    private static func untitled(_ file: String) -> Diagnostic {
        Diagnostic(
            .error, "missing-key", "the page has no title", file: file, line: 1,
            hint: "begin with the lines ---, title: …, ---")
    }
}
