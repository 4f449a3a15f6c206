/// Names that are the same in an address, on disk and in a link that somebody reads out.
enum WebName {
    /// Whether a name has lower-case ASCII letters and digits only, in words joined by single hyphens.
    static func isValid(_ text: String) -> Bool {
        text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false).allSatisfy { word in
            !word.isEmpty && word.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }
        }
    }
}
