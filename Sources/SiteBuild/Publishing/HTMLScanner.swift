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
        if name.elementsEqual("script".utf8) { skip(behind: "</script") }
        if name.elementsEqual("style".utf8) { skip(behind: "</style") }
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
        // Most attributes are others: their values are not made into strings.
        if name.elementsEqual("id".utf8) {
            anchors.append(Self.unescaped(value))
        } else if name.elementsEqual("href".utf8) || name.elementsEqual("src".utf8)
            || name.elementsEqual("action".utf8)
        {
            references.append(Self.unescaped(value))
        }
    }

    private mutating func takeValue() -> ArraySlice<UInt8> {
        guard index < bytes.count else { return [] }
        let quote = bytes[index]
        guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
            return take { !Self.isBlank($0) && $0 != UInt8(ascii: ">") }
        }
        index += 1
        defer { index = min(index + 1, bytes.count) }
        return take { $0 != quote }
    }

    private mutating func take(while isPart: (UInt8) -> Bool) -> ArraySlice<UInt8> {
        let start = index
        while index < bytes.count, isPart(bytes[index]) { index += 1 }
        return bytes[start..<index]
    }

    private mutating func skipBlanks() {
        while index < bytes.count, Self.isBlank(bytes[index]) { index += 1 }
    }

    private mutating func skip(behind end: StaticString) {
        let length = end.utf8CodeUnitCount
        end.withUTF8Buffer { end in
            while index < bytes.count, bytes[index] != end[0] || !bytes[index...].starts(with: end) { index += 1 }
        }
        index = min(index + length, bytes.count)
    }

    private static func isBlank(_ byte: UInt8) -> Bool {
        byte == 0x20 || (0x09...0x0D).contains(byte)
    }

    private static func endsName(_ byte: UInt8) -> Bool {
        isBlank(byte) || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/")
    }

    private static func unescaped(_ bytes: ArraySlice<UInt8>) -> String {
        let value = String(decoding: bytes, as: UTF8.self)
        guard value.utf8.contains(UInt8(ascii: "&")) else { return value }
        let entities = [
            ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&#x27;", "'"), ("&amp;", "&"),
        ]
        return entities.reduce(value) { text, entity in
            text.split(separator: entity.0, omittingEmptySubsequences: false).joined(separator: entity.1)
        }
    }
}
