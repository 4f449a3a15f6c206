import Mustache
import PolicyModel

/// One template file of a theme.
struct TemplateSource {
    /// Its name for partials: the file's name without folder and ending.
    let name: String
    /// Its path below the theme's folder.
    let path: String
    /// Its text.
    let text: String

    /// The template in a file of a theme; nil for a file that is none.
    init?(path: String, bytes: [UInt8]) {
        guard path.hasPrefix("templates/"), path.hasSuffix(".mustache") else { return nil }
        name = String(path.dropFirst("templates/".count).dropLast(".mustache".count))
        self.path = path
        text = String(decoding: bytes, as: UTF8.self)
    }

    /// A template that could not be parsed.
    struct Failure: Error {
        let diagnostic: Diagnostic
    }

    /// The template for pages in the language of `strings`.
    ///
    /// The line before its first switches the engine's own escaping off: view models hold finished HTML.
    func parsed(_ strings: Strings) -> Result<MustacheTemplate, Failure> {
        do {
            return .success(try MustacheTemplate(string: "{{% CONTENT_TYPE: TEXT}}\n" + worded(strings)))
        } catch let error as MustacheTemplate.ParserError {
            return .failure(failure("\(error.error)", line: max(1, error.context.lineNumber - 1)))
        } catch {
            return .failure(failure("\(error)", line: 1))
        }
    }

    /// The text with the words of a language in the place of its tags `{{strings.key}}`: a third of all tags, whose values
    /// are the same on every page. Tags that no such word answers stay, and so do those of words that would not stay as
    /// they are in a template.
    private func worded(_ strings: Strings) -> String {
        let open = Array("{{strings.".utf8)
        let close = Array("}}".utf8)
        var result: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let start = rest.firstRange(of: open), let end = rest[start.upperBound...].firstRange(of: close) {
            let key = String(decoding: rest[start.upperBound..<end.lowerBound], as: UTF8.self)
            let word = strings.word(key).map { HTML(text: $0).source }.flatMap { Self.staysAsItIs($0) ? $0 : nil }
            result += rest[..<start.lowerBound]
            if let word { result += word.utf8 } else { result += rest[start.lowerBound..<end.upperBound] }
            rest = rest[end.upperBound...]
        }
        return String(decoding: result + rest, as: UTF8.self)
    }

    private static func staysAsItIs(_ word: String) -> Bool {
        !word.utf8.contains { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "\n") }
    }

    private func failure(_ reason: String, line: Int) -> Failure {
        Failure(
            diagnostic: Diagnostic(
                .error, "theme-template", "the template cannot be parsed: \(reason)", file: path, line: line,
                hint: "every {{#section}} and {{^section}} needs its own {{/section}}, every tag its }}"))
    }

    /// A tag of the template: what stands between `{{` and `}}`.
    struct Tag {
        let content: String
        let line: Int

        /// What it does, by its first character; nil for a tag that shows a value.
        var sign: Character? { trimmed.first.flatMap { "#^/>&!<$=%{".contains($0) ? $0 : nil } }

        /// What it names: without its sign, and without the function that the engine applies to it.
        var name: String {
            let bare = trimmed.drop { "#^/>&!<$={ ".contains($0) }.prefix { !"} ".contains($0) }
            guard let open = bare.firstIndex(of: "("), bare.hasSuffix(")") else { return String(bare) }
            return String(bare[bare.index(after: open)...].dropLast())
        }

        private var trimmed: Substring { content.drop { $0 == " " } }
    }

    /// All tags in order.
    var tags: [Tag] {
        var tags: [Tag] = []
        let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        for (index, line) in lines.enumerated() {
            var rest = Array(line)[...]
            while let open = rest.firstRange(of: Array("{{".utf8)) {
                rest = rest[open.upperBound...]
                guard let close = rest.firstRange(of: Array("}}".utf8)) else { break }
                let content = String(decoding: rest[..<close.lowerBound], as: UTF8.self)
                tags.append(Tag(content: content, line: index + 1))
                rest = rest[close.upperBound...]
            }
        }
        return tags
    }
}
