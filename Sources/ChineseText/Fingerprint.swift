/// Names a content: FNV-1a, 64 bits.
///
/// It tells an old version of a file or a clause from a new one; it is no protection against forgery and need be none.
public enum Fingerprint {
    /// The first 48 bits as twelve hexadecimal digits.
    public static func hexadecimal(of bytes: some Sequence<UInt8>) -> String {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        let digits = String(hash >> 16, radix: 16)
        return String(repeating: "0", count: 12 - digits.utf8.count) + digits
    }
}
