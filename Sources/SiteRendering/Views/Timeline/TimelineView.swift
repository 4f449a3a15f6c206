import PolicyModel
import SitePlanning

/// The days of the corpus: a picture of the documents' spans, the days ahead and behind, and calendars to subscribe to.
struct TimelineView {
    let context: PageContext

    /// How many calendars of actors the page links to; an actor's own page has its calendar.
    static let mostActors = 40

    private var plan: SitePlan { context.plan }
    private var strings: Strings { context.strings }

    func addFields(to model: inout ViewModel) {
        let sheet = plan.timelineSheet()
        model.set("picture", html: TimelinePicture(sheet: sheet, context: context).html())
        model.set("spans-omitted", text: omitted(sheet.spans.omitted))
        model.set("ahead", list: sheet.ahead.shown.map(EventView(context: context).model))
        model.set("ahead-count", text: String(sheet.ahead.count))
        model.set("ahead-omitted", text: omitted(sheet.ahead.omitted))
        model.set("behind", list: sheet.behind.shown.map(EventView(context: context).model))
        model.set("behind-count", text: String(sheet.behind.count))
        model.set("behind-omitted", text: omitted(sheet.behind.omitted))
        model.set("empty", flag: plan.chronology.events.isEmpty)
        model.set("all-href", text: context.reference(Calendars.corpus))
        model.set("calendars", list: calendars)
    }

    private func omitted(_ count: Int) -> String? {
        count > 0 ? strings.counted("omitted", count) : nil
    }

    /// The calendars of jurisdictions, of topics, of actors: each group with its `label` and its `links`.
    private var calendars: [ViewModel] {
        var jurisdictions: [ViewModel] = []
        var topics: [ViewModel] = []
        var actors: [ViewModel] = []
        for calendar in plan.calendars.all where !calendar.events.isEmpty {
            switch calendar.subject {
            case .corpus: continue
            case .jurisdiction(let own):
                jurisdictions.append(link(HTML(text: own.name(in: context.language)), calendar))
            case .topic(let own): topics.append(link(HTML(text: own.name(in: context.language)), calendar))
            case .actor(let name): actors.append(link(context.chinese(HTML(text: name)), calendar))
            }
        }
        let groups = [("jurisdiction", jurisdictions), ("topics", topics), ("norm-actors", actors)]
        return groups.filter { !$0.1.isEmpty }.map { key, links in
            ViewModel { model in
                model.set("label", text: strings[key])
                model.set("links", list: Array(links.prefix(Self.mostActors)))
            }
        }
    }

    private func link(_ name: HTML, _ calendar: EventCalendar) -> ViewModel {
        ViewModel { model in
            model.set("name", html: name)
            model.set("href", text: context.reference(calendar.route))
            model.set("count", text: String(calendar.events.count))
        }
    }
}
