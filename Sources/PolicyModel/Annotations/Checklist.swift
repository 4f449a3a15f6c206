/// A list that a reader works through.
public struct Checklist: Sendable {
    /// What the list is for; raw values are those of the data contract.
    public enum Kind: String, Sendable, CaseIterable {
        case conditions
        case materials
        case steps
        case duties
        case assessment
    }

    /// An entry of a list: a provision's own words, or a step's part of a sentence.
    public struct Item: Hashable, Sendable {
        /// Its lines, in order; the first begins with the provision's heading where it has one on that line.
        public var lines: [Passage]

        /// An entry of some lines, at least one.
        public init(lines: [Passage]) {
            self.lines = lines
        }
    }

    /// What the list is for.
    public var kind: Kind
    /// The words that introduce it.
    public var leadIn: Passage
    /// Whom it concerns, where the lead-in says.
    public var subject: String?
    /// Its entries, in order.
    public var items: [Item]

    /// A list with its entries.
    public init(kind: Kind, leadIn: Passage, subject: String?, items: [Item]) {
        self.kind = kind
        self.leadIn = leadIn
        self.subject = subject
        self.items = items
    }
}

/// A term that a text defines (本办法所称…，是指…).
public struct Definition: Sendable {
    /// The term.
    public var term: Passage
    /// The words that define it.
    public var meaning: Passage
    /// Where it holds, as printed (本办法, 本条); nil where the text does not say.
    public var scope: String?

    /// A defined term.
    public init(term: Passage, meaning: Passage, scope: String?) {
        self.term = term
        self.meaning = meaning
        self.scope = scope
    }
}
