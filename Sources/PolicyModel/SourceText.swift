import CLinux

/// One text as loaded: valid UTF-8 without byte-order mark, line ends normalised to a line feed, otherwise untouched.
public struct SourceText: Sendable {
    /// The file's path as the reader of a diagnostic knows it.
    public let file: String
    /// The whole file, front matter included.
    public let bytes: [UInt8]
    /// Offset at which the policy's own text begins, behind the front matter.
    public let bodyStart: Int
    /// The 1-based line of the file that holds `bodyStart`.
    public let bodyLine: Int

    /// A text whose body begins at `bodyStart`, in line `bodyLine` of the file.
    ///
    /// `bytes` must be valid UTF-8 with line feeds only, as the loader makes them.
    public init(file: String, bytes: [UInt8], bodyStart: Int = 0, bodyLine: Int = 1) {
        self.file = file
        self.bytes = bytes
        self.bodyStart = bodyStart
        self.bodyLine = bodyLine
    }

    /// The text of a span.
    public subscript(span: Span) -> String {
        String(decoding: bytes[span.start..<max(span.start, span.end)], as: UTF8.self)
    }

    /// The places at which some words, which must not be empty, stand within a span, left to right, none overlapping.
    public func places(of words: [UInt8], in span: Span) -> [Span] {
        precondition(!words.isEmpty && span.start >= 0 && span.end <= bytes.count)
        return bytes.withUnsafeBytes { text in
            words.withUnsafeBytes { words in
                var places: [Span] = []
                var start = span.start
                while start + words.count <= span.end, let base = text.baseAddress, let sought = words.baseAddress,
                    let found = memmem(base + start, span.end - start, sought, words.count)
                {
                    let place = UnsafeRawPointer(found) - base
                    start = place + words.count
                    places.append(Span(place, start))
                }
                return places
            }
        }
    }

    /// The bytes of a span.
    public func utf8(_ span: Span) -> ArraySlice<UInt8> {
        bytes[span.start..<max(span.start, span.end)]
    }
}
