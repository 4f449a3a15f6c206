import PolicyModel

/// Writes the words of elements as lines: a block is a line or more, `<br>` ends one, lists are numbered as browsers
/// number them, and tables of data become rows.
struct HTMLTextWriter {
    private var writer = LineWriter()

    /// What a reader of the result should look at.
    private(set) var notes: [Message] = []

    /// The lines; the last one ends with what was written.
    var lines: [String] {
        var ended = writer
        ended.endLine()
        return ended.lines
    }

    /// Writes an element.
    mutating func write(_ element: MarkupElement) {
        guard !HTMLVocabulary.isPassedOver(element) else { return }
        switch element.name {
        case "br": writer.endLine()
        case "img": noteImage(element)
        case "ol": writeList(element)
        case "table" where HTMLTable.isData(element): writeTable(element)
        default: writeContent(of: element)
        }
    }

    private mutating func writeContent(of element: MarkupElement, after marker: String = "") {
        let isBlock = HTMLVocabulary.blocks.contains(element.name)
        if isBlock { writer.endLine() }
        writer.write(marker)
        for part in element.content {
            switch part {
            case .text(let text): element.name == "pre" ? writer.write(text) : writer.writeCollapsed(text)
            case .element(let child): write(child)
            }
        }
        if isBlock { writer.endLine() }
    }

    /// The numbers of an ordered list are the browser's, not the file's; a reader saw them all the same.
    private mutating func writeList(_ list: MarkupElement) {
        let format = HTMLListStyle.format(of: list)
        var number = list.attributes["start"].flatMap { Int($0) } ?? 1
        writer.endLine()
        for item in list.children {
            guard item.name == "li" else {
                write(item)
                continue
            }
            number = item.attributes["value"].flatMap { Int($0) } ?? number
            let marker = ListNumber.text(number, as: format.numbers)
            writeContent(of: item, after: marker.isEmpty ? "" : marker + format.closing)
            number += 1
        }
    }

    private mutating func writeTable(_ table: MarkupElement) {
        writer.endLine()
        for row in HTMLTable.rows(of: table) {
            writer.write(row)
            writer.endLine()
        }
    }

    private mutating func noteImage(_ image: MarkupElement) {
        notes.append("an image was left out: \(image.attributes["alt"] ?? image.attributes["src"] ?? "")")
    }
}
