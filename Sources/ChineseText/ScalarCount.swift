/// How many Unicode scalars `bytes[range]` holds; the range must begin and end between scalars of valid UTF-8.
///
/// Each scalar has one byte that does not go on with another: a sum that the compiler turns into vector instructions.
public func countScalars(_ bytes: [UInt8], in range: Range<Int>) -> Int {
    bytes.withUnsafeBufferPointer { buffer in
        var count = 0
        for byte in UnsafeBufferPointer(rebasing: buffer[range]) { count &+= byte & 0xC0 == 0x80 ? 0 : 1 }
        return count
    }
}
