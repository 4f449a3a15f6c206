/// A rendered page as tests look at it: its tags and its words, read by a scanner that knows no more than HTML's syntax.
struct RenderedPage {
    let source: String
    let tags: [Tag]

    struct Tag {
        let name: String
        let attributes: [String: String]
        /// Offset of the first byte behind the tag.
        let end: Int
        let start: Int
    }

    init(_ source: String) {
        self.source = source
        tags = Self.scan(Array(source.utf8))
    }

    /// All values of an attribute.
    func values(_ attribute: String) -> [String] {
        tags.compactMap { $0.attributes[attribute] }
    }

    /// The words between the first tag with a class and its end tag, character references resolved.
    func words(inClass name: String) -> String? {
        let bytes = Array(source.utf8)
        let named = tags.firstIndex { ($0.attributes["class"] ?? "").split(separator: " ").contains(name[...]) }
        guard let first = named else { return nil }
        var depth = 1
        var words: [UInt8] = []
        var position = tags[first].end
        for tag in tags[(first + 1)...] {
            words += bytes[position..<tag.start]
            position = tag.end
            if tag.name == tags[first].name { depth += 1 }
            if tag.name == "/" + tags[first].name { depth -= 1 }
            if depth == 0 { break }
        }
        return Self.resolved(String(decoding: words, as: UTF8.self))
    }

    static func resolved(_ text: String) -> String {
        let names = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
        return names.reduce(text) { text, name in
            let parts = Array(text.utf8).split(separator: Array(name.0.utf8), omittingEmptySubsequences: false)
            return String(decoding: Array(parts.joined(separator: Array(name.1.utf8))), as: UTF8.self)
        }
    }

    private static func scan(_ bytes: [UInt8]) -> [Tag] {
        var tags: [Tag] = []
        var index = 0
        while let open = bytes[index...].firstIndex(of: UInt8(ascii: "<")) {
            var quoted = false
            var close = open
            while close < bytes.count, quoted || bytes[close] != UInt8(ascii: ">") {
                if bytes[close] == UInt8(ascii: "\"") { quoted.toggle() }
                close += 1
            }
            tags.append(tag(bytes[(open + 1)..<close], start: open, end: min(close + 1, bytes.count)))
            index = min(close + 1, bytes.count)
        }
        return tags
    }

    private static func tag(_ bytes: ArraySlice<UInt8>, start: Int, end: Int) -> Tag {
        var attributes: [String: String] = [:]
        var rest = bytes
        let name = rest.prefix { $0 != UInt8(ascii: " ") }
        rest = rest.dropFirst(name.count)
        while let equals = rest.firstIndex(of: UInt8(ascii: "=")) {
            let key = rest[..<equals].split(separator: UInt8(ascii: " ")).last ?? []
            let value = rest[equals...].dropFirst(2).prefix { $0 != UInt8(ascii: "\"") }
            attributes[String(decoding: key, as: UTF8.self)] = resolved(String(decoding: value, as: UTF8.self))
            rest = rest[value.endIndex...].dropFirst()
        }
        return Tag(name: String(decoding: name, as: UTF8.self), attributes: attributes, end: end, start: start)
    }
}
