/// What a page of HTML refers to and what can be referred to in it.
struct HTMLScanner: Sendable {
    /// The values of all `href`, `src` and `action` attributes, in order.
    private(set) var references: [String] = []
    /// The values of all `id` attributes, in order.
    private(set) var anchors: [String] = []

    private let bytes: [UInt8]
    private var index = 0

    /// Scans a page.
    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        while let open = bytes[index...].firstIndex(of: UInt8(ascii: "<")) {
            index = open + 1
            if bytes[index...].starts(with: "!--".utf8) {
                skip(behind: "-->")
            } else {
                scanTag()
            }
        }
    }

    private mutating func scanTag() {
        let name = take { !Self.endsName($0) }
        while index < bytes.count, bytes[index] != UInt8(ascii: ">") {
            guard !Self.isBlank(bytes[index]), bytes[index] != UInt8(ascii: "/") else {
                index += 1
                continue
            }
            scanAttribute()
        }
        // Between these tags `<` begins no element.
        if name == "script" || name == "style" { skip(behind: "</\(name)") }
    }

    private mutating func scanAttribute() {
        let start = index
        let name = take { !Self.endsName($0) && $0 != UInt8(ascii: "=") }
        skipBlanks()
        guard index < bytes.count, bytes[index] == UInt8(ascii: "=") else {
            if index == start { index += 1 }
            return
        }
        index += 1
        skipBlanks()
        let value = takeValue()
        switch name {
        case "href", "src", "action": references.append(value)
        case "id": anchors.append(value)
        default: break
        }
    }

    private mutating func takeValue() -> String {
        guard index < bytes.count else { return "" }
        let quote = bytes[index]
        guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
            return Self.unescaped(take { !Self.isBlank($0) && $0 != UInt8(ascii: ">") })
        }
        index += 1
        defer { index = min(index + 1, bytes.count) }
        return Self.unescaped(take { $0 != quote })
    }

    private mutating func take(while isPart: (UInt8) -> Bool) -> String {
        let start = index
        while index < bytes.count, isPart(bytes[index]) { index += 1 }
        return String(decoding: bytes[start..<index], as: UTF8.self)
    }

    private mutating func skipBlanks() {
        while index < bytes.count, Self.isBlank(bytes[index]) { index += 1 }
    }

    private mutating func skip(behind end: String) {
        let end = Array(end.utf8)
        while index < bytes.count, !bytes[index...].starts(with: end) { index += 1 }
        index = min(index + end.count, bytes.count)
    }

    private static func isBlank(_ byte: UInt8) -> Bool {
        byte == 0x20 || (0x09...0x0D).contains(byte)
    }

    private static func endsName(_ byte: UInt8) -> Bool {
        isBlank(byte) || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/")
    }

    private static func unescaped(_ value: String) -> String {
        guard value.utf8.contains(UInt8(ascii: "&")) else { return value }
        let entities = [
            ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&#x27;", "'"), ("&amp;", "&"),
        ]
        return entities.reduce(value) { text, entity in
            text.split(separator: entity.0, omittingEmptySubsequences: false).joined(separator: entity.1)
        }
    }
}
