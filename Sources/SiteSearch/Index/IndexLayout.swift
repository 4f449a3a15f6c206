/// How the index is cut into files.
public struct IndexLayout: Sendable {
    /// The size in bytes at which a table of lists or texts is cut into several files.
    ///
    /// One request is cheaper than many, so a small corpus has all its lists in one file and all its texts in another.
    public let wholeBytes: Int
    /// The size in bytes that a file of a cut table keeps below, unless a single entry is larger.
    ///
    /// A query reads a file of lists for each of its grams and a file of texts for each of its results.
    public let shardBytes: Int
    /// The length at which the lists of one gram get files of their own, in a table that is cut.
    public var longBytes: Int { shardBytes * 4 / 5 }
    /// How many entries a page of a directory has at most; a longer directory gets pages of its own.
    public let fanOut: Int

    /// A layout with its sizes.
    public init(wholeBytes: Int = 96 * 1024, shardBytes: Int = 3_840, fanOut: Int = 64) {
        self.wholeBytes = wholeBytes
        self.shardBytes = shardBytes
        self.fanOut = fanOut
    }

    /// The size that files of a table of `total` bytes keep below.
    func target(forTotal total: Int) -> Int {
        total <= wholeBytes ? wholeBytes : shardBytes
    }
}
