import PolicyModel
import SitePlanning

/// From `site.yml` to the site's settings.
enum SiteConfiguration {
    /// Reads the settings; every mistake is an error among the findings, and the value is then incomplete.
    static func load(_ file: String) -> Reported<SiteSettings> {
        let content = TextFile.read(file)
        let yaml = content.value.map { String(decoding: $0.text, as: UTF8.self) } ?? ""
        var reader = MappingReader.parse(yaml, file: file)
        let settings = settings(from: &reader)
        guard content.value != nil else { return Reported(settings, content.diagnostics) }
        reader.rejectUnknownKeys()
        return Reported(settings, reader.diagnostics)
    }

    private static func settings(from reader: inout MappingReader) -> SiteSettings {
        let languages: [Language] = reader.choices("languages")
        for language in Set(languages) where languages.count(where: { $0 == language }) > 1 {
            reader.report("duplicate-code", "“\(language.rawValue)” is listed twice", about: "languages")
        }
        if languages.isEmpty { reader.report("missing-key", "“languages” must name at least one", about: "languages") }
        return SiteSettings(
            title: texts("title", in: languages, &reader),
            description: texts("description", in: languages, &reader),
            baseURL: reader.converted("base-url", "an address like https://example.org/policies/", baseURL),
            languages: languages,
            jurisdictions: jurisdictions(&reader), collections: collections(&reader))
    }

    /// What is not said of a collection is as it is for other documents.
    private static func collections(_ reader: inout MappingReader) -> [SiteSettings.Collection] {
        reader.mappings("collections") { reader in
            let folder = reader.text("folder")
            let (clausePages, compared) = (reader.flag("clause-pages"), reader.flag("compared"))
            let (register, data) = (reader.flag("register"), reader.flag("data"))
            reader.rejectUnknownKeys()
            guard let folder, !folder.hasPrefix("/"), !folder.hasSuffix("/") else {
                reader.report(
                    "missing-key", "a collection needs “folder”, a path below policies/ without / at its ends",
                    about: "folder")
                return nil
            }
            return SiteSettings.Collection(
                folder: folder, hasClausePages: clausePages ?? true, isCompared: compared ?? true,
                isInRegister: register ?? true, hasData: data ?? true)
        }
    }

    /// A text in each of the site's languages.
    private static func texts(
        _ key: String, in languages: [Language], _ reader: inout MappingReader
    ) -> [Language: String] {
        let texts = reader.mapping(key) { reader in
            var texts: [Language: String] = [:]
            for language in Language.allCases { texts[language] = reader.text(language.rawValue) }
            reader.rejectUnknownKeys()
            return texts
        }
        for language in languages where texts?[language] == nil {
            reader.report("missing-key", "“\(key)” has no text for \(language.rawValue)", about: key)
        }
        return texts ?? [:]
    }

    private static func jurisdictions(_ reader: inout MappingReader) -> [Jurisdiction] {
        let jurisdictions = reader.mappings("jurisdictions") { reader -> Jurisdiction? in
            let (code, name) = (reader.text("code"), reader.text("name"))
            let english = reader.text("english-name")
            reader.rejectUnknownKeys()
            guard let code, let name, let english else {
                reader.report("missing-key", "a jurisdiction needs code, name and english-name", about: "code")
                return nil
            }
            return Jurisdiction(code: code, name: name, englishName: english)
        }
        var seen: Set<String> = []
        for one in jurisdictions where !seen.insert(one.code).inserted {
            reader.report("duplicate-code", "“\(one.code)” is listed twice", about: "jurisdictions")
        }
        if jurisdictions.isEmpty {
            reader.report("missing-key", "“jurisdictions” must list at least one", about: "jurisdictions")
        }
        return jurisdictions
    }

    /// The address with the closing `/` that relative references need.
    private static func baseURL(_ text: String) -> String? {
        let scheme = ["https://", "http://"].first { text.hasPrefix($0) }
        guard let scheme, text.utf8.count > scheme.utf8.count, text.utf8.allSatisfy({ (0x21...0x7E).contains($0) }),
            !text.contains("?"), !text.contains("#"), !text.contains("\""), !text.contains("<")
        else { return nil }
        return text.hasSuffix("/") ? text : text + "/"
    }
}
