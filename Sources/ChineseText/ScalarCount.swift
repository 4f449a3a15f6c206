/// How many Unicode scalars `bytes[range]` holds; the range must begin and end between scalars of valid UTF-8.
///
/// Each scalar has one byte that does not go on with another. Eight bytes are looked at in one go.
public func countScalars(_ bytes: [UInt8], in range: Range<Int>) -> Int {
    bytes.withUnsafeBytes { buffer in
        let words = range.lowerBound + range.count & ~7
        var count = range.count
        for offset in stride(from: range.lowerBound, to: words, by: 8) {
            count &-= continuations(buffer.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
        }
        for byte in UnsafeRawBufferPointer(rebasing: buffer[words..<range.upperBound]) where byte & 0xC0 == 0x80 {
            count &-= 1
        }
        return count
    }
}

/// How many of the eight bytes are 10xxxxxx: their flags, one to a byte, are summed in the highest byte of a product.
private func continuations(_ word: UInt64) -> Int {
    let flags = (word >> 7) & (~word >> 6) & 0x0101_0101_0101_0101
    return Int(truncatingIfNeeded: (flags &* 0x0101_0101_0101_0101) >> 56)
}
