/// A half-open range of UTF-8 offsets into ``SourceText/bytes``.
///
/// The tree and the annotations point at the text instead of copying it: that makes "nothing lost, nothing invented"
/// provable, and every derived fact quotable. A corpus has millions of them, so an offset is kept in four bytes: a text is
/// no longer than 4 GB.
public struct Span: Hashable, Sendable {
    @usableFromInline let first: UInt32
    @usableFromInline let behind: UInt32

    /// The span from `start` up to, but not including, `end`.
    @inlinable
    public init(_ start: Int, _ end: Int) {
        first = UInt32(start)
        behind = UInt32(end)
    }

    /// Offset of the first byte.
    @inlinable public var start: Int { Int(first) }

    /// Offset one past the last byte.
    @inlinable public var end: Int { Int(behind) }

    /// Whether no byte lies in it.
    @inlinable public var isEmpty: Bool { first >= behind }

    /// Its length in bytes.
    @inlinable public var count: Int { end - start }
}
