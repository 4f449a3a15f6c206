/// From the target of a request to the path of a file below the site's root, or to nothing.
///
/// Files are looked up by their whole path in the site's own list, never on disk; still, whatever could lead out of a
/// folder is refused before that, so that no handler can ever be handed such a path.
enum RequestedPath {
    /// The path; a folder's address names its `index.html`. Nil for `..`, encoded slashes, backslashes, NUL and other
    /// control characters, malformed encodings, and targets that do not begin with `/`.
    static func path(of target: String) -> String? {
        guard target.utf8.first == UInt8(ascii: "/") else { return nil }
        var names: [String] = []
        let parts = target.utf8.dropFirst().split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        for (index, part) in parts.enumerated() {
            let isLast = index == parts.count - 1
            guard let name = decoded(part), isLast || !name.isEmpty, name != ".", name != ".." else { return nil }
            names.append(isLast && name.isEmpty ? "index.html" : name)
        }
        return names.joined(separator: "/")
    }

    private static func decoded(_ part: Substring.UTF8View.SubSequence) -> String? {
        var bytes: [UInt8] = []
        var rest = part
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                bytes.append(byte)
                continue
            }
            guard let high = rest.popFirst().flatMap(digit), let low = rest.popFirst().flatMap(digit) else {
                return nil
            }
            bytes.append(high << 4 | low)
        }
        let refused: Set<UInt8> = [UInt8(ascii: "/"), UInt8(ascii: "\\"), 0x7F]
        guard bytes.allSatisfy({ $0 >= 0x20 && !refused.contains($0) }) else { return nil }
        return String(validating: bytes, as: UTF8.self)
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x41 + 10
        case 0x61...0x66: byte - 0x61 + 10
        default: nil
        }
    }
}
