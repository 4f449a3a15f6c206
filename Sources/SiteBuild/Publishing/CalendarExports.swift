import ChineseText
import PolicyModel
import SitePlanning

/// The days of the corpus as calendars to subscribe to: `calendar/all.ics`, one for each jurisdiction and one for each topic
/// that has days.
enum CalendarExports {
    static func files(of knowledge: KnowledgeBase) -> [OutputFile] {
        let events = Chronology(knowledge).events
        let all = [calendar("all", named: "全部", events, knowledge)]
        let jurisdictions = knowledge.jurisdictions.map { jurisdiction in
            let own = events.filter {
                knowledge.policies[$0.document].metadata.jurisdiction == jurisdiction.code
            }
            return calendar(jurisdiction.code, named: jurisdiction.name, own, knowledge)
        }
        let topics = knowledge.topics.compactMap { topic -> OutputFile? in
            let own = events.filter { $0.topics.contains(topic.id) }
            return own.isEmpty ? nil : calendar("topic-\(topic.id)", named: topic.name, own, knowledge)
        }
        return all + jurisdictions + topics
    }

    private static func calendar(
        _ name: String, named title: String, _ events: [Chronology.Event], _ knowledge: KnowledgeBase
    ) -> OutputFile {
        var calendar = CalendarWriter(name: title, asOf: knowledge.asOf)
        for event in events { write(event, to: &calendar, knowledge) }
        return OutputFile(path: "calendar/\(name).ics", bytes: calendar.finished())
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
