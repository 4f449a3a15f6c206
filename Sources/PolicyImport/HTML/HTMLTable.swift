/// A table of data, as against one that only lays out a page.
enum HTMLTable {
    /// Whether a table holds data: at least two rows, of which two have words in at least two cells, and no cell with a
    /// table or more than a few lines of its own.
    static func isData(_ table: MarkupElement) -> Bool {
        let rows = self.rows(in: table)
        let cells = rows.flatMap(self.cells)
        if cells.contains(where: { $0.first(where: { $0.name == "table" }) != nil }) { return false }
        if cells.contains(where: { lines(of: $0).count > 8 }) { return false }
        return rows.count { self.cells(of: $0).count { !lines(of: $0).isEmpty } >= 2 } >= 2
    }

    /// Its rows as Markdown.
    static func rows(of table: MarkupElement) -> [String] {
        let rows = self.rows(in: table)
        let hasHeader = rows.first.map { cells(of: $0).allSatisfy { $0.name == "th" } } ?? false
        let grid = rows.map { row in
            cells(of: row).map { cell in
                ReceivedTable.Cell(
                    text: lines(of: cell).joined(separator: " "), columns: span(cell, "colspan"),
                    rows: span(cell, "rowspan"))
            }
        }
        let caption = table.child("caption").map(lines) ?? []
        return caption + ReceivedTable(grid, hasHeader: hasHeader).lines
    }

    /// A page may state any number; beyond these a table would fill the memory with empty cells.
    private static func span(_ cell: MarkupElement, _ name: String) -> Int {
        min(64, max(1, cell.attributes[name].flatMap { Int($0) } ?? 1))
    }

    private static func rows(in table: MarkupElement) -> [MarkupElement] {
        table.children.flatMap { child -> [MarkupElement] in
            switch child.name {
            case "tr": [child]
            case "thead", "tbody", "tfoot": child.children.filter { $0.name == "tr" }
            default: []
            }
        }
    }

    private static func cells(of row: MarkupElement) -> [MarkupElement] {
        row.children.filter { $0.name == "td" || $0.name == "th" }
    }

    private static func lines(of cell: MarkupElement) -> [String] {
        var writer = HTMLTextWriter()
        writer.write(cell)
        return writer.lines
    }
}
