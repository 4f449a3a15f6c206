import PolicyModel

/// Parses the lines of one division: front, provisions, closing.
struct DivisionParser {
    private let reader: LineReader
    private let path: String
    /// How many lines at the head are the cover of a text that carries its own title.
    private let coverLength: Int
    private let contents: Range<Int>
    private let announced: AnnouncedAnnexes?

    /// - Parameters:
    ///   - reader: The division's own lines.
    ///   - announced: The titles that the document lists for its annexes.
    init(_ reader: LineReader, path: String, coverLength: Int = 0, announced: AnnouncedAnnexes? = nil) {
        var filter = MarkerFilter(reader)
        let filtered = LineReader(source: reader.source, lines: filter.filtered())
        contents = ContentsTable(filtered).lines()
        var lines = filtered.lines
        for index in contents { lines[index].marker = nil }
        for index in 0..<coverLength { lines[index].marker = nil }
        self.reader = LineReader(source: reader.source, lines: lines)
        self.path = path
        self.coverLength = coverLength
        self.announced = announced
    }

    /// The division. Every line of it is in exactly one of front, provisions and closing.
    func division() -> Division {
        let all = 0..<reader.lines.count
        let first = firstProvision() ?? all.upperBound
        let closing = closingLines(after: first)
        let end = all.upperBound - closing.count
        let front = FrontReader(
            reader, lines: 0..<min(first, end), contents: contents, coverLength: coverLength,
            isAttachment: !path.isEmpty, announced: announced
        ).front()
        let outline = Outline(reader, lines: min(first, end)..<end)
        var assembly = TreeAssembly(reader, outline: outline)
        return Division(
            path: path, title: title(of: front), front: front, provisions: assembly.tree(root: path), closing: closing)
    }

    /// The first numbered line, or the heading without a number directly above it (`## 总则`). A dash at the head is a
    /// subtitle (`——在全国会议上`), not a provision.
    private func firstProvision() -> Int? {
        let numbered = reader.lines.firstIndex { line in line.marker.map { $0.shape != .bullet } ?? false }
        guard let numbered, numbered > 0, reader.lines[numbered].marker?.shape == .article else { return numbered }
        let above = reader.lines[numbered - 1]
        let isGeneralPart = reader.says("总则", above.text)
        return !contents.contains(numbered - 1) && (above.headingLevel > 1 || isGeneralPart) ? numbered - 1 : numbered
    }

    private func closingLines(after first: Int) -> [MarginLine] {
        let start = first < reader.lines.count ? first : coverLength
        guard start < reader.lines.count else { return [] }
        return ClosingReader(reader).closing(of: start..<reader.lines.count)
    }

    private func title(of front: [MarginLine]) -> String? {
        if !path.isEmpty, let heading = DivisionSplitter(reader).attachmentTitle(0), !heading.isEmpty {
            return reader.source[heading]
        }
        return TitleReader(reader).title(of: front)
    }
}
