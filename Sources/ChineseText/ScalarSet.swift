/// Some scalars, one bit for each of the basic plane: membership costs one look.
public struct ScalarSet: Sendable {
    @usableFromInline private(set) var bits = [UInt64](repeating: 0, count: 0x10000 / 64)

    /// The set of `scalars`.
    public init(_ scalars: some Sequence<Unicode.Scalar> = []) {
        for scalar in scalars { insert(scalar) }
    }

    /// Adds a scalar; one beyond the basic plane is not kept.
    public mutating func insert(_ scalar: Unicode.Scalar) {
        guard scalar.value < 0x10000 else { return }
        bits[Int(scalar.value >> 6)] |= 1 << UInt64(scalar.value & 63)
    }

    /// Whether the set holds `scalar`.
    @inlinable
    public func contains(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x10000 && bits[Int(scalar.value >> 6)] & (1 << UInt64(scalar.value & 63)) != 0
    }
}

extension UTF8Cursor {
    /// Moves before the next scalar of a set, or to the end, and gives that scalar.
    @inlinable
    public mutating func skip(to set: ScalarSet) -> Unicode.Scalar? {
        while let scalar = next {
            if set.contains(scalar) { return scalar }
            advance()
        }
        return nil
    }
}
