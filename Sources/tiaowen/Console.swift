import Glibc

/// The two streams of the program.
enum Console {
    /// Writes a line of data to standard output.
    static func print(_ line: String) {
        write(Array((line + "\n").utf8))
    }

    /// Writes data to standard output.
    static func write(_ bytes: [UInt8]) {
        write(bytes, to: STDOUT_FILENO)
    }

    /// Writes something for the reader's eyes to standard error.
    static func tell(_ text: String, terminator: String = "\n") {
        write(Array((text + terminator).utf8), to: STDERR_FILENO)
    }

    /// A reader that went away (`| head`) ends the program by its signal; other failures leave the rest unwritten.
    private static func write(_ bytes: [UInt8], to descriptor: Int32) {
        bytes.withUnsafeBytes { buffer in
            var written = 0
            while written < buffer.count {
                let count = Glibc.write(descriptor, buffer.baseAddress.map { $0 + written }, buffer.count - written)
                if count < 0 && errno != EINTR { return }
                written += max(0, count)
            }
        }
    }
}
