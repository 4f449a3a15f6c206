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
        Self.encoded(path, keepingSlash: true)
    }

    /// A relative reference from the page `origin` to an anchor of this file, or to the file as a whole.
    ///
    /// It names the file, so that it leads there on any server, below any path, and from a folder on disk.
    public func reference(from origin: Route, anchor: String? = nil) -> String {
        let fragment = anchor.map { "#" + Self.encoded($0, keepingSlash: false) } ?? ""
        if origin == self, anchor != nil { return fragment }
        let here = origin.path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
        let there = path.split(separator: "/", omittingEmptySubsequences: false)
        let shared = zip(here, there.dropLast()).prefix { $0 == $1 }.count
        let up = String(repeating: "../", count: here.count - shared)
        let down = there.dropFirst(shared).joined(separator: "/")
        return up + Self.encoded(down, keepingSlash: true) + fragment
    }

    /// A query to put behind a reference: `?actor=…`.
    public static func query(_ name: String, _ value: String) -> String {
        "?\(name)=\(encoded(value, keepingSlash: false))"
    }

    /// Whether `lhs` sorts before `rhs`, by the bytes of their paths.
    public static func < (lhs: Route, rhs: Route) -> Bool {
        lhs.path.utf8.lexicographicallyPrecedes(rhs.path.utf8)
    }

    private static func encoded(_ text: some StringProtocol, keepingSlash: Bool) -> String {
        let hex = Array("0123456789ABCDEF".utf8)
        var bytes: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
                UInt8(ascii: "~"):
                bytes.append(byte)
            case UInt8(ascii: "/") where keepingSlash:
                bytes.append(byte)
            default:
                bytes += [UInt8(ascii: "%"), hex[Int(byte >> 4)], hex[Int(byte & 15)]]
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
