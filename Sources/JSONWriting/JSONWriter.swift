/// Writes JSON (RFC 8259) straight into bytes, in the order in which it is told.
///
/// The contract fixes the order and the explicit nulls of its fields, and the site's data files must have the same
/// bytes on every run; a writer that is told each field gives both, without the dictionaries of a general encoder.
public struct JSONWriter: Sendable {
    /// The UTF-8 text written so far.
    public private(set) var bytes: [UInt8] = []
    /// Where the next value will begin in `bytes`, behind the comma that it needs.
    public var end: Int { bytes.count + (needsComma ? 1 : 0) }

    private var needsComma = false

    /// A writer with nothing written.
    public init() {}

    /// Writes an object: `body` writes its fields.
    public mutating func object(_ body: (inout JSONWriter) -> Void) {
        nest(open: UInt8(ascii: "{"), close: UInt8(ascii: "}"), body)
    }

    /// Writes an array: `body` writes its elements.
    public mutating func array(_ body: (inout JSONWriter) -> Void) {
        nest(open: UInt8(ascii: "["), close: UInt8(ascii: "]"), body)
    }

    /// Writes an array with one element for each of `elements`.
    public mutating func array<Elements: Sequence>(
        _ elements: Elements, _ element: (inout JSONWriter, Elements.Element) -> Void
    ) {
        array { writer in
            for each in elements { element(&writer, each) }
        }
    }

    /// Writes a field's name; the next value written is the field's.
    public mutating func key(_ name: String) {
        value(name)
        bytes.append(UInt8(ascii: ":"))
        needsComma = false
    }

    /// Writes a string, escaped as RFC 8259 asks.
    public mutating func value(_ text: String) {
        separate()
        bytes.append(UInt8(ascii: "\""))
        var text = text
        text.withUTF8 { escape($0) }
        bytes.append(UInt8(ascii: "\""))
    }

    /// Writes a string given as valid UTF-8.
    public mutating func value(utf8 text: ArraySlice<UInt8>) {
        text.withUnsafeBufferPointer { value(utf8: $0) }
    }

    /// Writes a string given as valid UTF-8.
    public mutating func value(utf8 text: UnsafeBufferPointer<UInt8>) {
        separate()
        bytes.append(UInt8(ascii: "\""))
        escape(text)
        bytes.append(UInt8(ascii: "\""))
    }

    /// Writes a whole number.
    public mutating func value(_ number: Int) {
        literal(String(number))
    }

    /// Writes a number; one that JSON cannot express (infinite, not a number) becomes null.
    public mutating func value(_ number: Double) {
        guard number.isFinite else { return null() }
        literal(number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : String(number))
    }

    /// Writes `true` or `false`.
    public mutating func value(_ flag: Bool) {
        literal(flag ? "true" : "false")
    }

    /// Writes `null`.
    public mutating func null() {
        literal("null")
    }

    /// Writes a line feed between two values of a JSON Lines stream.
    public mutating func newline() {
        bytes.append(UInt8(ascii: "\n"))
        needsComma = false
    }

    private mutating func nest(open: UInt8, close: UInt8, _ body: (inout JSONWriter) -> Void) {
        separate()
        bytes.append(open)
        needsComma = false
        body(&self)
        bytes.append(close)
        needsComma = true
    }

    private mutating func literal(_ text: String) {
        separate()
        bytes.append(contentsOf: text.utf8)
    }

    private mutating func separate() {
        if needsComma { bytes.append(UInt8(ascii: ",")) }
        needsComma = true
    }

    private mutating func escape(_ text: UnsafeBufferPointer<UInt8>) {
        // What needs no escape, which is nearly all, is copied in one piece.
        var start = 0
        for (index, byte) in text.enumerated() {
            guard byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") else { continue }
            bytes.append(contentsOf: text[start..<index])
            start = index + 1
            if byte < 0x20 {
                escapeControl(byte)
            } else {
                bytes.append(UInt8(ascii: "\\"))
                bytes.append(byte)
            }
        }
        bytes.append(contentsOf: text[start...])
    }

    private mutating func escapeControl(_ byte: UInt8) {
        switch byte {
        case 0x0A: bytes.append(contentsOf: #"\n"#.utf8)
        case 0x09: bytes.append(contentsOf: #"\t"#.utf8)
        case 0x0D: bytes.append(contentsOf: #"\r"#.utf8)
        default:
            let hex = Array("0123456789abcdef".utf8)
            bytes.append(contentsOf: #"\u00"#.utf8)
            bytes.append(hex[Int(byte >> 4)])
            bytes.append(hex[Int(byte & 15)])
        }
    }
}
