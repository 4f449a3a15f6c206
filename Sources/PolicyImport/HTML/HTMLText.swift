import PolicyModel

/// The policy text of a web page: of the part of a page that was cut out, or of a page saved whole.
public enum HTMLText {
    /// Reads a page in UTF-8.
    public static func read(_ utf8: [UInt8]) throws(UnreadableDocument) -> ReceivedText {
        let page = try MarkupReading.html(utf8)
        let body = page.first { $0.name == "body" } ?? page
        var writer = HTMLTextWriter()
        let content = MainContent.find(in: body)
        writer.write(content)
        let lines = writer.lines
        guard !lines.isEmpty else { throw .withoutText("the page holds no text; is it made by a script?") }
        let facts = PageFacts(page)
        let left = 100 - Int(MainContent.share(of: content, in: body) * 100)
        let note: Message = "\(left) % of the page's running words stand around the document and were left out"
        return ReceivedText(
            lines: lines, title: facts.title, publisher: facts.publisher, published: facts.published, url: facts.url,
            notes: writer.notes + (left > 0 ? [note] : []))
    }
}
