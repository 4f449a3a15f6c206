import PolicyModel
import SitePlanning

/// Finds what the template engine passes over in silence: missing templates, partials and words.
struct ThemeCheck {
    let sources: [TemplateSource]
    let strings: [Language: [String: String]]

    func findings() -> [Diagnostic] {
        missingTemplates() + sources.flatMap(findings) + uneven()
    }

    private func missingTemplates() -> [Diagnostic] {
        let names = Set(sources.map(\.name))
        return TemplateName.allCases.filter { !names.contains($0.rawValue) }.map {
            Diagnostic(
                .error, "theme-template-missing", "the theme has no such template",
                file: "templates/\($0.rawValue).mustache")
        }
    }

    private func findings(in source: TemplateSource) -> [Diagnostic] {
        source.tags.compactMap { tag in
            if tag.sign == ">" { return missing(partial: tag.name, at: tag, in: source) }
            guard tag.name.hasPrefix(Self.words) else { return nil }
            return missing(key: String(tag.name.dropFirst(Self.words.count)), at: tag, in: source)
        }
    }

    /// How tags for words of the interface begin.
    static let words = "strings."

    private func missing(partial name: String, at tag: TemplateSource.Tag, in source: TemplateSource) -> Diagnostic? {
        guard !sources.contains(where: { $0.name == name }) else { return nil }
        return Diagnostic(
            .error, "theme-partial-missing", "no template is called “\(name)”", file: source.path, line: tag.line,
            hint: Suggestion.nearest(to: name, among: sources.map(\.name)).map { "did you mean “\($0)”?" })
    }

    private func missing(key: String, at tag: TemplateSource.Tag, in source: TemplateSource) -> Diagnostic? {
        let lacking = Language.allCases.filter { strings[$0].map { $0[key] == nil } ?? false }
        guard !lacking.isEmpty else { return nil }
        let files = lacking.map { "strings/\($0.rawValue).yml" }.joined(separator: ", ")
        let known = Set(strings.values.flatMap(\.keys)).subtracting([key]).sorted()
        return Diagnostic(
            .error, "theme-string-missing", "“\(key)” is missing in \(files)", file: source.path, line: tag.line,
            hint: Suggestion.nearest(to: key, among: known).map { "did you mean “\($0)”?" })
    }

    /// Words that one language has and another lacks; plural forms (`…-one`) are a language's own affair.
    private func uneven() -> [Diagnostic] {
        let all = Set(strings.values.flatMap(\.keys)).filter { !$0.hasSuffix("-one") }.sorted()
        return Language.allCases.flatMap { language in
            all.filter { key in strings[language].map { $0[key] == nil } ?? false }.map { key in
                Diagnostic(
                    .error, "theme-string-missing", "“\(key)” is missing; another language has it",
                    file: "strings/\(language.rawValue).yml")
            }
        }
    }
}
