import PolicyModel

/// A text that was pasted or downloaded as such.
public enum PlainText {
    /// The lines of a text in UTF-8; only blank lines and the white space around lines are set aside.
    public static func read(_ utf8: [UInt8]) throws(UnreadableDocument) -> ReceivedText {
        guard !utf8.contains(0) else { throw .damaged("a character is zero; this is no text") }
        var writer = LineWriter()
        writer.write(String(decoding: utf8, as: UTF8.self))
        writer.endLine()
        guard !writer.lines.isEmpty else { throw .withoutText("the file holds no text") }
        return ReceivedText(lines: writer.lines)
    }
}
