import ChineseText
import PolicyModel

/// The addressees that a line names before its colon.
///
/// A comma parts them. 、 parts bodies that stand by themselves (`教育部、外交部`) and what begins with 各
/// (`国务院各部委、各直属机构`), but not names that share their last word (`各省、自治区、直辖市人民政府`) or the place that
/// the first one names (`横琴粤澳深度合作区商事服务局、财政局`).
struct Recipients {
    /// The addressees in the text's order, without white space.
    let names: [String]

    /// Parts the addressees in `span`, which ends with the colon.
    init(_ reader: LineReader, _ span: Span) {
        names = Self.split(reader, span, at: { $0 == "，" || $0 == "," || $0 == "；" }).flatMap { group in
            let words = Self.split(reader, group, at: { $0 == "、" })
            if words.allSatisfy(reader.isBody), !Self.sharePlace(words, reader) { return words.map(reader.compact) }
            return Self.joined(words, reader)
        }
    }

    /// Whether a local body's place goes for a later one that is no more than its kind: `某某区商事服务局、财政局`.
    private static func sharePlace(_ words: [Span], _ reader: LineReader) -> Bool {
        guard let first = words.first, namesPlace(first, reader) else { return false }
        return words.dropFirst().contains { word in
            let isLocal = reader.ends(word, with: "局") || reader.ends(word, with: "厅") || reader.ends(word, with: "委")
            return isLocal && !reader.isLonger(word, than: 6) && !namesPlace(word, reader)
                && !reader.starts(word, with: "国") && !reader.starts(word, with: "各")
        }
    }

    private static func namesPlace(_ name: Span, _ reader: LineReader) -> Bool {
        let units: [StaticString] = ["省", "市", "区", "县", "州", "盟", "旗"]
        return units.contains { reader.contains(name, word: $0) }
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
