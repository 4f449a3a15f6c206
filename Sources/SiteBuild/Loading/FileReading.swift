import Glibc

/// A call to the system that failed, with the system's own words for the reason.
struct SystemFailure: Error, Hashable {
    /// The system's words: `Permission denied`.
    let reason: String

    /// The failure that `errno` names now.
    static var last: SystemFailure { SystemFailure(reason: String(cString: strerror(errno))) }
}

/// Whole files as bytes, straight from the system: a corpus of thousands of files is read in one go.
enum FileReading {
    /// The file's bytes, or nil where it is longer than `limit` bytes.
    static func bytes(of path: String, limit: Int) throws(SystemFailure) -> [UInt8]? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .last }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw .last }
        guard status.st_mode & S_IFMT != S_IFDIR else { throw SystemFailure(reason: "Is a directory") }
        guard status.st_size <= limit else { return nil }
        let isRegular = status.st_mode & S_IFMT == S_IFREG
        return try bytes(from: descriptor, expecting: Int(status.st_size), isRegular: isRegular, limit: limit)
    }

    /// Whether a regular file holds exactly these bytes.
    static func holds(_ bytes: [UInt8], _ path: String) -> Bool {
        var status = stat()
        guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size == bytes.count else {
            return false
        }
        return (try? Self.bytes(of: path, limit: bytes.count)) == bytes
    }

    /// Reads to the end: a pipe has no size, and a file may grow while it is read. A regular file that gives less than
    /// was asked for has come to its end.
    private static func bytes(
        from descriptor: Int32, expecting size: Int, isRegular: Bool, limit: Int
    ) throws(SystemFailure) -> [UInt8]? {
        var bytes: [UInt8] = []
        var room = size + 1
        while true {
            let chunk = try read(descriptor, atMost: room)
            if bytes.isEmpty, isRegular, chunk.count < room { return chunk }
            if chunk.isEmpty { return bytes }
            if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
            if bytes.count > limit { return nil }
            room = max(4096, size + 1 - bytes.count)
        }
    }

    private static func read(_ descriptor: Int32, atMost room: Int) throws(SystemFailure) -> [UInt8] {
        var failure: SystemFailure?
        let chunk = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
            var received = -1
            repeat { received = Glibc.read(descriptor, buffer.baseAddress, room) } while received < 0 && errno == EINTR
            if received < 0 { failure = .last }
            count = max(0, received)
        }
        if let failure { throw failure }
        return chunk
    }
}
