import PolicyModel
import Yams

/// Reads a YAML mapping key by key. A value of the wrong type is reported with its line and counts as not stated.
///
/// The keys that were asked for are the known ones: ``rejectUnknownKeys()`` reports all others, so what is read and
/// what is allowed cannot drift apart.
struct MappingReader {
    /// The findings so far.
    private(set) var diagnostics: [Diagnostic] = []
    private let file: String
    private let lineOffset: Int
    private let pairs: [(key: Node, value: Node)]
    /// Where each key stands among the pairs; of a key that stands twice, the first place.
    private let places: [String: Int]

    /// The 1-based line of the file on which the mapping begins.
    var line: Int { (pairs.first?.key.mark?.line ?? 1) + lineOffset }

    private var known: [String] = []

    private init(_ pairs: [(key: Node, value: Node)], file: String, lineOffset: Int) {
        self.pairs = pairs
        let named = pairs.enumerated().compactMap { place, pair in pair.key.scalar.map { ($0.string, place) } }
        places = Dictionary(named) { first, _ in first }
        self.file = file
        self.lineOffset = lineOffset
    }

    /// Parses a YAML text whose first line is line `lineOffset + 1` of the file.
    static func parse(_ yaml: String, file: String, lineOffset: Int = 0) -> MappingReader {
        var reader = MappingReader([], file: file, lineOffset: lineOffset)
        do {
            // Scalars count as they are written, so that nothing is guessed of them; naming the encoding spares the
            // parser a look at the environment for each file.
            let node = try Parser(yaml: yaml, resolver: .basic, encoding: .utf8).singleRoot()
            if let mapping = node?.mapping {
                return MappingReader(Array(mapping), file: file, lineOffset: lineOffset)
            }
            if let node, !Self.isNothing(node) {
                reader.report("not-a-mapping", "expected “key: value” lines", at: node.mark)
            }
        } catch let error as YamlError {
            reader.report(error)
        } catch {
            reader.report("yaml-syntax", "\(error)", at: nil)
        }
        return reader
    }

    /// The text of a key; nil where it is not stated or left empty.
    mutating func text(_ key: String) -> String? {
        value(key).flatMap { text(of: key, in: $0) }
    }

    private mutating func text(of key: String, in value: Node) -> String? {
        if Self.isNothing(value) { return nil }
        if let scalar = value.scalar { return scalar.string }
        report("wrong-type", "“\(key)” must be a single text", at: value.mark)
        return nil
    }

    /// The texts of a key that holds a list; empty where it is not stated.
    mutating func texts(_ key: String) -> [String] {
        elements(key, of: "texts", example: "[甲, 乙]") { $0.scalar?.string }
    }

    /// The texts of every key, for a file whose keys are its own.
    mutating func allTexts() -> [(key: String, texts: [String])] {
        pairs.compactMap { $0.key.scalar?.string }.map { ($0, texts($0)) }
    }

    /// Every key with its text, for a mapping that may have any keys.
    mutating func everyText() -> [String: String] {
        var texts: [String: String] = [:]
        for (key, value) in pairs {
            if let name = key.scalar?.string {
                known.append(name)
                texts[name] = text(of: name, in: value)
            } else {
                report("wrong-type", "a key must be a single text", at: key.mark)
            }
        }
        return texts
    }

    /// The day of a key, written `YYYY-MM-DD`.
    mutating func date(_ key: String) -> CivilDate? {
        converted(key, "a day of the calendar, written YYYY-MM-DD") { CivilDate(iso: $0) }
    }

    /// The truth value of a key, written true or false.
    mutating func flag(_ key: String) -> Bool? {
        converted(key, "true or false") { $0 == "true" ? true : $0 == "false" ? false : nil }
    }

    /// The text of a key, converted; nil with an error where it cannot be.
    mutating func converted<Value>(_ key: String, _ expected: Message, _ convert: (String) -> Value?) -> Value? {
        guard let text = text(key) else { return nil }
        if let value = convert(text) { return value }
        report("wrong-value", "“\(key)” must be \(expected), but is “\(text)”", at: value(key)?.mark)
        return nil
    }

    /// One of a closed list of words.
    mutating func choice<Choice: RawRepresentable & CaseIterable>(_ key: String) -> Choice?
    where Choice.RawValue == String {
        guard let text = text(key) else { return nil }
        return choice(text, at: value(key)?.mark)
    }

