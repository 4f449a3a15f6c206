extension Unicode.Scalar {
    /// Whether it is white space as policy texts have it: ASCII blanks, NBSP, the spaces of U+2000, the ideographic
    /// space, and the invisible marks that web pages leave behind (zero-width spaces and joiners, byte-order mark).
    @inlinable public var isBlank: Bool {
        switch value {
        case 0x20, 0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x85, 0xA0, 0x1680, 0x180E, 0x2000...0x200F, 0x2028...0x202F,
            0x205F...0x2064, 0x3000, 0xFEFF:
            true
        default: false
        }
    }
}

/// The part of `bytes[start..<end]` that is left when white space at both ends is set aside.
public func trimmingBlanks(_ bytes: [UInt8], from start: Int, to end: Int) -> Range<Int> {
    var cursor = UTF8Cursor(bytes, from: start, to: end)
    cursor.skipBlanks()
    let head = cursor.offset
    var tail = end
    cursor.offset = end
    while tail > head, let scalar = cursor.retreat(), scalar.isBlank { tail = cursor.offset }
    return head..<tail
}
