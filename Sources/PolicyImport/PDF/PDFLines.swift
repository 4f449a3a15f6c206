import PolicyModel

/// From the printed lines of a PDF, as `pdftotext -layout` gives them, to the lines of the text.
///
/// A printed line goes on in the next one unless it ends short of the margin, or the next is indented, as the first line
/// of a Chinese paragraph is (GB/T 9704), or is numbered while the sentence before is over.
public enum PDFLines {
    /// A line that lacks fewer columns than these is full: no punctuation mark begins a line, so that words move on.
    private static let slack = 6

    /// The text of a file's pages, which form feeds divide. A file without words is a scan.
    public static func read(_ utf8: [UInt8]) throws(UnreadableDocument) -> ReceivedText {
        let text = String(decoding: utf8, as: UTF8.self)
        let pages = text.split(separator: "\u{0C}", omittingEmptySubsequences: false).map { page in
            page.split(separator: "\n").map { PrintedLine(String($0)) }.filter { !$0.text.isEmpty && !$0.isPageNumber }
        }
        let words = pages.joined().reduce(0) { $0 + $1.text.unicodeScalars.count }
        guard words > 0, words >= 20 * pages.count(where: { !$0.isEmpty }) else {
            throw .withoutText("the PDF holds pictures of pages (a scan) and no text: have it recognised (OCR) first")
        }
        return ReceivedText(
            lines: mended(pages), notes: ["read from a PDF: compare the line breaks with the printed pages"])
    }

    /// The paragraphs of all pages; a paragraph may go on over the end of a page.
    private static func mended(_ pages: [[PrintedLine]]) -> [String] {
        var lines: [String] = []
        var isOpen = false
        for page in pages where !page.isEmpty {
            let margin = page.map(\.indent).min() ?? 0
            let edge = page.map(\.end).max() ?? 0
            for line in page {
                if isOpen, let last = lines.last, line.indent < margin + 2, !line.begins(after: last) {
                    lines[lines.count - 1] += PrintedLine.joint(last, line.text) + line.text
                } else {
                    lines.append(line.text)
                }
                isOpen = line.end >= edge - slack
            }
        }
        return lines
    }
}
