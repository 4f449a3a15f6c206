/// A file of the published site.
public struct OutputFile: Sendable {
    /// Its path below the site's root, with `/` between folders.
    public let path: String
    /// Its content.
    public let bytes: [UInt8]

    /// A file with its content.
    public init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }
}
