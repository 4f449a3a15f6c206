/// Where a page or another file of the site lies: its path below the site's root, with `/` between folders.
public struct Route: Hashable, Comparable, Sendable {
    /// The path of the file, as it is named on disk.
    public let path: String

    /// The file at `path`, which must not begin with `/`.
    public init(_ path: String) {
        self.path = path
    }

    /// The way from the file's folder up to the site's root: "" or `../` once for each folder.
    public var wayToRoot: String {
        String(repeating: "../", count: path.utf8.count { $0 == UInt8(ascii: "/") })
    }

    /// The path as part of an address: every byte that RFC 3986 does not leave unreserved is percent-encoded.
    public var address: String {
        var bytes: [UInt8] = []
        Self.encode(path.utf8, keepingSlash: true, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// A relative reference from the page `origin` to an anchor of this file, or to the file as a whole.
    ///
    /// It names the file, so that it leads there on any server, below any path, and from a folder on disk.
    public func reference(from origin: Route, anchor: String? = nil) -> String {
        var reference: [UInt8] = []
        if origin != self || anchor == nil {
            let shared = Self.sharedFolders(origin.path, path)
            for byte in origin.path.utf8.dropFirst(shared) where byte == UInt8(ascii: "/") {
                reference += "../".utf8
            }
            Self.encode(path.utf8.dropFirst(shared), keepingSlash: true, to: &reference)
        }
        if let anchor {
            reference.append(UInt8(ascii: "#"))
            Self.encode(anchor.utf8, keepingSlash: false, to: &reference)
        }
        return String(decoding: reference, as: UTF8.self)
    }

    /// How many bytes the folders take that hold both files.
    private static func sharedFolders(_ path: String, _ other: String) -> Int {
        var shared = 0
        for (offset, bytes) in zip(path.utf8, other.utf8).enumerated() {
            if bytes.0 != bytes.1 { break }
            if bytes.0 == UInt8(ascii: "/") { shared = offset + 1 }
        }
        return shared
    }

    /// A query to put behind a reference: `?actor=…`.
    public static func query(_ name: String, _ value: String) -> String {
        var bytes = Array("?\(name)=".utf8)
        encode(value.utf8, keepingSlash: false, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Whether `lhs` sorts before `rhs`, by the bytes of their paths.
    public static func < (lhs: Route, rhs: Route) -> Bool {
        lhs.path.utf8.lexicographicallyPrecedes(rhs.path.utf8)
    }

    private static let hexadecimal = Array("0123456789ABCDEF".utf8)

    private static func encode(_ text: some Sequence<UInt8>, keepingSlash: Bool, to bytes: inout [UInt8]) {
        for byte in text {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
                UInt8(ascii: "~"):
                bytes.append(byte)
            case UInt8(ascii: "/") where keepingSlash:
                bytes.append(byte)
            default:
                bytes += [UInt8(ascii: "%"), hexadecimal[Int(byte >> 4)], hexadecimal[Int(byte & 15)]]
            }
        }
    }
}
