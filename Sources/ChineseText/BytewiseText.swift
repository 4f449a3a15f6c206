/// A string that is compared and hashed by its bytes, as texts are: characters are never normalized.
///
/// `String` itself takes for equal what is equal once normalized, and normalizes whatever is not ASCII each time that it is
/// hashed or compared, which for Chinese words costs several times what the bytes do.
public struct BytewiseText: Hashable, Comparable, Sendable {
    /// The string.
    public let text: String

    /// A string.
    public init(_ text: String) { self.text = text }

    /// Whether the bytes are the same.
    public static func == (one: Self, other: Self) -> Bool { one.text.hasBytes(of: other.text) }

    /// Whether the bytes come first.
    public static func < (one: Self, other: Self) -> Bool { one.text.precedesBytewise(other.text) }

    /// Hashes the bytes.
    public func hash(into hasher: inout Hasher) { text.hashBytes(into: &hasher) }
}

extension Array {
    /// The elements by the bytes of a text that each has; equals keep their order. Places are sorted rather than elements:
    /// to move a number costs nothing, to move a string is to count references.
    public func sortedBytewise(by text: (Element) -> String) -> [Element] {
        let texts = map(text)
        return indices.sorted { texts[$0].precedesBytewise(texts[$1]) }.map { self[$0] }
    }
}

extension String {
    /// Whether another string has the same bytes.
    public func hasBytes(of other: String) -> Bool {
        utf8.count == other.utf8.count && withBytes { own in other.withBytes { own.elementsEqual($0) } }
    }

    /// Whether its bytes come before those of another string.
    public func precedesBytewise(_ other: String) -> Bool {
        withBytes { own in
            other.withBytes { others in
                let common = Swift.min(own.count, others.count)
                var place = 0
                while place < common, own[place] == others[place] { place += 1 }
                return place < common ? own[place] < others[place] : own.count < others.count
            }
        }
    }

    /// Hashes its bytes.
    public func hashBytes(into hasher: inout Hasher) {
        withBytes { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }
}
