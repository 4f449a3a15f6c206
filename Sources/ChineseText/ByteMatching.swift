extension String {
    /// Whether its UTF-8 begins with that of `word`.
    ///
    /// Policy texts are compared byte by byte: `hasPrefix` compares by canonical equivalence, walks `Character`s, and is
    /// many times slower; Chinese has no composed forms for it to find.
    public func begins(with word: String) -> Bool {
        withBytes { bytes in
            word.withBytes { word in bytes.count >= word.count && bytes.prefix(word.count).elementsEqual(word) }
        }
    }

    /// Whether its UTF-8 ends with that of `word`.
    public func ends(with word: String) -> Bool {
        withBytes { bytes in
            word.withBytes { word in bytes.count >= word.count && bytes.suffix(word.count).elementsEqual(word) }
        }
    }

    /// The index at which `word` first stands, byte by byte; nil where it does not, or is empty.
    public func firstIndex(ofWord word: String) -> Index? {
        let offset = withBytes { bytes in
            word.withBytes { word in
                bytes.indices.dropLast(max(0, word.count - 1)).first { start in
                    bytes[start] == word.first && bytes[start...].starts(with: word)
                }
            }
        }
        return offset.map { utf8.index(startIndex, offsetBy: $0) }
    }

    /// Whether `word` stands in it, byte by byte.
    public func holds(_ word: String) -> Bool {
        firstIndex(ofWord: word) != nil
    }

    /// Its UTF-8 where it lies, as all strings of Swift's own have it at hand.
    @inlinable
    public func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        utf8.withContiguousStorageIfAvailable(body) ?? Array(utf8).withUnsafeBufferPointer(body)
    }
}
