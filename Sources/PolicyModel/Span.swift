/// A half-open range of UTF-8 offsets into ``SourceText/bytes``.
///
/// The tree and the annotations point at the text instead of copying it: that makes "nothing lost, nothing invented"
/// provable, and every derived fact quotable.
public struct Span: Hashable, Sendable {
    /// Offset of the first byte.
    public let start: Int
    /// Offset one past the last byte.
    public let end: Int

    /// The span from `start` up to, but not including, `end`.
    public init(_ start: Int, _ end: Int) {
        self.start = start
        self.end = end
    }

    /// Whether no byte lies in it.
    public var isEmpty: Bool { start >= end }

    /// Its length in bytes.
    public var count: Int { end - start }
}
