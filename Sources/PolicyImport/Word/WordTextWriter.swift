import PolicyModel

/// Writes the body of a Word file as lines.
struct WordTextWriter {
    /// A note that the text refers to, in the order of the references.
    private enum Reference: Hashable {
        case footnote(String)
        case endnote(String)
    }

    private let styles: WordStyles
    private var numbering: WordNumbering
    private var writer = LineWriter()
    private var references: [Reference] = []

    /// What a reader of the result should look at.
    private(set) var notes: [Message] = []

    init(styles: WordStyles, numbering: WordNumbering) {
        self.styles = styles
        self.numbering = numbering
    }

    /// The lines so far.
    var lines: [String] {
        var ended = writer
        ended.endLine()
        return ended.lines
    }

    /// Writes an element and what lies in it.
    mutating func write(_ element: MarkupElement) {
        if element.name == "AlternateContent" {
            // The same content in two forms, for newer and older programs.
            (element.child("Choice") ?? element.child("Fallback")).map { write($0) }
        } else if element.isWord("p") {
            writeParagraph(element)
        } else if element.isWord("tbl") {
            writeTable(element)
        } else if element.isWord("r") {
            if element.word("rPr")?.isOn("vanish") != true { writeRun(element) }
        } else if !Self.isPassedOver(element) {
            for child in element.children { write(child) }
        }
    }

    /// Properties, deleted and moved words, and the reading aid above characters.
    private static func isPassedOver(_ element: MarkupElement) -> Bool {
        ["pPr", "rPr", "sectPr", "del", "moveFrom", "rt"].contains { element.isWord($0) }
    }

    private mutating func writeParagraph(_ paragraph: MarkupElement) {
        writer.endLine()
        let properties = paragraph.word("pPr")
        let mark = writer
        if let place = styles.numbering(of: properties) {
            let number = numbering.next(in: place.list, at: place.level)
            writer.write(number)
        }
        let numbered = writer
        for child in paragraph.children { write(child) }
        // Word prints no number before a paragraph without words.
        if writer.isSame(as: numbered) { writer = mark }
        writer.endLine()
    }

    private mutating func writeRun(_ run: MarkupElement) {
        for child in run.children {
            if child.isWord("t") {
                writer.write(child.text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: " "))
            } else if child.isWord("br") || child.isWord("cr") {
                writer.endLine()
            } else if child.isWord("tab") || child.isWord("ptab") {
                writer.write("\t")
            } else if child.isWord("noBreakHyphen") {
                writer.write("-")
            } else if child.isWord("footnoteReference"), let id = child.attributes["id"] {
                refer(to: .footnote(id))
            } else if child.isWord("endnoteReference"), let id = child.attributes["id"] {
                refer(to: .endnote(id))
            } else if child.isWord("sym") {
                notes.append("a character of the font \(child.attributes["font"] ?? "?") was left out")
            } else if child.isWord("drawing") || child.isWord("pict") || child.name == "AlternateContent" {
                writeDrawing(child)
            } else if child.isWord("ruby") {
                child.word("rubyBase").map { write($0) }
            }
        }
    }

    /// Words in a text box follow the paragraph that they hang on; a picture has none.
    private mutating func writeDrawing(_ drawing: MarkupElement) {
        let boxes = drawing.outermost { $0.isWord("txbxContent") || $0.name == "Fallback" }
            .filter { $0.name != "Fallback" }
        if boxes.isEmpty { notes.append("a picture was left out") }
        for box in boxes { write(box) }
    }

    private mutating func refer(to note: Reference) {
        let number = references.firstIndex(of: note) ?? references.count
        if number == references.count { references.append(note) }
        writer.write("[\(number + 1)]")
    }

    /// Writes the notes that the text refers to, each on a line with the mark that stands in the text.
    mutating func writeNotes(footnotes: MarkupElement?, endnotes: MarkupElement?) {
        var written = 0
        while written < references.count {
            let (list, id): (MarkupElement?, String) =
                switch references[written] {
                case .footnote(let id): (footnotes, id)
                case .endnote(let id): (endnotes, id)
                }
            let note = list?.children.first { $0.attributes["id"] == id }
            writer.endLine()
            writer.write("[\(written + 1)]")
            for paragraph in note?.words("p") ?? [] {
                for child in paragraph.children { write(child) }
                writer.write(" ")
            }
            writer.endLine()
            written += 1
        }
    }

    private mutating func writeTable(_ table: MarkupElement) {
        writer.endLine()
        let rows = table.outermost { $0.isWord("tr") }
        let cells = rows.map { $0.outermost { $0.isWord("tc") } }
        // A frame around text, as covers and boxes have it, is no table.
        guard cells.contains(where: { $0.count > 1 }) else {
            for cell in cells.flatMap({ $0 }) { cell.children.forEach { write($0) } }
            return
        }
        let grid = cells.map { row in row.map { self.cell($0) } }
        let hasHeader = rows.first?.word("trPr")?.isOn("tblHeader") ?? false
        for line in ReceivedTable(grid, hasHeader: hasHeader).lines {
            writer.write(line)
            writer.endLine()
        }
    }

    /// The words of a cell. A cell that goes on from the row above holds an empty paragraph: it stays empty.
    private mutating func cell(_ cell: MarkupElement) -> ReceivedTable.Cell {
        let outside = writer
        writer = LineWriter()
        for child in cell.children { write(child) }
        let text = lines.joined(separator: " ")
        writer = outside
        let columns = cell.word("tcPr")?.value("gridSpan").flatMap { Int($0) } ?? 1
        return ReceivedTable.Cell(text: text, columns: min(64, max(1, columns)))
    }
}
