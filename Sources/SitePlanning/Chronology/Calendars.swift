import PolicyModel

/// A calendar of days to subscribe to.
public struct EventCalendar: Sendable {
    /// Whose days it holds.
    public enum Subject: Sendable {
        case corpus
        case jurisdiction(Jurisdiction)
        case topic(Topic)
        case actor(String)
    }

    /// Whose days it holds.
    public let subject: Subject
    /// Its days, in order.
    public let events: [Chronology.Event]

    /// Where it lies; there is one for all languages.
    public var route: Route { Self.route(subject) }

    static func route(_ subject: Subject) -> Route {
        switch subject {
        case .corpus: Route("calendar/all.ics")
        case .jurisdiction(let jurisdiction): Route("calendar/\(jurisdiction.code).ics")
        case .topic(let topic): Route("calendar/topic-\(topic.id).ics")
        case .actor(let name): Route("calendar/actor-\(name).ics")
        }
    }
}

/// The calendars of a site: one of everything, one for each jurisdiction, and one for each topic and each actor with a
/// page that has days.
public struct Calendars: Sendable {
    /// In this order.
    public let all: [EventCalendar]
    private let routes: Set<Route>

    init(_ chronology: Chronology, _ knowledge: KnowledgeBase, _ actors: ActorIndex) {
        let events = chronology.events
        let byJurisdiction = Dictionary(grouping: events) {
            knowledge.policies[$0.document].metadata.jurisdiction ?? ""
        }
        let byTopic = Self.grouped(events, by: \.topics)
        let byActor = Self.grouped(events, by: \.actors)
        all =
            [EventCalendar(subject: .corpus, events: events)]
            + knowledge.jurisdictions.map {
                EventCalendar(subject: .jurisdiction($0), events: byJurisdiction[$0.code] ?? [])
            }
            + knowledge.topics.compactMap { topic in
                byTopic[topic.id].map { EventCalendar(subject: .topic(topic), events: $0) }
            }
            + actors.dossiers.compactMap { dossier in
                byActor[dossier.name].map { EventCalendar(subject: .actor(dossier.name), events: $0) }
            }
        routes = Set(all.map(\.route))
    }

    /// The calendar of everything.
    public static var corpus: Route { EventCalendar.route(.corpus) }

    /// Where the calendar of a subject lies; nil where it has none.
    public func route(of subject: EventCalendar.Subject) -> Route? {
        let route = EventCalendar.route(subject)
        return routes.contains(route) ? route : nil
    }

    private static func grouped(
        _ events: [Chronology.Event], by keys: (Chronology.Event) -> [String]
    ) -> [String: [Chronology.Event]] {
        var groups: [String: [Chronology.Event]] = [:]
        for event in events {
            for key in keys(event) { groups[key, default: []].append(event) }
        }
        return groups
    }
}
