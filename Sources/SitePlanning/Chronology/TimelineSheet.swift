import PolicyModel

/// What the timeline page shows: the days ahead and the days behind the day of the build, as many as a page can hold, and
/// the documents whose spans are drawn.
public struct TimelineSheet: Sendable {
    /// A document with its span of validity and its marks.
    public struct Span: Sendable {
        /// Index of the document in ``KnowledgeBase/policies``.
        public let document: Int
        /// Its days, in order.
        public let events: [Chronology.Event]
    }

    static let mostEvents = 150
    static let mostSpans = 12

    /// The days ahead, the nearest first.
    public let ahead: Cut<Chronology.Event>
    /// The days behind, the latest first.
    public let behind: Cut<Chronology.Event>
    /// The documents that are drawn: those with most days ahead come in first. In the documents' order.
    public let spans: Cut<Span>

    init(_ chronology: Chronology, asOf: CivilDate) {
        ahead = Cut(chronology.events.filter { $0.day >= asOf }, limit: Self.mostEvents)
        behind = Cut(chronology.events.filter { $0.day < asOf }.reversed(), limit: Self.mostEvents)
        let documents = Dictionary(grouping: chronology.events, by: \.document).map {
            Span(document: $0.key, events: $0.value)
        }
        let ranked = documents.sorted { one, other in
            let (before, after) = (one.events.count { $0.day >= asOf }, other.events.count { $0.day >= asOf })
            return (after, one.document) < (before, other.document)
        }
        let chosen = Cut(ranked, limit: Self.mostSpans)
        spans = Cut(shown: chosen.shown.sorted { $0.document < $1.document }, omitted: chosen.omitted)
    }
}

extension SitePlan {
    /// What the timeline page shows.
    public func timelineSheet() -> TimelineSheet { TimelineSheet(chronology, asOf: knowledge.asOf) }
}
