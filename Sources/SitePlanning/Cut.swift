/// A list, cut short where it is too long for a page.
public struct Cut<Element: Sendable>: Sendable {
    /// What is shown.
    public let shown: [Element]
    /// How many are not.
    public let omitted: Int

    /// The first `limit` of a list.
    public init(_ all: [Element], limit: Int) {
        shown = Array(all.prefix(limit))
        omitted = max(0, all.count - limit)
    }

    init(shown: [Element], omitted: Int) {
        self.shown = shown
        self.omitted = omitted
    }

    /// How many there are.
    public var count: Int { shown.count + omitted }
}
