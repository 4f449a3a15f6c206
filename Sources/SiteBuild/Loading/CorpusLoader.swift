import ChineseText
import PolicyModel
import PolicyParsing

/// A text with the facts that its file declares about it: what the parser asks for.
struct LoadedText: Sendable {
    let source: SourceText
    let facts: DeclaredFacts
}

/// From a file to a text that can be parsed, or to the reason why not.
enum CorpusLoader {
    /// Reads, decodes and splits one file; nil, with an error among the findings, where it holds no readable text.
    ///
    /// - Parameter isDigested: Whether the provenance states the file's digest, which takes as long as a third of parsing.
    static func load(_ file: String, isDigested: Bool = true) -> Reported<LoadedText?> {
        let read = TextFile.read(file)
        guard let content = read.value else { return Reported(nil, read.diagnostics) }
        let loaded = split(content, sha256: isDigested ? Digest.sha256(content.raw) : nil, file: file)
        guard hasWords(loaded.value.source) else {
            let empty = Diagnostic(.error, "empty-file", "the file holds no text", file: file)
            return Reported(nil, loaded.diagnostics + [empty])
        }
        return Reported(loaded.value, loaded.diagnostics)
    }

    /// The text of a file that is still to be written.
    static func load(_ bytes: [UInt8], file: String) -> Reported<LoadedText?> {
        let loaded = split(TextFile(text: bytes, raw: bytes), sha256: Digest.sha256(bytes), file: file)
        return Reported(loaded.value, loaded.diagnostics)
    }

    /// Splits front matter and body; only Markdown files have front matter.
    private static func split(_ content: TextFile, sha256: String?, file: String) -> Reported<LoadedText> {
        let stem = stem(of: file)
        let whole = LoadedText(
            source: SourceText(file: file, bytes: content.text),
            facts: DeclaredFacts(id: stem, provenance: Provenance(sha256: sha256)))
        guard file.hasSuffix(".md") else { return Reported(whole) }
        switch FrontMatter.find(in: content.text) {
        case .absent: return Reported(whole)
        case .unclosed: return Reported(whole, [FrontMatter.unclosed(file)])
        case .found(let block):
            let facts = PolicyFrontMatter.facts(of: block, file: file, stem: stem, sha256: sha256)
            let source = SourceText(
                file: file, bytes: content.text, bodyStart: block.bodyStart, bodyLine: block.bodyLine)
            return Reported(LoadedText(source: source, facts: facts.value), facts.diagnostics)
        }
    }

    private static func hasWords(_ source: SourceText) -> Bool {
        !trimmingBlanks(source.bytes, from: source.bodyStart, to: source.bytes.count).isEmpty
    }

    /// The file's name without folder and extension.
    static func stem(of file: String) -> String {
        let slash = file.utf8.lastIndex(of: UInt8(ascii: "/"))
        let name = slash.map { file.utf8[$0...].dropFirst() } ?? file.utf8[...]
        let dot = name.lastIndex(of: UInt8(ascii: ".")) ?? name.endIndex
        return String(Substring(dot == name.startIndex ? name : name[..<dot]))
    }
}
