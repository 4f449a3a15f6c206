import PolicyModel
import SampleSite
import Testing

@testable import SitePlanning

@Suite struct SitePlanTests {
    let plan = SampleSite.plan()

    @Test func noTwoPagesHaveTheSameRoute() {
        #expect(Set(plan.pages.map(\.route)).count == plan.pages.count)
    }

    @Test func everyClauseHasAPageInEveryLanguage() {
        let clauses = plan.knowledge.policies.reduce(0) { $0 + $1.clausePlaces.count }
        for language in plan.settings.languages {
            let pages = plan.pages.filter { page in
                if case .clause = page.kind { page.language == language } else { false }
            }
            #expect(pages.count == clauses)
        }
    }

    @Test func allLinksOfThePlanLeadToPagesOfThePlan() {
        let routes = Set(plan.pages.map(\.route))
        for page in plan.pages {
            let links = page.breadcrumbs + [page.previous, page.next].compactMap { $0 }
            let site = [plan.navigation, plan.furtherNavigation].flatMap { $0[page.language] ?? [] }
            for link in links + site {
                #expect(routes.contains(link.destination.route), "\(page.route.path) → \(link.destination.route.path)")
            }
            for translation in page.translations { #expect(routes.contains(translation.route)) }
        }
    }

    @Test func manyDocumentsAreListedPageByPageByKindAndByYear() throws {
        let count = 130
        let policies = (1...count).map { number in
            let day = number % 2 == 0 ? "2018年3月1日" : "2020年3月1日"
            let kind = number % 10 == 0 ? "决定" : "办法"
            return SampleSite.policy(
                "text-\(number)", jurisdiction: "CN", "某某\(kind)\n第一条 甲。\n第二条 本\(kind)自\(day)起施行。\n")
        }
        let plan = SampleSite.plan(policies: policies)
        let lists = plan.pages.filter { $0.language == .chinese }.compactMap { page -> DocumentList? in
            if case .jurisdiction(let list) = page.kind, list.jurisdiction.code == "CN" { list } else { nil }
        }
        let bySelection = Dictionary(grouping: lists, by: \.selection)
        #expect(bySelection[.all]?.map(\.policies.count) == [60, 60, 10])
        for (selection, pages) in bySelection {
            #expect(pages.map(\.number) == Array(1...pages.count), "\(selection)")
            #expect(pages.allSatisfy { $0.pageCount == pages.count })
        }
        let ids = { (lists: [DocumentList]) in lists.flatMap(\.policies).map(\.id) }
        let all = Set(policies.map(\.id))
        for group in [[.all], DocumentKind.allCases.map(DocumentList.Selection.kind), [.year(2018), .year(2020)]] {
            let listed = group.flatMap { ids(bySelection[$0] ?? []) }
            #expect(listed.count == count && Set(listed) == all)
        }
        #expect(ids(bySelection[.year(2018)] ?? []).count == 65)
        #expect(ids(bySelection[.kind(.decision)] ?? []).count == 13)
        // The newest first.
        let years = bySelection[.all]?.flatMap(\.policies).map(\.metadata.dates.effective?.year)
        #expect(years == years?.sorted { ($0 ?? 0) > ($1 ?? 0) })
        let routes = Set(plan.pages.map(\.route.path))
        #expect(
            routes.isSuperset(of: [
                "jurisdictions/CN.html", "jurisdictions/CN/all-3.html", "en/jurisdictions/CN/2018-2.html",
            ]))
        #expect(!routes.contains("jurisdictions/CN-ZJ/all.html"))
    }

    @Test func previousAndNextAgree() {
        let clauses = Dictionary(uniqueKeysWithValues: plan.pages.map { ($0.route, $0) })
        for page in plan.pages {
            guard let next = page.next else { continue }
            #expect(clauses[next.destination.route]?.previous?.destination.route == page.route)
        }
    }

    @Test func theWayToAnItemsClauseNamesItsJurisdictionDocumentAndChapter() throws {
        let page = try #require(plan.pages.first { $0.route.path == "policies/zones/art-2.html" })
        let labels = page.breadcrumbs.map { link in
            switch link.label {
            case .quoted(let text), .written(let text), .interface(let text): text
            case .comparison(let one, let other): one + other
            case .provision(let name): name.line ?? ""
            }
        }
        #expect(labels == ["home", "浙江", "示范区管理办法（试行）", "第二章\u{3000}任务"])
        #expect(page.breadcrumbs.last?.destination.anchor == "chapter-2")
    }

    @Test func aPageWrittenInOneLanguageHasNoTranslation() throws {
        let page = try #require(plan.pages.first { $0.route.path == "pages/reading.html" })
        #expect(page.translations.map(\.language) == [.chinese])
        #expect(!plan.pages.contains { $0.route.path == "en/pages/reading.html" })
    }

    @Test func writtenPagesStandInTheOrderThatTheyAskFor() {
        let titles = plan.furtherNavigation[.chinese]?.map(\.label)
        #expect(titles?.suffix(2) == [.written("怎样读"), .written("关于")])
    }

    @Test func theNavigationIsTheSameForAnyCorpus() {
        for plan in [plan, SampleFindings.plan, SampleSite.plan(policies: [])] {
            let titles = [plan.navigation, plan.furtherNavigation].map { $0[.english]?.map(\.label) }
            let head = ["search", "topics", "coverage", "register", "guides", "targets-page", "timeline"]
            #expect(titles[0] == head.map(Label.interface))
            #expect(titles[1]?.prefix(3) == ["glossary", "references", "quality"].map(Label.interface)[...])
        }
    }

    @Test func aDocumentWithoutAKnownJurisdictionStillHasItsPages() {
        let policy = SampleSite.policy("stray", jurisdiction: nil, SampleTexts.articles)
        let pages = SampleSite.plan(policies: [policy]).pages
        #expect(pages.contains { $0.route.path == "policies/stray/art-4.html" && $0.breadcrumbs.count == 3 })
    }

    @Test func theListAroundAClauseStaysShortInALongText() throws {
        let articles = (1...400).map { "第\($0)条 本条是第\($0)条的正文。" }.joined(separator: "\n")
        let policy = SampleSite.policy("long", jurisdiction: nil, "某某条例\n" + articles + "\n")
        let places = policy.clausePlaces
        #expect(places.count == 400)
        #expect(places[199].neighbours(reach: 7).count == 15)
        #expect(places[0].neighbours(reach: 7).first == places[0].node)
    }

    @Test(arguments: [
        ("https://example.org/policies/", "/policies/"), ("https://example.org", "/"), ("https://example.org/a", "/a/"),
    ])
    func theBasePathIsTheAddressBehindTheHost(base: String, expected: String) {
        #expect(SampleSite.settings(baseURL: base).basePath == expected)
    }
}
