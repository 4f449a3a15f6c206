import Glibc

/// What a page of HTML refers to and what can be referred to in it.
struct HTMLScanner: Sendable {
    /// The values of all `href`, `src` and `action` attributes, in order.
    private(set) var references: [String] = []
    /// The values of all `id` attributes, in order.
    private(set) var anchors: [String] = []

    /// Scans a page.
    init(_ bytes: [UInt8]) {
        bytes.withUnsafeBufferPointer { text in
            var cursor = Cursor(text: text)
            while cursor.skip(to: UInt8(ascii: "<")) {
                cursor.index += 1
                if cursor.isAt("!--") { cursor.skip(behind: "-->") } else { scanTag(&cursor) }
            }
        }
    }

    private mutating func scanTag(_ cursor: inout Cursor) {
        let name = cursor.take { !Cursor.endsName($0) }
        while let byte = cursor.byte, byte != UInt8(ascii: ">") {
            guard !Cursor.isBlank(byte), byte != UInt8(ascii: "/") else {
                cursor.index += 1
                continue
            }
            scanAttribute(&cursor)
        }
        // Between these tags `<` begins no element.
        if Cursor.isEqual(name, "script") { cursor.skip(behind: "</script") }
        if Cursor.isEqual(name, "style") { cursor.skip(behind: "</style") }
    }

    private mutating func scanAttribute(_ cursor: inout Cursor) {
        let start = cursor.index
        let name = cursor.take { !Cursor.endsName($0) && $0 != UInt8(ascii: "=") }
        cursor.skipBlanks()
        guard cursor.byte == UInt8(ascii: "=") else {
            if cursor.index == start { cursor.index += 1 }
            return
        }
        cursor.index += 1
        cursor.skipBlanks()
        let value = cursor.takeValue()
        // Most attributes are others: their values are not made into strings.
        if Cursor.isEqual(name, "id") {
            anchors.append(Self.unescaped(value))
        } else if Cursor.isEqual(name, "href") || Cursor.isEqual(name, "src") || Cursor.isEqual(name, "action") {
            references.append(Self.unescaped(value))
        }
    }

    /// A place in a page.
    private struct Cursor {
        let text: UnsafeBufferPointer<UInt8>
        var index = 0

        /// The byte at the place; nil at the end.
        var byte: UInt8? { index < text.count ? text[index] : nil }

        /// Goes on to the next such byte; false where there is none.
        mutating func skip(to byte: UInt8) -> Bool {
            guard let base = text.baseAddress, let found = memchr(base + index, Int32(byte), text.count - index) else {
                index = text.count
                return false
            }
            index = UnsafeRawPointer(found) - UnsafeRawPointer(base)
            return true
        }

        func isAt(_ word: StaticString) -> Bool {
            let end = index + word.utf8CodeUnitCount
            return end <= text.count && Self.isEqual(UnsafeBufferPointer(rebasing: text[index..<end]), word)
        }

        /// Goes on behind the next such word, or to the end.
        mutating func skip(behind word: StaticString) {
            let first = word.utf8Start.pointee
            while skip(to: first), !isAt(word) { index += 1 }
            index = min(index + word.utf8CodeUnitCount, text.count)
        }

        mutating func skipBlanks() {
            while index < text.count, Self.isBlank(text[index]) { index += 1 }
        }

        mutating func take(while isPart: (UInt8) -> Bool) -> UnsafeBufferPointer<UInt8> {
            let start = index
            while index < text.count, isPart(text[index]) { index += 1 }
            return UnsafeBufferPointer(rebasing: text[start..<index])
        }

        mutating func takeValue() -> UnsafeBufferPointer<UInt8> {
            guard let quote = byte, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
                return take { !Self.isBlank($0) && $0 != UInt8(ascii: ">") }
            }
            index += 1
            let start = index
            _ = skip(to: quote)
            defer { index = min(index + 1, text.count) }
            return UnsafeBufferPointer(rebasing: text[start..<index])
        }

        static func isEqual(_ text: UnsafeBufferPointer<UInt8>, _ word: StaticString) -> Bool {
            text.count == word.utf8CodeUnitCount && word.withUTF8Buffer { text.elementsEqual($0) }
        }

        static func isBlank(_ byte: UInt8) -> Bool {
            byte == 0x20 || (0x09...0x0D).contains(byte)
        }

        static func endsName(_ byte: UInt8) -> Bool {
            isBlank(byte) || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/")
        }
    }

    private static func unescaped(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
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
