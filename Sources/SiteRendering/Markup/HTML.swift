/// A piece of HTML, complete in itself and safe between tags and inside a quoted attribute value, if it came from text.
///
/// The type is the door: text becomes HTML only by being escaped, and templates receive nothing but HTML.
struct HTML: Sendable {
    /// The markup.
    let source: String

    /// The text, escaped.
    init(text: String) {
        var writer = HTMLWriter()
        writer.text(text)
        source = writer.html.source
    }

    /// What a writer has written.
    fileprivate init(written bytes: [UInt8]) {
        source = String(decoding: bytes, as: UTF8.self)
    }

    /// Markup from a renderer that is known to be safe.
    init(trusted source: String) {
        self.source = source
    }

    /// What `body` writes.
    init(_ body: (inout HTMLWriter) -> Void) {
        var writer = HTMLWriter()
        body(&writer)
        self = writer.html
    }
}

/// Writes HTML straight into bytes.
///
/// Text is escaped over UTF-8 bytes, never over `Character`s: a combining mark behind a quote makes one `Character` of
/// the two, which a comparison with `"` does not find.
struct HTMLWriter: Sendable {
    /// The UTF-8 markup written so far.
    private(set) var bytes: [UInt8] = []

    /// What has been written.
    var html: HTML { HTML(written: bytes) }

    /// Writes markup that stands in the program.
    mutating func markup(_ literal: StaticString) {
        literal.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    /// Writes finished HTML.
    mutating func markup(_ html: HTML) {
        bytes.append(contentsOf: html.source.utf8)
    }

    /// Writes text, escaped.
    mutating func text(_ text: String) {
        var text = text
        text.withUTF8 { escape($0) }
    }

    /// Writes text given as UTF-8, escaped.
    mutating func text(utf8 text: ArraySlice<UInt8>) {
        text.withUnsafeBufferPointer { escape($0) }
    }

    /// Writes an element; `body` writes its content.
    mutating func element(
        _ name: StaticString, _ attributes: Attribute?..., content body: (inout HTMLWriter) -> Void = { _ in }
    ) {
        open(name, attributes)
        body(&self)
        close(name)
    }

    /// Writes a start tag; a nil attribute is left out.
    mutating func open(_ name: StaticString, _ attributes: [Attribute?] = []) {
        markup("<")
        markup(name)
        for case let attribute? in attributes {
            markup(" ")
            markup(attribute.name)
            markup("=\"")
            text(attribute.value)
            markup("\"")
        }
        markup(">")
    }

    /// Writes an end tag.
    mutating func close(_ name: StaticString) {
        markup("</")
        markup(name)
        markup(">")
    }

    private mutating func escape(_ text: UnsafeBufferPointer<UInt8>) {
        // What needs no escape, which is nearly all, is copied in one piece.
        var start = 0
        for (index, byte) in text.enumerated() {
            guard let entity = Self.entity(for: byte) else { continue }
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
            markup(entity)
            start = index + 1
        }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
    }

    private static func entity(for byte: UInt8) -> StaticString? {
        switch byte {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "\""): "&quot;"
        case UInt8(ascii: "'"): "&#39;"
        default: nil
        }
    }
}

/// An attribute of an element.
struct Attribute: Sendable {
    let name: StaticString
    let value: String

    static func named(_ name: StaticString, _ value: String) -> Attribute { Attribute(name: name, value: value) }
    static func id(_ value: String) -> Attribute { .named("id", value) }
    static func `class`(_ value: String) -> Attribute { .named("class", value) }
    static func href(_ value: String) -> Attribute { .named("href", value) }
    static func lang(_ value: String) -> Attribute { .named("lang", value) }
}
