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
