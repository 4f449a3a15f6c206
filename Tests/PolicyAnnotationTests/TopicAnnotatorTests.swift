import PolicyAnnotation
import PolicyModel
import Testing

@Suite("Clauses say what they are about")
struct TopicAnnotatorTests {
    private static let topics = [
        Topic(
            id: "talent", name: "人才", englishName: "Talent",
            terms: [
                Topic.Term("人才队伍", weight: 3), Topic.Term("引进…人才", weight: 3), Topic.Term("人才", weight: 1),
            ], exclusions: ["人才公寓"]),
        Topic(
            id: "clusters", name: "集聚区", englishName: "Clusters",
            terms: [Topic.Term("集聚区", weight: 3), Topic.Term("园区", weight: 2)]),
        Topic(
            id: "general", name: "总则", englishName: "General", isFormal: true,
            terms: [Topic.Term("总则", weight: 5), Topic.Term("基本原则", weight: 5)]),
    ]

    @Test("a heading outweighs what the text below it mentions")
    func headings() {
        let labels = labels("某省意见\n一、任务\n（一）建设集聚区。引进各类人才，引进高层次人才，建设人才队伍，留住人才。\n（二）改进作风。转变职能，提高效率。\n")
        #expect(labels.map(\.topic) == ["clusters", "talent"])
        #expect(labels.map(\.isPrimary) == [true, false])
    }

    @Test("the primary topic is the strongest, and exactly one per clause")
    func primaries() {
        let labels = labels("某省办法\n第一条 建设集聚区。\n第二条 引进专业人才，壮大人才队伍。\n")
        #expect(labels.filter(\.isPrimary).map(\.topic) == ["clusters", "talent"])
    }

    @Test("a gap holds words of the same part of a sentence, and no mark but 、")
    func gaps() {
        #expect(labels("某省办法\n第一条 引进优秀、急需的专业人才。\n").map(\.topic) == ["talent"])
        #expect(labels("某省办法\n第一条 引进外资，留住人才。\n").isEmpty)
    }

    @Test("an exclusion hides the terms with which it overlaps")
    func exclusions() {
        #expect(labels("某省办法\n第一条 引进人才公寓。\n").isEmpty)
    }

    @Test("one of several things named in passing counts half")
    func enumerations() throws {
        let named = try #require(labels("某省办法\n第一条 完善集聚区。\n").first)
        #expect(named.score == 3)
        #expect(labels("某省办法\n第一条 支持工厂、集聚区、学校等发展。\n").isEmpty, "1.5 is too little")
    }

    @Test("what stands behind 等 is what the things before it are, and no thing among them")
    func headsOfEnumerations() throws {
        let named = try #require(labels("某省办法\n第一条 建设工厂、学校、医院等集聚区。\n").first)
        #expect(named.score == 3)
        #expect(labels("某省办法\n第一条 支持工厂、高等集聚区、学校发展。\n").isEmpty, "等 of 高等 ends nothing")
    }

    @Test("chapter headings lend their topic, and principles need stronger words for further ones")
    func divisions() {
        let labels = labels("某省办法\n第一章 总则\n第一条 建设集聚区。\n")
        #expect(labels.map(\.topic) == ["general"])
    }

    @Test(
        "a chapter's heading makes no further topic of which the clause says nothing, nor a primary one against its words"
    )
    func divisionsAlone() {
        let chapter = "某省办法\n第一章 人才队伍\n第一条 "
        #expect(labels(chapter + "建设集聚区。\n").map(\.topic) == ["clusters"])
        let alone = labels(chapter + "提高办事效率。\n")
        #expect(alone.map(\.topic) == ["talent"])
        #expect(alone.map(\.score) == [2.9])
        #expect(labels(chapter + "建设集聚区，留住人才。\n").map(\.topic) == ["talent", "clusters"])
    }

    @Test("under general provisions an article is what its own words plainly say")
    func plainWordsUnderGeneralProvisions() {
        let labels = labels("某省办法\n第一章 总则\n第一条 建设集聚区，打造集聚区，壮大集聚区，布局集聚区，办好园区。\n")
        #expect(labels.map(\.topic) == ["clusters"])
        #expect(labels.map(\.isPrimary) == [true])
    }

    @Test("a term that begins with what several things have in common is not one of them")
    func gapsBeforeEnumerations() {
        let labels = labels("某省办法\n第一条 引进优秀的专业人才、团队、项目。\n")
        #expect(labels.map(\.topic) == ["talent"])
        #expect(labels.map(\.score) == [3])
    }

    @Test("hints alone make no further topic, however they add up")
    func hintsBesideTopics() {
        let labels = labels("某省办法\n第一条 建设集聚区的人才应当具备下列人才条件：\n（一）有房。\n（二）有车。\n")
        #expect(labels.map(\.topic) == ["clusters"])
    }

    @Test("a single hint makes no label")
    func hints() {
        #expect(labels("某省办法\n第一条 关心人才。\n").isEmpty)
    }

    @Test("the words that decided are quoted from the clause, the weightiest first")
    func evidence() throws {
        let policy = Policy.parsed("某省意见\n一、任务\n（一）壮大人才队伍。引进高层次人才。\n（二）改进作风。转变职能。\n")
        let label = try #require(annotated(policy).first)
        #expect(policy.distinctQuotes(label.evidence) == ["人才队伍", "引进高层次人才"])
        for words in label.evidence { #expect(policy.printed(at: words) == policy.quote(words)) }
    }

    @Test("terms of the document's own title tell its clauses apart less")
    func titles() {
        #expect(labels("某省集聚区管理办法\n第一条 完善集聚区。\n").isEmpty, "1.5 is too little")
    }

    @Test("so do those of the short name that a text gives the thing in its title")
    func shortNamesOfTitles() {
        let text = "某省服务业集聚发展区管理办法\n第一条 为了规范服务业集聚发展区（以下简称集聚区）的管理，制定本办法。\n第二条 完善集聚区。\n"
        #expect(labels(text).isEmpty)
        let other = "某省服务业管理办法\n第一条 为了规范商贸街区（以下简称集聚区）的管理，制定本办法。\n第二条 完善集聚区。\n"
        #expect(labels(other).map(\.topic).contains("clusters"), "集聚区 is not what the title is about")
    }

    @Test("the explanation adds up to the score")
    func explanation() throws {
        let policy = Policy.parsed("某省办法\n第一条 建设集聚区，园区招商。\n")
        let clause = try #require(policy.clauses.first)
        let explained = TopicReader(Self.topics).explain(clause, of: policy, [])
        let score = try #require(explained.scores.first { $0.topic.id == "clusters" })
        #expect(score.contributions.reduce(0) { $0 + $1.value } == 5)
        #expect(score.value == 4.3, "what goes beyond 4 counts three tenths")
        #expect(explained.labels.first?.score == 4.3)
    }

    private func labels(_ text: String) -> [TopicLabel] { annotated(Policy.parsed(text)) }

    private func annotated(_ policy: Policy) -> [TopicLabel] {
        let vocabulary = Vocabulary(
            lists: ["definitions.short-names": ["以下简称"]], actors: [], topics: Self.topics)
        return PolicyAnnotator(vocabulary).annotate(policy).topics
    }
}
