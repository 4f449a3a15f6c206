import PolicyModel
import SampleSite
import Testing

@testable import SitePlanning

@Suite("Days reach those whom they concern")
struct CalendarTests {
    private let plan = SampleFigures.plan

    @Test("an actor whom a dated figure binds has a calendar, one without days has none")
    func actors() throws {
        let route = try #require(plan.calendars.route(of: .actor("主管部门")))
        #expect(route.path == "calendar/actor-主管部门.ics")
        let calendar = try #require(plan.calendars.all.first { $0.route == route })
        #expect(calendar.events.map(\.day.year) == [2027])
        #expect(plan.calendars.route(of: .actor("行业协会")) == nil)
    }

    @Test("the calendars of the jurisdictions hold every day of the calendar of all")
    func jurisdictions() throws {
        for plan in [plan, SampleSite.plan()] {
            let all = try #require(plan.calendars.all.first { $0.route == Calendars.corpus })
            #expect(all.events.count == plan.chronology.events.count)
            let parts = plan.calendars.all.filter { if case .jurisdiction = $0.subject { true } else { false } }
            #expect(parts.reduce(0) { $0 + $1.events.count } == all.events.count)
        }
    }

    @Test("the timeline parts at the day of the build: the nearest day ahead first, the latest day behind first")
    func sheet() throws {
        let sheet = SampleSite.plan().timelineSheet()
        let asOf = SampleSite.plan().knowledge.asOf
        #expect(sheet.ahead.shown.map(\.day) == sheet.ahead.shown.map(\.day).sorted())
        #expect(sheet.behind.shown.map(\.day) == sheet.behind.shown.map(\.day).sorted(by: >))
        #expect(!sheet.ahead.shown.isEmpty && !sheet.behind.shown.isEmpty)
        #expect(sheet.ahead.shown.allSatisfy { $0.day >= asOf } && sheet.behind.shown.allSatisfy { $0.day < asOf })
    }
}
