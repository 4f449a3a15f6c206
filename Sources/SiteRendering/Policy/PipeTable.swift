/// A table that a policy text carries as Markdown rows (`| 刑法条文 | 罪名 |`), as law collections do.
struct PipeTable {
    private let rows: [[ArraySlice<UInt8>]]
    private let hasHeader: Bool

    /// Whether a line is a row.
    static func isRow(_ line: ArraySlice<UInt8>) -> Bool {
        line.first == UInt8(ascii: "|")
    }

    /// The table of consecutive rows; rules (`|---|---|`) are marks, not rows.
    init(lines: [ArraySlice<UInt8>]) {
        let rows = lines.map(Self.cells)
        hasHeader = rows.count > 1 && Self.isRule(rows[1])
        self.rows = rows.filter { !Self.isRule($0) }
    }

    func write(to html: inout HTMLWriter) {
        html.element("div", .class("table"), .named("tabindex", "0")) { html in
            html.element("table") { html in
                if hasHeader, let header = rows.first {
                    html.element("thead") { write(header, "th", to: &$0) }
                }
                html.element("tbody") { html in
                    for row in rows.dropFirst(hasHeader ? 1 : 0) { write(row, "td", to: &html) }
                }
            }
        }
    }

    private func write(_ row: [ArraySlice<UInt8>], _ tag: StaticString, to html: inout HTMLWriter) {
        html.element("tr") { html in
            for cell in row { html.element(tag) { $0.text(utf8: cell) } }
        }
    }

    private static func cells(of line: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
        var inner = trimmed(line).dropFirst()
        if inner.last == UInt8(ascii: "|") { inner = inner.dropLast() }
        return inner.split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false).map(trimmed)
    }

    private static func isRule(_ cells: [ArraySlice<UInt8>]) -> Bool {
        cells.allSatisfy { cell in
            cell.contains(UInt8(ascii: "-")) && cell.allSatisfy { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ":") }
        }
    }

    private static func trimmed(_ cell: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var cell = cell
        let blanks: Set<UInt8> = [UInt8(ascii: " "), UInt8(ascii: "\t")]
        while let first = cell.first, blanks.contains(first) { cell = cell.dropFirst() }
        while let last = cell.last, blanks.contains(last) { cell = cell.dropLast() }
        return cell
    }
}
