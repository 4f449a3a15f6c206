extension SourceText {
    /// The 1-based line and column, in Unicode scalars, of the byte at `offset`.
    public func position(of offset: Int) -> (line: Int, column: Int) {
        var line = 1
        var lineStart = 0
        for index in 0..<min(offset, bytes.count) where bytes[index] == UInt8(ascii: "\n") {
            line += 1
            lineStart = index + 1
        }
        return (line, bytes[lineStart..<min(offset, bytes.count)].count { $0 & 0xC0 != 0x80 } + 1)
    }
}
