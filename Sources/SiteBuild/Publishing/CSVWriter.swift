/// Comma-separated values as RFC 4180 has them, in UTF-8 behind a byte-order mark: without it spreadsheets read Chinese as
/// something else.
struct CSVWriter {
    private(set) var bytes: [UInt8]

    /// A writer for a whole file, or for lines that stand further on in one.
    init(beginsFile: Bool = true) { bytes = beginsFile ? [0xEF, 0xBB, 0xBF] : [] }

    /// Writes a line.
    mutating func row(_ fields: [String]) {
        for (index, field) in fields.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            write(field)
        }
        bytes.append(contentsOf: [0x0D, 0x0A])
    }

    private mutating func write(_ field: String) {
        let quote = UInt8(ascii: "\"")
        let needsQuotes = field.utf8.contains { $0 == quote || $0 == UInt8(ascii: ",") || $0 == 0x0A || $0 == 0x0D }
        guard needsQuotes else { return bytes.append(contentsOf: field.utf8) }
        bytes.append(quote)
        for byte in field.utf8 {
            if byte == quote { bytes.append(quote) }
            bytes.append(byte)
        }
        bytes.append(quote)
    }
}
