/// Names a content: FNV-1a, 64 bits; for the names of files a hash of 64 bits that reads eight bytes at a time.
///
/// It tells an old version of a file or a clause from a new one; it is no protection against forgery and need be none.
public enum Fingerprint {
    /// The first 48 bits as twelve hexadecimal digits.
    public static func hexadecimal(of bytes: some Sequence<UInt8>) -> String {
        let digits = String(hash(of: bytes) >> 16, radix: 16)
        return String(repeating: "0", count: 12 - digits.utf8.count) + digits
    }

    /// The first 40 bits as eight digits of base 32, for the names of files: every file system tells them apart.
    public static func fileName(of bytes: some Sequence<UInt8>) -> String {
        let hash = bytes.withContiguousStorageIfAvailable(wideHash) ?? Array(bytes).withUnsafeBufferPointer(wideHash)
        return String(
            decoding: (0..<fileNameLength).map { digits[Int(hash >> (59 - 5 * UInt64($0)) & 31)] }, as: UTF8.self)
    }

    /// How long ``fileName(of:)`` is.
    public static let fileNameLength = 8

    /// A UUID of version 8 (RFC 9562, which leaves its bits to the maker): 122 bits of the 128-bit hash of the same family.
    public static func uuid(of bytes: some Sequence<UInt8>) -> String {
        let basis: UInt128 = 0x6C62_272E_07BB_0142_62B8_2175_6295_C58D
        let prime: UInt128 = 0x0000_0000_0100_0000_0000_0000_0000_013B
        var hash = bytes.reduce(basis) { ($0 ^ UInt128($1)) &* prime }
        for (field, width, value) in [(UInt128(76), UInt128(0xF), UInt128(0x8)), (62, 0x3, 0x2)] {
            hash &= ~(width << field)
            hash |= value << field
        }
        let digits = String(hash, radix: 16)
        let all = Array((String(repeating: "0", count: 32 - digits.utf8.count) + digits).utf8)
        let groups = [0..<8, 8..<12, 12..<16, 16..<20, 20..<32]
        return groups.map { String(decoding: all[$0], as: UTF8.self) }.joined(separator: "-")
    }

    private static func hash(of bytes: some Sequence<UInt8>) -> UInt64 {
        // Over a buffer the loop is compiled for bytes; over any sequence each byte is asked for, twenty times slower.
        bytes.withContiguousStorageIfAvailable(hash(ofBuffer:)) ?? hash(ofEach: bytes)
    }

    private static func hash(ofBuffer bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
        var hash = basis
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* prime }
        return hash
    }

    private static func hash(ofEach bytes: some Sequence<UInt8>) -> UInt64 {
        bytes.reduce(basis) { ($0 ^ UInt64($1)) &* prime }
    }

    /// A hash for long contents: each eight bytes (the last filled up with zeros, the length beforehand) are taken in by a
    /// product of 128 bits whose halves are laid over one another.
    private static func wideHash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
        let raw = UnsafeRawBufferPointer(bytes)
        var hash = basis ^ UInt64(bytes.count)
        func take(_ word: UInt64) {
            let product = (hash ^ word).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
            hash = product.high ^ product.low
        }
        let whole = bytes.count & ~7
        for place in stride(from: 0, to: whole, by: 8) {
            take(UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: place, as: UInt64.self)))
        }
        take(raw[whole...].enumerated().reduce(0) { $0 | UInt64($1.element) << UInt64(8 * $1.offset) })
        take(UInt64(bytes.count))
        return hash
    }

    private static let basis: UInt64 = 0xCBF2_9CE4_8422_2325
    private static let prime: UInt64 = 0x100_0000_01B3

    private static let digits = Array("abcdefghijklmnopqrstuvwxyz234567".utf8)
}
