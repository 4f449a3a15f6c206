/// A file of the finished site, before it is written.
public struct OutputFile: Sendable {
    /// Its path below the site's root, with `/` between folders.
    public let path: String
    /// Its content in parts, written one after the other: what two files share stands in memory once, and a long file need
    /// not be put together first.
    public let parts: [[UInt8]]
    /// The SHA-256 of its content where it was read from the previous site, whose manifest says the same: it need be neither
    /// compared with what is there, nor digested once more.
    public let keptDigest: String?

    /// Its content.
    public var bytes: [UInt8] {
        if parts.count == 1 { return parts[0] }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(count)
        for part in parts { bytes += part }
        return bytes
    }

    /// How many bytes it has.
    public var count: Int { parts.reduce(0) { $0 + $1.count } }

    /// A file with its content.
    public init(path: String, bytes: [UInt8], keptDigest: String? = nil) {
        self.path = path
        self.keptDigest = keptDigest
        parts = [bytes]
    }

    /// A file whose content comes in parts.
    public init(path: String, parts: [[UInt8]]) {
        self.path = path
        self.parts = parts
        keptDigest = nil
    }
}
