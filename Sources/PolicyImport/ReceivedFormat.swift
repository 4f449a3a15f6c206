import PolicyModel

/// What kind of file was received, told by its first bytes: names of downloads are often wrong.
public enum ReceivedFormat: Hashable, Sendable {
    case html
    case word
    case pdf
    case plainText
    /// A format that is not read, with what to do instead.
    case unsupported(Message)

    /// The format of a file.
    public init(of bytes: [UInt8]) {
        let head = bytes.prefix(4096)
        if head.starts(with: "%PDF-".utf8) {
            self = .pdf
        } else if head.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
            self = .word
        } else if head.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
            self = .unsupported("this is a Word file of before 2007 (.doc, .wps): save it as .docx")
        } else if head.starts(with: "{\\rtf".utf8) {
            self = .unsupported("this is RTF: save it as .docx")
        } else if Self.isWebArchive(head) {
            self = .unsupported("this is a web archive (MHTML): save the page as HTML")
        } else {
            self = Self.isMarkup(head) ? .html : .plainText
        }
    }

    private static func isWebArchive(_ head: ArraySlice<UInt8>) -> Bool {
        let text = String(decoding: head.prefix(1024), as: UTF8.self)
        return text.hasPrefix("From: <Saved by") || text.hasPrefix("MIME-Version:")
    }

    /// Whether the first character besides white space opens a tag, a comment or a declaration. In UTF-16 every other
    /// byte of these is zero.
    private static func isMarkup(_ head: ArraySlice<UInt8>) -> Bool {
        let marks: Set<UInt8> = [0x00, 0x09, 0x0A, 0x0D, 0x20, 0xEF, 0xBB, 0xBF, 0xFF, 0xFE]
        let text = head.drop { marks.contains($0) }.filter { $0 != 0 }
        guard text.first == UInt8(ascii: "<"), text.count > 1 else { return false }
        let next = text[1]
        return next == UInt8(ascii: "!") || next == UInt8(ascii: "?") || (0x61...0x7A).contains(next | 0x20)
    }
}
