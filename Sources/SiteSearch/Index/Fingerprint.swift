/// Names a file's content: FNV-1a, 64 bits.
///
/// It tells an old version of a file from a new one for caches; it is no protection against forgery and need be none.
enum Fingerprint {
    /// How long it is as text.
    static let length = 8

    /// Its first 40 bits in eight digits of base 32, all of which every file system tells apart.
    static func text(of bytes: [UInt8]) -> String {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return String(decoding: (0..<length).map { digits[Int(hash >> (59 - 5 * UInt64($0)) & 31)] }, as: UTF8.self)
    }

    private static let digits = Array("abcdefghijklmnopqrstuvwxyz234567".utf8)
}
