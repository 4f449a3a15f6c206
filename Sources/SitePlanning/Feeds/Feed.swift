import PolicyModel

/// What readers can subscribe to: the documents of the site or of a jurisdiction, or the clauses on a topic, the newest first.
public struct Feed: Sendable {
    /// What a feed tells of.
    public enum Subject: Sendable {
        /// Every document.
        case site
        /// The documents of a jurisdiction.
        case jurisdiction(Jurisdiction)
        /// The clauses that are above all on a topic.
        case topic(Topic)
    }

    /// A document, or one of its clauses.
    public struct Entry: Sendable {
        /// The document.
        public let policy: Policy
        /// The clause; nil where the entry is the document as a whole.
        public let clause: ClausePlace?
        /// The day from which readers can know the words. See ``PolicyModel/Policy/known``.
        public let day: CivilDate
    }

    /// The most entries that a feed has: readers keep what they have seen.
    public static let limit = 50

    /// What it tells of.
    public let subject: Subject
    /// The newest first, at least one and at most ``limit``.
    public let entries: [Entry]
    /// The day of the newest entry.
    public let day: CivilDate

    /// A feed of the newest among some entries; nil where there is none.
    init?(_ subject: Subject, _ entries: [Entry]) {
        let newest = entries.enumerated().sorted { ($1.element.day, $0.offset) < ($0.element.day, $1.offset) }
        guard let first = newest.first else { return nil }
        self.subject = subject
        self.entries = newest.prefix(Self.limit).map(\.element)
        day = first.element.day
    }

    /// Its name in addresses: `all`, `CN-ZJ`, `topic-talent`.
    public var name: String {
        switch subject {
        case .site: "all"
        case .jurisdiction(let jurisdiction): jurisdiction.code
        case .topic(let topic): "topic-" + topic.id
        }
    }
}

extension Policy {
    /// The day from which readers can know the text: that of its publication, else of its signature, else of its effect; the
    /// day on which it was fetched where that is later. Nil for a text without any day: nobody can say when it was new.
    public var known: CivilDate? {
        let dates = metadata.dates
        let days = [dates.published ?? dates.adopted ?? dates.effective, provenance.retrieved]
        return days.compactMap { $0 }.max()
    }
}
