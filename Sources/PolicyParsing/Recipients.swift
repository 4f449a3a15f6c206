import ChineseText
import PolicyModel

/// The addressees that a line names before its colon.
///
/// A comma parts them. 、 parts bodies that stand by themselves (`教育部、外交部`) and what begins with 各
/// (`国务院各部委、各直属机构`), but not names that share their last word (`各省、自治区、直辖市人民政府`).
struct Recipients {
    /// The addressees in the text's order, without white space.
    let names: [String]

    /// Parts the addressees in `span`, which ends with the colon.
    init(_ reader: LineReader, _ span: Span) {
        names = Self.split(reader, span, at: { $0 == "，" || $0 == "," || $0 == "；" }).flatMap { group in
            let words = Self.split(reader, group, at: { $0 == "、" })
            if words.allSatisfy(reader.isBody) { return words.map(reader.compact) }
            return Self.joined(words, reader)
        }
    }

    /// The words with those joined again that do not begin with 各.
    private static func joined(_ words: [Span], _ reader: LineReader) -> [String] {
        words.reduce(into: [String]()) { names, word in
            let name = reader.compact(word)
            if names.isEmpty || reader.starts(word, with: "各") {
                names.append(name)
            } else {
                names[names.count - 1] += "、" + name
            }
        }
    }

    /// The parts of `span` between separators outside brackets, up to its colon.
    private static func split(_ reader: LineReader, _ span: Span, at isSeparator: (Unicode.Scalar) -> Bool) -> [Span] {
        var parts: [Span] = []
        var start = span.start
        var depth = 0
        var cursor = reader.cursor(span)
        while let scalar = cursor.next, !Optional(scalar).isColon {
            if scalar == "（" || scalar == "(" { depth += 1 }
            if scalar == "）" || scalar == ")" { depth -= 1 }
            let offset = cursor.offset
            cursor.advance()
            if depth == 0, isSeparator(scalar) {
                parts.append(Span(start, offset))
                start = cursor.offset
            }
        }
        return (parts + [Span(start, cursor.offset)]).filter { !$0.isEmpty }
    }
}
