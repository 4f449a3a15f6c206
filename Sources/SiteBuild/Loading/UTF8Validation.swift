/// Whether bytes are UTF-8 as RFC 3629 defines it: shortest forms only, no surrogates, nothing above U+10FFFF.
enum UTF8Validation {
    /// Offset of the first byte that begins no well-formed sequence; nil where all is UTF-8.
    static func firstFault(in bytes: [UInt8]) -> Int? {
        bytes.withUnsafeBytes { raw in
            let buffer = raw.bindMemory(to: UInt8.self)
            var index = 0
            while index < buffer.count {
                while index &+ 8 <= buffer.count, arePlainThreeByteSequences(raw, at: index) { index &+= 6 }
                guard index < buffer.count else { return nil }
                let length = sequenceLength(at: index, in: buffer)
                if length == 0 { return index }
                index &+= length
            }
            return nil
        }
    }

    /// Nearly all of a Chinese text, tested two characters in one go: three bytes whose first allows any second (not E0,
    /// not ED), twice.
    @inline(__always)
    private static func arePlainThreeByteSequences(_ bytes: UnsafeRawBufferPointer, at index: Int) -> Bool {
        let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
        guard word & 0xC0C0_F0C0_C0F0 == 0x8080_E080_80E0 else { return false }
        let (first, second) = (word & 0xF, word >> 24 & 0xF)
        return first != 0x0 && first != 0xD && second != 0x0 && second != 0xD
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
