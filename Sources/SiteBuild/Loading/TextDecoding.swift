import ChineseText

/// The encodings in which a text may arrive.
public enum TextEncoding: String, Sendable, CaseIterable {
    /// UTF-8, with or without byte-order mark.
    case utf8 = "UTF-8"
    /// UTF-16, low byte first, with byte-order mark.
    case utf16LittleEndian = "UTF-16LE"
    /// UTF-16, high byte first, with byte-order mark.
    case utf16BigEndian = "UTF-16BE"
    /// The national standard, which holds GBK and GB 2312.
    case gb18030 = "GB18030"
}

/// Why bytes are no text.
public enum UndecodableText: Error, Hashable {
    /// The bytes seem to be in an encoding, but those at `offset`, counted from 0, are not.
    case damaged(TextEncoding, offset: Int)
    /// This system cannot convert the encoding.
    case noConverter(TextEncoding)
}

/// From a file's bytes to UTF-8 with line feeds. Strict: no byte is guessed, replaced or dropped.
public enum TextDecoding {
    /// The text as UTF-8 without byte-order mark, each line end a line feed.
    ///
    /// The encoding is the one of the byte-order mark; without one it is UTF-8 or, where the bytes are not that,
    /// GB18030.
    public static func decode(_ bytes: [UInt8]) throws(UndecodableText) -> [UInt8] {
        normaliseLineEnds(try unicode(bytes))
    }

    private static func unicode(_ bytes: [UInt8]) throws(UndecodableText) -> [UInt8] {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return try utf8(bytes, behindMark: 3) }
        if bytes.starts(with: [0xFF, 0xFE]) { return try UTF16Decoding.decode(bytes, .utf16LittleEndian) }
        if bytes.starts(with: [0xFE, 0xFF]) { return try UTF16Decoding.decode(bytes, .utf16BigEndian) }
        guard let fault = UTF8Validation.firstFault(in: bytes) else { return bytes }
        guard !UTF8Validation.isMostlyUTF8(bytes) else { throw .damaged(.utf8, offset: fault) }
        return try GB18030Decoding.decode(bytes)
    }

    private static func utf8(_ bytes: [UInt8], behindMark start: Int) throws(UndecodableText) -> [UInt8] {
        if let fault = UTF8Validation.firstFault(in: bytes) { throw .damaged(.utf8, offset: fault) }
        return Array(bytes[start...])
    }

    private static func normaliseLineEnds(_ bytes: [UInt8]) -> [UInt8] {
        let carriageReturn = UInt8(ascii: "\r")
        let lineFeed = UInt8(ascii: "\n")
        guard let first = bytes.firstOffset(of: carriageReturn, in: 0..<bytes.count) else { return bytes }
        var text = Array(bytes[..<first])
        text.reserveCapacity(bytes.count)
        for index in first..<bytes.count {
            if bytes[index] == carriageReturn {
                text.append(lineFeed)
            } else if bytes[index] != lineFeed || bytes[index - 1] != carriageReturn {
                text.append(bytes[index])
            }
        }
        return text
    }
}
