import PolicyModel

/// The policy text of a Word file (.docx): paragraphs with the numbers that Word prints, line breaks, tables, footnotes.
///
/// What was deleted with changes tracked and what is hidden does not count; headers and footers are the page's, not the
/// text's.
public enum WordText {
    /// Reads the bytes of a file.
    public static func read(_ bytes: [UInt8]) throws(UnreadableDocument) -> ReceivedText {
        let package = WordPackage(bytes)
        guard let document = try package.xml("word/document.xml") else {
            throw .unsupported("this archive is no Word file: it has no word/document.xml")
        }
        var writer = WordTextWriter(
            styles: WordStyles(try package.xml("word/styles.xml")),
            numbering: WordNumbering(try package.xml("word/numbering.xml")))
        writer.write(document)
        writer.writeNotes(
            footnotes: try package.xml("word/footnotes.xml"), endnotes: try package.xml("word/endnotes.xml"))
        let lines = writer.lines
        guard !lines.isEmpty else { throw .withoutText("the document holds no text; is it made of pictures?") }
        let properties = try package.xml("docProps/core.xml")
        return ReceivedText(lines: lines, title: properties?.child("title")?.text, notes: writer.notes)
    }
}
