import PolicyModel

/// The days of a corpus: when texts were signed and published, take effect and expire, and by when figures are to be reached.
public struct Chronology: Sendable {
    /// Something that happens on a day, or in the course of a year.
    public struct Event: Sendable {
        /// What happens; raw values are used in data.
        public enum Kind: String, Sendable, CaseIterable {
            case adopted
            case published
            case effective
            case expires
            /// A figure is to be reached.
            case target
        }

        /// What happens.
        public let kind: Kind
        /// The day; the last of the year where the text names a year only.
        public let day: CivilDate
        /// Whether the text names a year only.
        public let isYear: Bool
        /// Index of the document in ``KnowledgeBase/policies``.
        public let document: Int
        /// The clause that states it; nil where it concerns the document as a whole.
        public let clause: ClausePlace?
        /// The figure, for a target.
        public let target: Target?
        /// The topics of the clause, by id.
        public let topics: [String]
        /// Who is bound by the sentence that states it, by name.
        public let actors: [String]
    }

    /// By day, then in the documents' order.
    public let events: [Event]

    /// The days of a knowledge base.
    public init(_ knowledge: KnowledgeBase) {
        let found = zip(knowledge.policies, knowledge.annotations).enumerated().flatMap { document, found in
            Self.milestones(of: found.0, document) + Self.deadlines(of: found.0, found.1, document)
        }
        events = found.enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }
            .map(\.element)
    }

    private static func milestones(of policy: Policy, _ document: Int) -> [Event] {
        let dates = policy.metadata.dates
        let days: [(Event.Kind, CivilDate?)] = [
            (.adopted, dates.adopted), (.published, dates.published), (.effective, dates.effective),
            (.expires, dates.expires),
        ]
        return days.compactMap { kind, day in
            day.map {
                Event(
                    kind: kind, day: $0, isYear: false, document: document, clause: nil, target: nil, topics: [],
                    actors: [])
            }
        }
    }

    /// Figures with a day or a year; the document's own validity is among its milestones.
    private static func deadlines(of policy: Policy, _ annotations: Annotations, _ document: Int) -> [Event] {
        annotations.targets.filter { $0.kind == .objective || $0.kind == .condition }.compactMap { target in
            guard let deadline = target.deadline, let clause = policy.clausePlace(of: target.passage) else {
                return nil
            }
            let day = CivilDate(iso: deadline)
            guard let last = day ?? Int(deadline).flatMap({ CivilDate(year: $0, month: 12, day: 31) }) else {
                return nil
            }
            let place = ProvisionPlace(division: target.passage.division, provision: clause.node)
            let norms = annotations.norms.filter { norm in
                norm.sentence.division == target.passage.division
                    && norm.sentence.span.start <= target.passage.span.start
                    && target.passage.span.end <= norm.sentence.span.end
            }
            var seen: Set<String> = []
            let actors = norms.flatMap(\.actors).filter { $0.origin != .implied }.map { $0.canonical ?? $0.name }
                .filter { seen.insert($0).inserted }
            return Event(
                kind: .target, day: last, isYear: day == nil, document: document, clause: clause, target: target,
                topics: annotations.topics.filter { $0.clause == place && $0.review != .rejected }.map(\.topic),
                actors: actors)
        }
    }
}
