/// The part of a line that shows a hit.
enum Snippet {
    /// How many UTF-16 units of the line it shows.
    static let length = 100
    /// How many of them stand before the first hit, at most.
    static let lead = 30

    /// The part of `line` around the hit at `hit`, which is shown whole; `…` stands for what is left out.
    static func text(of line: [UInt16], around hit: Range<Int>) -> String {
        let shown = range(in: line, around: hit)
        let text = String(decoding: line[shown], as: UTF16.self)
        return (shown.lowerBound > 0 ? "…" : "") + text + (shown.upperBound < line.count ? "…" : "")
    }

    /// Which part is shown: it begins behind a punctuation mark where one stands before the hit, and cuts no character.
    static func range(in line: [UInt16], around hit: Range<Int>) -> Range<Int> {
        if line.count <= length { return line.indices }
        var start = max(0, hit.lowerBound - lead)
        if start > 0 {
            if let mark = (start..<hit.lowerBound).first(where: { isMark(line[$0]) }) { start = mark + 1 }
            if UTF16.isTrailSurrogate(line[start]) { start -= 1 }
        }
        var end = min(line.count, max(start + length, hit.upperBound))
        if end < line.count, UTF16.isTrailSurrogate(line[end]) { end -= 1 }
        return start..<max(end, hit.upperBound)
    }

    /// Whether a reader may begin behind it: ， 。 ； ： ！ ？ 、 and the ASCII forms but the full stop, which numbers hold.
    private static func isMark(_ unit: UInt16) -> Bool {
        switch unit {
        case 0xFF0C, 0x3002, 0xFF1B, 0xFF1A, 0xFF01, 0xFF1F, 0x3001, 0x2C, 0x3B, 0x3A, 0x21, 0x3F: true
        default: false
        }
    }
}
