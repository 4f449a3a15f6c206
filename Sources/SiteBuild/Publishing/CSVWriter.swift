/// Comma-separated values as RFC 4180 has them, in UTF-8 behind a byte-order mark: without it spreadsheets read Chinese as
/// something else.
struct CSVWriter {
    private(set) var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]

    /// Writes a line.
    mutating func row(_ fields: [String]) {
        for (index, field) in fields.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            write(field)
        }
        bytes += Array("\r\n".utf8)
    }

    private mutating func write(_ field: String) {
        let quote = UInt8(ascii: "\"")
        let needsQuotes = field.utf8.contains { [quote, UInt8(ascii: ","), 0x0A, 0x0D].contains($0) }
        guard needsQuotes else { return bytes += Array(field.utf8) }
        bytes.append(quote)
        for byte in field.utf8 { bytes += byte == quote ? [quote, quote] : [byte] }
        bytes.append(quote)
    }
}
