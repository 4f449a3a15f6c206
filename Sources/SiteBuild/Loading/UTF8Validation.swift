/// Whether bytes are UTF-8 as RFC 3629 defines it: shortest forms only, no surrogates, nothing above U+10FFFF.
enum UTF8Validation {
    /// Offset of the first byte that begins no well-formed sequence; nil where all is UTF-8.
    static func firstFault(in bytes: [UInt8]) -> Int? {
        bytes.withUnsafeBytes { raw in
            let buffer = raw.bindMemory(to: UInt8.self)
            var index = 0
            while index < buffer.count {
                while index &+ 14 <= buffer.count, areFourPlainCharacters(raw, at: index) { index &+= 12 }
                let length = sequenceLength(at: index, in: buffer)
                if length == 0 { return index }
                index &+= length
            }
            return nil
        }
    }

    /// Nearly all of a Chinese text, tested four characters in one go: three bytes whose first allows any second (not E0,
    /// not ED), four times.
    @inline(__always)
    private static func areFourPlainCharacters(_ bytes: UnsafeRawBufferPointer, at index: Int) -> Bool {
        let first = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        let second = bytes.loadUnaligned(fromByteOffset: index &+ 6, as: UInt64.self)
        return oddities(UInt64(littleEndian: first)) | oddities(UInt64(littleEndian: second)) == 0
    }

    /// 0 where the first six bytes of the word are 1110xxxx 10xxxxxx 10xxxxxx, twice, and neither xxxx is that of E0 or
    /// ED: those would borrow in the subtraction.
    @inline(__always)
    private static func oddities(_ word: UInt64) -> UInt64 {
        let form = word & 0xC0C0_F0C0_C0F0 ^ 0x8080_E080_80E0
        let lead = word & 0x0000_0F00_000F
        let borrows = (lead &- 0x0000_0100_0001) | ((lead ^ 0x0000_0D00_000D) &- 0x0000_0100_0001)
        return form | borrows & 0x0000_1000_0010
    }

    /// Whether most of what is not ASCII is UTF-8 all the same: then the text is damaged UTF-8, and reading it as
    /// another encoding would give plausible nonsense (中 as 涓).
    static func isMostlyUTF8(_ bytes: [UInt8]) -> Bool {
        var wellFormed = 0
        var faulty = 0
        bytes.withUnsafeBufferPointer { buffer in
            var index = 0
            while index < buffer.count {
                let length = sequenceLength(at: index, in: buffer)
                if length > 1 { wellFormed += length } else if length == 0 { faulty += 1 }
                index += max(1, length)
            }
        }
        return wellFormed > faulty
    }

    /// The length of the well-formed sequence at `index`, or 0.
    @inline(__always)
    private static func sequenceLength(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
        let first = bytes[index]
        if first < 0x80 { return 1 }
        let room = bytes.count - index
        if first & 0xF0 == 0xE0, room >= 3 {
            let second = bytes[index + 1]
            guard second & 0xC0 == 0x80, bytes[index + 2] & 0xC0 == 0x80 else { return 0 }
            if first == 0xE0 && second < 0xA0 || first == 0xED && second > 0x9F { return 0 }
            return 3
        }
        if first & 0xE0 == 0xC0, room >= 2 { return first >= 0xC2 && bytes[index + 1] & 0xC0 == 0x80 ? 2 : 0 }
        guard first & 0xF8 == 0xF0, first <= 0xF4, room >= 4 else { return 0 }
        let second = bytes[index + 1]
        if first == 0xF0 && second < 0x90 || first == 0xF4 && second > 0x8F { return 0 }
        return (1...3).allSatisfy { bytes[index + $0] & 0xC0 == 0x80 } ? 4 : 0
    }
}
