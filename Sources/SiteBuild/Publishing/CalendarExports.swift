import ChineseText
import PolicyModel
import SitePlanning

/// The days of the corpus as calendars to subscribe to: `calendar/all.ics`, one for each jurisdiction, and one for each
/// topic and each actor that has days.
enum CalendarExports {
    static func files(of plan: SitePlan) -> [OutputFile] {
        plan.calendars.all.map { file($0, plan.knowledge) }
    }

    private static func file(_ events: EventCalendar, _ knowledge: KnowledgeBase) -> OutputFile {
        var calendar = CalendarWriter(name: events.subject.chineseName, asOf: knowledge.asOf)
        for event in events.events { write(event, to: &calendar, knowledge) }
        return OutputFile(path: events.route.path, bytes: calendar.finished())
    }

    private static func write(
        _ event: Chronology.Event, to calendar: inout CalendarWriter, _ knowledge: KnowledgeBase
    ) {
        let policy = knowledge.policies[event.document]
        let place = event.clause.map(Citation.clause) ?? Citation.document(policy.metadata)
        let quote = event.target.map { policy.quote($0.passage) } ?? ""
        let identity = [policy.id, event.clause?.path ?? "", event.kind.rawValue, event.day.description, quote]
        let figure = [event.target?.metric ?? "", quote].joined(separator: " ")
        let year = event.isYear ? "\(event.day.year)年内：" : ""
        calendar.event(
            id: Fingerprint.hexadecimal(of: identity.joined(separator: "\n").utf8), day: event.day,
            summary: event.kind.chineseName + "：" + (quote.isEmpty ? policy.metadata.title : year + figure),
            description: place, categories: knowledge.topics.filter { event.topics.contains($0.id) }.map(\.name))
    }
}

extension EventCalendar.Subject {
    fileprivate var chineseName: String {
        switch self {
        case .corpus: "全部"
        case .jurisdiction(let jurisdiction): jurisdiction.name
        case .topic(let topic): topic.name
        case .actor(let name): name
        }
    }
}

extension Chronology.Event.Kind {
    fileprivate var chineseName: String {
        switch self {
        case .adopted: "成文"
        case .published: "发布"
        case .effective: "施行"
        case .expires: "有效期届满"
        case .target: "目标期限"
        }
    }
}
