/// Words for a reader, in English, with the values in them kept apart, so that a catalogue can say the same in another
/// language: `"“\(code)” is listed twice"` has the template `“{}” is listed twice`.
public struct Message: Sendable, ExpressibleByStringInterpolation {
    /// The words, with `{}` for each value.
    public let template: String
    /// What stands in the holes of the template, in their order.
    public let values: [Message]

    /// Words with their values.
    public init(template: String, values: [Message]) {
        self.template = template
        self.values = values
    }

    /// Words without values.
    public init(stringLiteral words: String) {
        template = words
        values = []
    }

    /// Words with the values of an interpolation.
    public init(stringInterpolation words: StringInterpolation) {
        template = words.template
        values = words.values
    }

    /// The message and its values by a catalogue from templates to those of another language; what the catalogue does not
    /// have is said as it is.
    public func said(by catalogue: [String: String]) -> String {
        fill(catalogue[template] ?? template) { $0.said(by: catalogue) }
    }

    private func fill(_ template: String, _ text: (Message) -> String) -> String {
        guard !values.isEmpty else { return template }
        var filled = ""
        var rest = values[...]
        var words = Substring(template)
        while let brace = words.utf8.firstIndex(of: UInt8(ascii: "{")) {
            filled += words[..<brace]
            words = words[words.utf8.index(after: brace)...]
            let isHole = words.utf8.first == UInt8(ascii: "}")
            if isHole, let value = rest.popFirst() {
                filled += text(value)
                words = words.dropFirst()
            } else {
                filled += "{"
            }
        }
        return filled + words
    }
}

extension Message: CustomStringConvertible {
    /// The words in English.
    public var description: String { fill(template, \.description) }
}

extension Message: Hashable {
    /// Messages are the same where they read the same.
    public static func == (one: Message, other: Message) -> Bool { one.description == other.description }

    /// The hash of what it reads.
    public func hash(into hasher: inout Hasher) { hasher.combine(description) }
}

extension Message {
    /// Gathers the words and the values of an interpolation.
    public struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var template = ""
        fileprivate var values: [Message] = []

        /// Room for an interpolation.
        public init(literalCapacity: Int, interpolationCount: Int) {
            template.reserveCapacity(literalCapacity + 2 * interpolationCount)
        }

        /// Words as they stand.
        public mutating func appendLiteral(_ words: String) { template += words }

        /// A value that is a message itself, and is said in the reader's language too.
        public mutating func appendInterpolation(_ message: Message) {
            template += "{}"
            values.append(message)
        }

        /// A value that is the same in all languages.
        public mutating func appendInterpolation(_ value: some Any) {
            appendInterpolation(Message(stringLiteral: String(describing: value)))
        }
    }
}
