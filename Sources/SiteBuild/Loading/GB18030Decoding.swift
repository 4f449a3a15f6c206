import Glibc

/// GB18030 through the C library's converter.
enum GB18030Decoding {
    /// The text as UTF-8.
    static func decode(_ bytes: [UInt8]) throws(UndecodableText) -> [UInt8] {
        guard let converter = iconv_open("UTF-8", "GB18030"), Int(bitPattern: converter) != -1 else {
            throw .noConverter(.gb18030)
        }
        defer { iconv_close(converter) }
        var rest = 0
        // One or two bytes become at most three, and four become at most four.
        let text = [UInt8](unsafeUninitializedCapacity: bytes.count * 3) { output, written in
            (rest, written) = convert(bytes, into: output, with: converter)
        }
        guard rest == 0 else { throw .damaged(.gb18030, offset: bytes.count - rest) }
        return text
    }

    /// The number of bytes that were left at the first fault, and the number written.
    private static func convert(
        _ bytes: [UInt8], into output: UnsafeMutableBufferPointer<UInt8>, with converter: iconv_t
    ) -> (rest: Int, written: Int) {
        var input = bytes
        return input.withUnsafeMutableBytes { input in
            var source = input.baseAddress?.assumingMemoryBound(to: CChar.self)
            var target = UnsafeMutableRawBufferPointer(output).baseAddress?.assumingMemoryBound(to: CChar.self)
            var rest = input.count
            var room = output.count
            iconv(converter, &source, &rest, &target, &room)
            return (rest, output.count - room)
        }
    }
}
