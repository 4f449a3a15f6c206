/// The part of a source line around a column that a terminal shows in one line.
struct LineWindow {
    /// The part, with … where the line goes on.
    let text: String
    /// How many terminal columns stand before the column; nil where none was asked for.
    let caretIndent: Int?

    /// Terminal columns that the part takes at most, and how many of them stand before the column.
    private static let width = 76
    private static let reach = 36

    /// The part around `column`, 1-based in Unicode scalars; the beginning of the line where it is nil.
    init(of line: String, around column: Int?) {
        let scalars = line.unicodeScalars.map { $0.properties.isWhitespace ? " " : $0 }
        let focus = min(max(0, (column ?? 1) - 1), scalars.count)
        var start = focus
        var before = 0
        while start > 0, before + TerminalWidth.columns(of: scalars[start - 1]) <= Self.reach {
            start -= 1
            before += TerminalWidth.columns(of: scalars[start])
        }
        var end = focus
        var shownColumns = before
        while end < scalars.count, shownColumns + TerminalWidth.columns(of: scalars[end]) <= Self.width {
            shownColumns += TerminalWidth.columns(of: scalars[end])
            end += 1
        }
        var shown = String.UnicodeScalarView(scalars[start..<end])
        if start > 0 { shown.insert("…", at: shown.startIndex) }
        if end < scalars.count { shown.append("…") }
        text = String(shown)
        caretIndent = column == nil ? nil : before + (start > 0 ? 1 : 0)
    }
}
