/// How many Unicode scalars `bytes[range]` holds; the range must begin and end between scalars of valid UTF-8.
///
/// Each scalar has one byte that does not go on with another (10xxxxxx). Eight bytes are looked at in one go.
public func countScalars(_ bytes: [UInt8], in range: Range<Int>) -> Int {
    precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count)
    return bytes.withUnsafeBytes { buffer in
        var count = range.count
        var offset = range.lowerBound
        while offset &+ 8 <= range.upperBound {
            let blockEnd = min(range.upperBound, offset &+ 255 &* 8)
            var flags: UInt64 = 0
            while offset &+ 8 <= blockEnd {
                flags &+= continuations(buffer.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
                offset &+= 8
            }
            count &-= sum(ofBytes: flags)
        }
        while offset < range.upperBound {
            if buffer[offset] & 0xC0 == 0x80 { count &-= 1 }
            offset &+= 1
        }
        return count
    }
}

/// 1 in each byte of the word that goes on with a scalar, 0 in the others.
private func continuations(_ word: UInt64) -> UInt64 {
    (word >> 7) & (~word >> 6) & 0x0101_0101_0101_0101
}

/// The sum of the word's eight bytes: first by pairs, then all in the highest pair of a product.
private func sum(ofBytes word: UInt64) -> Int {
    let pairs = (word & 0x00FF_00FF_00FF_00FF) &+ (word >> 8 & 0x00FF_00FF_00FF_00FF)
    return Int(truncatingIfNeeded: (pairs &* 0x0001_0001_0001_0001) >> 48)
}
