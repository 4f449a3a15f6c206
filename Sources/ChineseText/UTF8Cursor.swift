/// A place in UTF-8 text that moves forward scalar by scalar.
///
/// Policy texts are scanned as bytes: `Character` loops cost 30 to 40 times as much, and no rule here needs them.
public struct UTF8Cursor: Sendable {
    /// The text; valid UTF-8.
    public let bytes: [UInt8]
    /// The offset of the next scalar; always on a scalar's first byte.
    public var offset: Int
    /// The offset at which the text to be read ends.
    public let end: Int

    /// A cursor over `bytes[start..<end]`, which must begin and end between scalars.
    @inlinable
    public init(_ bytes: [UInt8], from start: Int = 0, to end: Int? = nil) {
        self.bytes = bytes
        self.offset = start
        self.end = end ?? bytes.count
        precondition(start >= 0 && self.end <= bytes.count)
    }

    /// Whether nothing is left.
    @inlinable public var isAtEnd: Bool { offset >= end }

    /// The next scalar, or nil at the end; the cursor stays.
    @inlinable
    @inline(__always)
    public var next: Unicode.Scalar? { scalar(at: offset) }

    /// The scalar that begins at `offset`, or nil at the end: to look ahead without a second cursor, which would count a
    /// reference to the text.
    ///
    /// All scanning comes through here. The initialiser has seen to it that the cursor lies within the text, so that
    /// the bytes are read without asking again.
    @inlinable
    @inline(__always)
    func scalar(at offset: Int) -> Unicode.Scalar? {
        guard offset < end else { return nil }
        return bytes.withUnsafeBufferPointer { bytes in
            let first = UInt32(bytes[offset])
            if first < 0x80 { return Unicode.Scalar(UInt8(truncatingIfNeeded: first)) }
            // Chinese: three bytes.
            guard first & 0xF0 == 0xE0 else { return Self.rare(first, at: offset, bytes) }
            return Unicode.Scalar(
                (first & 0x0F) << 12 | Self.tail(offset &+ 1, bytes) << 6 | Self.tail(offset &+ 2, bytes))
        }
    }

    /// A scalar of two or four bytes.
    @inlinable
    @inline(never)
    static func rare(_ first: UInt32, at offset: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Unicode.Scalar? {
        let second = tail(offset &+ 1, bytes)
        if first < 0xE0 { return Unicode.Scalar((first & 0x1F) << 6 | second) }
        return Unicode.Scalar(
            (first & 0x07) << 18 | second << 12 | tail(offset &+ 2, bytes) << 6 | tail(offset &+ 3, bytes))
    }

    /// Moves behind the next scalar, if there is one.
    @inlinable
    public mutating func advance() {
        guard offset < end else { return }
        offset += Self.width(ofFirstByte: bytes[offset])
    }

    /// Moves behind the next scalar if it is `scalar`, and says whether it was.
    @inlinable
    public mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        guard next == scalar else { return false }
        advance()
        return true
    }

    /// Moves before the scalar that ends at the cursor, which must not stand at the text's beginning, and gives it.
    @inlinable
    public mutating func retreat() -> Unicode.Scalar? {
        repeat { offset -= 1 } while offset > 0 && bytes[offset] & 0xC0 == 0x80
        return next
    }

    /// Moves behind the next scalars while `condition` holds, but behind no more than `limit`, and gives how many they
    /// were.
    @inlinable
    @discardableResult
    public mutating func skip(atMost limit: Int = .max, while condition: (Unicode.Scalar) -> Bool) -> Int {
        var count = 0
        while count < limit, let scalar = next, condition(scalar) {
            advance()
            count += 1
        }
        return count
    }

    /// Moves behind white space.
    @inlinable
    public mutating func skipBlanks() {
        while offset < end, Self.canBeginBlank(bytes[offset]), let scalar = next, scalar.isBlank { advance() }
    }

    /// Whether a blank can begin with `byte`, which Chinese characters do not.
    @inlinable
    static func canBeginBlank(_ byte: UInt8) -> Bool {
        byte <= 0x20 || byte == 0xC2 || (0xE1...0xE3).contains(byte) || byte == 0xEF
    }

    /// Moves behind `word` if the text goes on with it, and says whether it did.
    @inlinable
    public mutating func take(word: StaticString) -> Bool {
        let count = word.utf8CodeUnitCount
        guard offset + count <= end else { return false }
        for index in 0..<count where bytes[offset + index] != word.utf8Start[index] { return false }
        offset += count
        return true
    }

    /// How many bytes the scalar has that begins with `byte`.
    @inlinable
    public static func width(ofFirstByte byte: UInt8) -> Int {
        switch byte {
        case 0..<0x80: 1
        case 0x80..<0xE0: 2
        case 0xE0..<0xF0: 3
        default: 4
        }
    }

    /// The six bits that a following byte adds; none where the text breaks off.
    @inlinable
    static func tail(_ offset: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
        offset < bytes.count ? UInt32(bytes[offset] & 0x3F) : 0
    }
}
