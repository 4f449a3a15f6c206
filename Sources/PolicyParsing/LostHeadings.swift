import ChineseText
import PolicyModel

/// Headings whose numbers were lost, as where a word processor's own numbering was not copied: 法律责任 between the last
/// sentence of 第三十条 and 第三十一条.
///
/// A 款 is a sentence; a short line without an end between a finished sentence and the next article is a heading.
struct LostHeadings: Sendable {
    /// The level of each such line, by its index.
    private(set) var shapes: [Int: Shape] = [:]
    /// The number that each lost chapter had, counted on from the last one above.
    private(set) var chapters: [Int: Int] = [:]

    init(_ reader: LineReader, lines: Range<Int>) {
        var last: Int?
        for index in lines {
            if let marker = reader.lines[index].marker, marker.shape == .article {
                last = marker.ordinal
            } else if let last, Self.isHeading(reader, index, before: last + 1, in: lines) {
                shapes[index] = .chapter
            }
        }
        if !shapes.isEmpty { findLevels(reader, lines: lines) }
    }

    private static func isHeading(_ reader: LineReader, _ index: Int, before article: Int, in lines: Range<Int>) -> Bool
    {
        let line = reader.lines[index]
        guard line.marker == nil, !line.isQuoted, line.headingLevel == 0, line.text.count <= 90,
            index > lines.lowerBound, index + 1 < lines.upperBound,
            let next = reader.lines[index + 1].marker, next.shape == .article, next.ordinal == article,
            next.branch == 0, !reader.isLonger(line.text, than: 20),
            let end = reader.lastScalar(reader.lines[index - 1].text, skippingQuotations: true)
        else { return false }
        var cursor = reader.cursor(line.text)
        cursor.skip { $0.isHan || $0.isBlank || $0 == "、" }
        return cursor.isAtEnd && reader.length(line.text) >= 2 && (end == "。" || end == "！" || end == "？")
            && reader.lastScalar(line.text) != "、"
    }

    /// Gives each heading its level: a section where no chapter is missing around it, or where the next numbered section
    /// skips one; else a chapter, or what stands in its place.
    private mutating func findLevels(_ reader: LineReader, lines: Range<Int>) {
        let chapters = lines.filter { reader.lines[$0].marker?.shape == .chapter }
        guard !chapters.isEmpty || !lines.contains(where: { isPart(reader, $0, lines) }) else {
            for index in shapes.keys { shapes[index] = .hanComma }
            return
        }
        let borders = [nil] + chapters.map(Optional.some) + [nil]
        for (start, end) in zip(borders, borders.dropFirst()) {
            let range = (start ?? lines.lowerBound)..<(end ?? lines.upperBound)
            let before = start.flatMap { reader.lines[$0].marker?.ordinal } ?? 0
            let after = end.flatMap { reader.lines[$0].marker?.ordinal }
            findLevels(reader, in: range, between: before, and: after)
        }
    }

    private mutating func findLevels(_ reader: LineReader, in range: Range<Int>, between before: Int, and after: Int?) {
        let hasNoGap = before > 0 && after == before + 1
        var section = 0
        var lost: [Int] = []
        for index in range {
            if let marker = reader.lines[index].marker, marker.shape == .section { section = marker.ordinal }
            guard shapes[index] != nil else { continue }
            let next = (index + 1..<range.upperBound).lazy.compactMap { reader.lines[$0].marker }
                .first { $0.shape == .section }
            let skips = before > 0 && lost.isEmpty && next.map { $0.ordinal > section + 1 } ?? false
            if hasNoGap || skips {
                shapes[index] = .section
                section += 1
            } else {
                lost.append(index)
            }
        }
        // Articles stand above each lost heading: without a chapter's they are those of 第一章, whose heading is lost too.
        let next = before == 0 ? 2 : before + 1
        let first = max(before + 1, min(next, after.map { $0 - lost.count } ?? next))
        for (place, index) in lost.enumerated() { chapters[index] = first + place }
    }

    /// `一、管辖` directly over an article.
    private func isPart(_ reader: LineReader, _ index: Int, _ lines: Range<Int>) -> Bool {
        guard let marker = reader.lines[index].marker, marker.shape == .hanComma, index + 1 < lines.upperBound else {
            return false
        }
        return reader.lines[index + 1].marker?.shape == .article && !reader.endsAsSentence(marker.rest)
    }
}