    /// Several of a closed list of words.
    mutating func choices<Choice: RawRepresentable & CaseIterable>(_ key: String) -> [Choice]
    where Choice.RawValue == String {
        let nodes = value(key)?.sequence.map(Array.init) ?? []
        return zip(texts(key), nodes).compactMap { choice($0, at: $1.mark) }
    }

    /// The mapping of a key, read by `body`; nil where it is not stated.
    mutating func mapping<Value>(_ key: String, _ body: (inout MappingReader) -> Value) -> Value? {
        guard let value = value(key) else { return nil }
        guard let mapping = value.mapping else {
            report("wrong-type", "“\(key)” must hold “key: value” lines", at: value.mark)
            return nil
        }
        return nested(mapping, body)
    }

    /// The mappings of a key that holds a list of them, each read by `body`.
    mutating func mappings<Value>(_ key: String, _ body: (inout MappingReader) -> Value?) -> [Value] {
        elements(key, of: "“key: value” groups", example: "- name: …") { $0.mapping }.compactMap { nested($0, body) }
    }

    /// Reports every key that was not asked for.
    mutating func rejectUnknownKeys() {
        for (key, _) in pairs {
            let name = key.scalar?.string ?? "\(key.any)"
            guard !known.contains(name) else { continue }
            report(
                "unknown-key", "unknown key “\(name)”", at: key.mark, hint: Suggestion.hint(for: name, among: known))
        }
    }

    /// Adds an error about a key's value, or about the whole mapping where the key is absent.
    mutating func report(_ code: String, _ message: Message, about key: String, hint: Message? = nil) {
        report(code, message, at: places[key].flatMap { pairs[$0].value.mark }, hint: hint)
    }
}

extension MappingReader {
    private mutating func value(_ key: String) -> Node? {
        if !known.contains(key) { known.append(key) }
        return places[key].map { pairs[$0].value }.flatMap { Self.isNothing($0) ? nil : $0 }
    }

    /// `key:` with nothing behind it says nothing.
    private static func isNothing(_ node: Node) -> Bool {
        guard let scalar = node.scalar else { return false }
        return scalar.string.isEmpty || (scalar.style == .plain && ["~", "null"].contains(scalar.string))
    }

    private mutating func elements<Element>(
        _ key: String, of kind: Message, example: String, _ convert: (Node) -> Element?
    ) -> [Element] {
        guard let value = value(key) else { return [] }
        guard let sequence = value.sequence else {
            report("wrong-type", "“\(key)” must be a list of \(kind)", at: value.mark, hint: "write \(key): \(example)")
            return []
        }
        return sequence.compactMap { node in
            if let element = convert(node) { return element }
            report("wrong-type", "“\(key)” must be a list of \(kind)", at: node.mark)
            return nil
        }
    }

    private mutating func choice<Choice: RawRepresentable & CaseIterable>(_ text: String, at mark: Mark?) -> Choice?
    where Choice.RawValue == String {
        if let choice = Choice(rawValue: text) { return choice }
        let words = Choice.allCases.map(\.rawValue)
        report("wrong-value", "unknown word “\(text)”", at: mark, hint: Suggestion.hint(for: text, among: words))
        return nil
    }

    private mutating func nested<Value>(_ mapping: Node.Mapping, _ body: (inout MappingReader) -> Value) -> Value {
        var reader = MappingReader(Array(mapping), file: file, lineOffset: lineOffset)
        let value = body(&reader)
        diagnostics += reader.diagnostics
        return value
    }

    private mutating func report(_ error: YamlError) {
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            report("yaml-syntax", "this is not YAML: \(problem)", at: mark)
        case .duplicatedKeysInMapping(let duplicates, let context):
            report(
                "duplicate-key", "repeated key \(duplicates.map { "“\($0)”" }.joined(separator: ", "))",
                at: context.mark)
        default:
            report("yaml-syntax", "this is not YAML: \(error)", at: nil)
        }
    }

    private mutating func report(_ code: String, _ message: Message, at mark: Mark?, hint: Message? = nil) {
        diagnostics.append(
            Diagnostic(
                .error, code, message, file: file, line: mark.map { $0.line + lineOffset } ?? lineOffset + 1,
                column: mark?.column, hint: hint))
    }
}
