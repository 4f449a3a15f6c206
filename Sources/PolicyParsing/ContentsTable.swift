import ChineseText
import PolicyModel

/// Finds a table of contents at the head of a text, whose entries look like the headings that they announce.
struct ContentsTable {
    private let reader: LineReader

    init(_ reader: LineReader) {
        self.reader = reader
    }

    /// The lines of the table, its heading (目录) included; empty where there is none.
    func lines() -> Range<Int> {
        announced() ?? repeated() ?? 0..<0
    }

    /// A table under the word 目录: it ends where its first entry stands again, or else with the last line that can be
    /// an entry.
    private func announced() -> Range<Int>? {
        guard let heading = reader.lines.prefix(60).firstIndex(where: isHeading) else { return nil }
        let first = heading + 1
        guard first < reader.lines.count else { return nil }
        if let again = repetition(of: first, before: reader.lines.count) { return heading..<again }
        var end = first
        while end < reader.lines.count, isEntry(end) { end += 1 }
        return heading..<end
    }

    /// A table without a heading of its own: chapters that stand twice at the head of the text with nothing between.
    private func repeated() -> Range<Int>? {
        guard let first = reader.lines.prefix(60).firstIndex(where: isChapter) else { return nil }
        guard let again = repetition(of: first, before: min(reader.lines.count, first + 400)), again > first + 1 else {
            return nil
        }
        return first..<again
    }

    private func isHeading(_ line: Line) -> Bool {
        guard line.text.count <= 30 else { return false }
        return ["目录", "目次", "【目录】"].contains { reader.says($0, line.text) }
    }

    private func isChapter(_ line: Line) -> Bool {
        line.marker?.shape.isGrouping ?? false
    }

    /// The later line that says the same as line `first`, with only entries between them.
    private func repetition(of first: Int, before limit: Int) -> Int? {
        let entry = withoutPageNumber(first)
        var index = first
        while index < limit, isEntry(index) {
            if index > first, withoutPageNumber(index) == entry { return index }
            index += 1
        }
        return nil
    }

    /// Short, no article and no sentence.
    private func isEntry(_ index: Int) -> Bool {
        let line = reader.lines[index]
        return line.marker?.shape != .article && !reader.isLonger(line.text, than: 60)
            && !reader.endsAsSentence(line.text)
    }

    /// `第一章　总则……………3` names the same as `第一章 总则`.
    private func withoutPageNumber(_ index: Int) -> String {
        var scalars = Substring(reader.compact(reader.lines[index].text)).unicodeScalars
        while let last = scalars.last, last.digit != nil || last == "…" || last == "." || last == "·" || last == "-" {
            scalars.removeLast()
        }
        return String(scalars)
    }
}
