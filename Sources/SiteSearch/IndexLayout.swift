/// How the index is cut into files.
public struct IndexLayout: Sendable {
    /// The size in bytes at which a table of lists or texts is cut into several files.
    ///
    /// One request is cheaper than many, so a small corpus has all its lists in one file and all its texts in another.
    public let wholeBytes: Int
    /// The size in bytes that a file of a cut table keeps below, unless a single entry is larger.
    ///
    /// A query reads a few of them; 24 KB travel in two or three round trips of a new connection.
    public let shardBytes: Int
    /// How many entries a page of a directory has at most; a longer directory gets pages of its own.
    public let fanOut: Int

    /// A layout with its sizes.
    public init(wholeBytes: Int = 96 * 1024, shardBytes: Int = 24 * 1024, fanOut: Int = 256) {
        self.wholeBytes = wholeBytes
        self.shardBytes = shardBytes
        self.fanOut = fanOut
    }

    /// The size that files of a table of `total` bytes keep below.
    func target(forTotal total: Int) -> Int {
        total <= wholeBytes ? wholeBytes : shardBytes
    }
}
