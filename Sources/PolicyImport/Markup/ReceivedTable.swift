/// A table of a received file, printed as the Markdown rows that policy texts carry.
struct ReceivedTable {
    /// A cell with the columns and rows that it spans.
    struct Cell {
        let text: String
        var columns = 1
        var rows = 1
    }

    private let rows: [[String]]
    private let hasHeader: Bool

    /// A table of rows; a cell that spans several places stands in the first, and the others are empty.
    init(_ rows: [[Cell]], hasHeader: Bool) {
        var open: [Int: Int] = [:]
        var grid: [[String]] = []
        for row in rows {
            var line: [String] = []
            for cell in row {
                Self.fill(&line, below: &open)
                for offset in 0..<max(1, cell.columns) {
                    if cell.rows > 1 { open[line.count] = cell.rows - 1 }
                    line.append(offset == 0 ? cell.text : "")
                }
            }
            Self.fill(&line, below: &open)
            grid.append(line)
        }
        let width = grid.map(\.count).max() ?? 0
        self.rows = grid.map { $0 + Array(repeating: "", count: width - $0.count) }
        self.hasHeader = hasHeader
    }

    /// Leaves the places free that cells of earlier rows reach down into.
    private static func fill(_ line: inout [String], below open: inout [Int: Int]) {
        while let left = open[line.count], left > 0 {
            open[line.count] = left - 1
            line.append("")
        }
    }

    /// The rows with words, each on a line. A bar in a cell is written full-width, so that it ends no cell.
    var lines: [String] {
        var lines: [String] = []
        for row in rows where row.contains(where: { !$0.isEmpty }) {
            let cells = row.map { $0.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "｜") }
            lines.append("| " + cells.joined(separator: " | ") + " |")
            if hasHeader, lines.count == 1 {
                lines.append("|" + String(repeating: " --- |", count: row.count))
            }
        }
        return lines
    }
}
