import PolicyModel
import SampleSite
import Testing

@testable import SitePlanning

@Suite struct RouteTests {
    @Test func aClausePageIsNamedAfterThePathOfTheClause() {
        let routes = Routes()
        #expect(routes.document("zones").path == "policies/zones.html")
        #expect(routes.clause(document: "zones", path: "art-9").path == "policies/zones/art-9.html")
        #expect(routes.clause(document: "ip", path: "part-3/clause-8").path == "policies/ip/part-3.clause-8.html")
    }

    @Test func otherLanguagesRepeatTheTreeInTheirFolder() {
        let english = Routes(.english, first: .chinese)
        #expect(english.home.path == "en/index.html")
        #expect(english.jurisdiction("CN-ZJ").path == "en/jurisdictions/CN-ZJ.html")
        #expect(Routes(.chinese, first: .chinese).home.path == "index.html")
    }

    @Test(arguments: [
        ("index.html", "policies/a.html", "policies/a.html"),
        ("policies/a.html", "policies/a/art-1.html", "a/art-1.html"),
        ("policies/a/art-1.html", "policies/a/art-2.html", "art-2.html"),
        ("policies/a/art-1.html", "policies/a.html", "../a.html"),
        ("en/policies/a/art-1.html", "index.html", "../../../index.html"),
        ("search.html", "en/search.html", "en/search.html"),
    ])
    func aReferenceNamesTheFileAndClimbsNoFurtherThanNeeded(from: String, to: String, expected: String) {
        #expect(Route(to).reference(from: Route(from)) == expected)
    }

    @Test func aReferenceWithinThePageIsItsAnchorAlone() {
        let page = Route("policies/a.html")
        #expect(page.reference(from: page, anchor: "art-9.item-2") == "#art-9.item-2")
        #expect(page.reference(from: page) == "a.html")
    }

    @Test func everyByteThatAnAddressReservesIsPercentEncoded() {
        let route = Route("policies/税 法?#%.html")
        #expect(route.reference(from: Route("index.html")) == "policies/%E7%A8%8E%20%E6%B3%95%3F%23%25.html")
    }

    @Test func aProvisionIsShownOnThePageOfItsClause() throws {
        let policy = SampleSite.policy("zones", jurisdiction: "CN-ZJ", SampleTexts.articles)
        let tree = policy.main.provisions
        let places = Dictionary(
            uniqueKeysWithValues: tree.nodes.indices.map {
                (tree.path(of: $0), Routes().provision($0, of: tree, document: policy.id))
            })
        let article = Routes().clause(document: "zones", path: "art-2")
        #expect(places["art-2"] == Destination(route: article))
        #expect(places["art-2/item-1"] == Destination(route: article, anchor: "art-2.item-1"))
        #expect(places["chapter-1"] == Destination(route: Routes().document("zones"), anchor: "chapter-1"))
    }

    @Test func aSectionBesideTheTextOfItsChapterIsShownOnThePageOfTheDocument() throws {
        let policy = SampleSite.policy(
            "plans", jurisdiction: "CN-ZJ",
            """
            规划条例
            第一章 实施
            一般规定
            第一条 甲依照本条例第一章第二节的规定办理。
            第二节 许可
            第二条 乙应当申请许可。

            """)
        let tree = policy.main.provisions
        let section = try #require(tree.nodes.indices.first { tree.path(of: $0) == "chapter-1/section-2" })
        #expect(tree.isClause(try #require(tree.nodes[section].parent)))
        #expect(tree.clause(holding: section) == nil)
        let expected = Destination(route: Routes().document("plans"), anchor: "chapter-1.section-2")
        #expect(Routes().provision(section, of: tree, document: "plans") == expected)
    }

    @Test func aProvisionOfADocumentWithoutClausePagesIsShownAmongItsWholeText() throws {
        let policy = SampleSite.policy("zones", jurisdiction: "CN-ZJ", SampleTexts.articles)
        let routes = Routes(wholeDocuments: ["zones"])
        let tree = policy.main.provisions
        for index in tree.nodes.indices {
            let place = routes.provision(index, of: tree, document: policy.id)
            #expect(place == Destination(route: routes.document("zones"), anchor: Routes.anchor(tree.path(of: index))))
        }
        #expect(
            routes.place(ofClause: "art-2", document: "zones").reference(from: routes.document("zones")) == "#art-2")
        #expect(
            routes.place(ofClause: "art-2", document: "others").route
                == routes.clause(document: "others", path: "art-2"))
    }
}
