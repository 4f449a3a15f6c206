/// A value that can be written as bytes and read back the same.
protocol Packable {
    /// Writes the value.
    func pack(into writer: inout PackWriter)

    /// Reads what ``pack(into:)`` wrote.
    init(from reader: inout PackReader) throws(DamagedPack)
}

/// Bytes that no value was packed into.
struct DamagedPack: Error {}

/// Writes values one behind the other. Numbers take as few bytes as they need; a text that comes again takes its number.
struct PackWriter {
    private(set) var bytes: [UInt8] = []
    private var texts: [String: Int] = [:]

    /// Writes a number that is not negative: seven bits a byte, the lowest first (LEB128).
    mutating func put(_ number: Int) {
        var rest = UInt(number)
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }

    mutating func put(_ text: String) {
        if let number = texts[text] { return put(number) }
        put(texts.count)
        texts[text] = texts.count
        put(text.utf8.count)
        bytes += text.utf8
    }
}

/// Reads values in the order in which they were written.
struct PackReader {
    private let bytes: ArraySlice<UInt8>
    private var offset: Int
    private var texts: [String] = []

    /// A reader at the beginning of some bytes.
    init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        offset = bytes.startIndex
    }

    mutating func number() throws(DamagedPack) -> Int {
        var number: UInt = 0
        var shift: UInt = 0
        while offset < bytes.endIndex, shift < 63 {
            let byte = bytes[offset]
            offset += 1
            number |= UInt(byte & 0x7F) << shift
            if byte < 0x80 { return Int(number) }
            shift += 7
        }
        throw DamagedPack()
    }

    mutating func text() throws(DamagedPack) -> String {
        let place = try number()
        if place < texts.count { return texts[place] }
        let count = try number()
        guard place == texts.count, count <= bytes.endIndex - offset else { throw DamagedPack() }
        let text = String(decoding: bytes[offset..<offset + count], as: UTF8.self)
        offset += count
        texts.append(text)
        return text
    }

    /// A value of the type that is asked for.
    mutating func next<Value: Packable>() throws(DamagedPack) -> Value { try Value(from: &self) }
}

extension Int: Packable {
    func pack(into writer: inout PackWriter) { writer.put(self) }
    init(from reader: inout PackReader) throws(DamagedPack) { self = try reader.number() }
}

extension Bool: Packable {
    func pack(into writer: inout PackWriter) { writer.put(self ? 1 : 0) }
    init(from reader: inout PackReader) throws(DamagedPack) { self = try reader.number() == 1 }
}

extension String: Packable {
    func pack(into writer: inout PackWriter) { writer.put(self) }
    init(from reader: inout PackReader) throws(DamagedPack) { self = try reader.text() }
}

extension Double: Packable {
    func pack(into writer: inout PackWriter) {
        writer.put(Int(bitPattern >> 32))
        writer.put(Int(bitPattern & 0xFFFF_FFFF))
    }

    init(from reader: inout PackReader) throws(DamagedPack) {
        let (high, low) = (UInt64(try reader.number()), UInt64(try reader.number()))
        self.init(bitPattern: high << 32 | low)
    }
}

extension Optional: Packable where Wrapped: Packable {
    func pack(into writer: inout PackWriter) {
        writer.put(self == nil ? 0 : 1)
        self?.pack(into: &writer)
    }

    init(from reader: inout PackReader) throws(DamagedPack) {
        self = try reader.number() == 0 ? nil : try Wrapped(from: &reader)
    }
}

extension Array: Packable where Element: Packable {
    func pack(into writer: inout PackWriter) {
        writer.put(count)
        for element in self { element.pack(into: &writer) }
    }

    init(from reader: inout PackReader) throws(DamagedPack) {
        let count = try reader.number()
        self = []
        for _ in 0..<count { append(try Element(from: &reader)) }
    }
}

/// A choice is written as the word that stands for it.
extension Packable where Self: RawRepresentable<String> {
    func pack(into writer: inout PackWriter) { writer.put(rawValue) }

    init(from reader: inout PackReader) throws(DamagedPack) {
        guard let choice = Self(rawValue: try reader.text()) else { throw DamagedPack() }
        self = choice
    }
}
