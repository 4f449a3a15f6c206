import PolicyModel

/// A cover without a title of its own: 现将《…》印发给你们 above the measures, or the 令 that promulgates a regulation.
///
/// It belongs to the front of the text that it covers; a notice with a title is a document that carries the text.
struct Cover {
    /// How many lines the cover has; 0 where the first division is a document of its own.
    let length: Int

    init(_ reader: LineReader, of divisions: [Range<Int>]) {
        guard divisions.count > 1, !Self.isDocument(reader, divisions[0]) else {
            length = 0
            return
        }
        length = divisions[0].count
    }

    private static func isDocument(_ reader: LineReader, _ range: Range<Int>) -> Bool {
        let lines = reader.part(range)
        if lines.lines.contains(where: { $0.marker?.shape == .article }) { return true }
        let division = DivisionParser(lines, path: "").division()
        return division.title.map { TitleReader.completesTitle($0) } ?? false
    }
}
