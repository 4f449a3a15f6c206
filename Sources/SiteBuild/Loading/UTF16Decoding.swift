/// UTF-16 behind its byte-order mark.
enum UTF16Decoding {
    /// The text as UTF-8; half a unit at the end or half a surrogate pair anywhere is a fault.
    static func decode(_ bytes: [UInt8], _ encoding: TextEncoding) throws(UndecodableText) -> [UInt8] {
        let low = encoding == .utf16LittleEndian ? 0 : 1
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count * 3 / 2)
        var index = 2
        while index < bytes.count {
            guard let (scalar, length) = scalar(at: index, in: bytes, low: low) else {
                throw .damaged(encoding, offset: index)
            }
            text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
            index += length
        }
        return text
    }

    private static func scalar(at index: Int, in bytes: [UInt8], low: Int) -> (Unicode.Scalar, Int)? {
        guard let first = unit(at: index, in: bytes, low: low) else { return nil }
        if let scalar = Unicode.Scalar(first) { return (scalar, 2) }
        guard UTF16.isLeadSurrogate(first), let second = unit(at: index + 2, in: bytes, low: low),
            UTF16.isTrailSurrogate(second)
        else { return nil }
        let value = 0x10000 + (UInt32(first & 0x3FF) << 10 | UInt32(second & 0x3FF))
        return Unicode.Scalar(value).map { ($0, 4) }
    }

    private static func unit(at index: Int, in bytes: [UInt8], low: Int) -> UInt16? {
        guard index + 1 < bytes.count else { return nil }
        return UInt16(bytes[index + low]) | UInt16(bytes[index + 1 - low]) << 8
    }
}
