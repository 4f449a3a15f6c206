import Mustache
import ParallelMapping
import PolicyModel
import SitePlanning

/// The look of the site, as a value: templates, assets and words. Changing one needs no new program.
public struct Theme: Sendable {
    /// Files that the site carries as they are, by their path in the site (`assets/site.css`), in order.
    let assets: [OutputFile]
    /// The templates, with the words of each language.
    private let libraries: [Language: MustacheLibrary]
    private let words: [Language: Strings]

    /// Reads a theme from its files, whose names are paths below the theme's folder.
    ///
    /// `templates/NAME.mustache` are templates, everything below `assets/` is carried to the site, other files are left
    /// alone. A template that cannot be parsed, a page without template, a partial or a word that no file defines, a name under
    /// which the program puts nothing are errors that name file and line; the theme is usable only where there are none.
    public static func read(
        files: [String: [UInt8]], strings: [Language: [String: String]]
    ) -> Reported<Theme> {
        var diagnostics: [Diagnostic] = []
        var sources: [TemplateSource] = []
        for (path, bytes) in files.sorted(by: { $0.key < $1.key }) {
            guard let source = TemplateSource(path: path, bytes: bytes) else { continue }
            sources.append(source)
        }
        let words = strings.mapValues(Strings.init)
        var libraries: [Language: MustacheLibrary] = [:]
        var faults: [String: Diagnostic] = [:]
        let pairs = words.flatMap { language, words in sources.map { (language: language, words: words, source: $0) } }
        // A template takes half a millisecond in each language, and a build of few texts waits for nothing else.
        for (pair, parsed) in zip(pairs, pairs.mapInParallel { $0.source.parsed($0.words) }) {
            switch parsed {
            case .success(let template):
                libraries[pair.language, default: MustacheLibrary()].register(template, named: pair.source.name)
            case .failure(let failure): faults[pair.source.path] = failure.diagnostic
            }
        }
        diagnostics += sources.compactMap { faults[$0.path] }
        let parsed = sources.filter { faults[$0.path] == nil }
        diagnostics += ThemeCheck(sources: sources, strings: strings).findings()
        diagnostics += VariableCheck(sources: parsed).findings()
        let assets = files.filter { $0.key.hasPrefix("assets/") }.sorted { $0.key < $1.key }
        let theme = Theme(
            assets: assets.map { OutputFile(path: $0.key, bytes: $0.value) }, libraries: libraries, words: words)
        return Reported(theme, diagnostics)
    }

    /// The words of a language.
    func strings(_ language: Language) -> Strings {
        words[language] ?? Strings([:])
    }

    /// What a template makes of a view model on a page in `language`.
    func render(_ name: TemplateName, _ model: ViewModel, in language: Language) -> HTML {
        HTML(trusted: libraries[language]?.render(model, withTemplate: name.rawValue) ?? "")
    }
}

/// The templates that a theme must have: for the frame and two parts of it, and one for each kind of page.
enum TemplateName: String, CaseIterable {
    case frame
    case header
    case footer
    case home
    case document
    case clause
    case jurisdiction
    case editorial
    case search
    case topics
    case topic
    case coverage
    case comparison
    case register
    case registerPart = "register-part"
    case targets
    case timeline
    case guides
    case guide
    case glossary
    case references
    case quality
    case notFound = "not-found"
}

extension TemplateName {
    /// Whether it is a part of the frame that sees only what many pages have in common.
    var isCommon: Bool { self == .header || self == .footer }
}
