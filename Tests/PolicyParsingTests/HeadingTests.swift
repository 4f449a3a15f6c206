import PolicyParsing
import Testing

@Suite("Headings")
struct HeadingTests {
    @Test("A mark other than 。 that closes a run-in heading is kept with it")
    func closingMark() {
        let tree = Fixture.dump(
            """
            关于口岸开放的若干规定
            五、报批程序：
            (一) 一类口岸：由有关部门报请国务院批准。
            (二) 二类口岸：由所在地的人民政府报请省级人民政府批准。
            """)
        #expect(tree.contains("[(一)] {一类口岸：} 由有关部门报请国务院批准。"))
        #expect(tree.contains("[(二)] {二类口岸：} 由所在地的人民政府报请省级人民政府批准。"))
    }

    @Test("Behind bold, the mark stays with the text")
    func closingMarkBehindBold() {
        let tree = Fixture.dump("若干措施\n一、**主体：**支持机构。\n二、**环境**：优化服务。\n")
        #expect(tree.contains("[一、] {主体：} 支持机构。"))
        #expect(tree.contains("[二、] {环境} ：优化服务。"))
    }

    @Test("A short line between a finished sentence and the next article is a chapter whose number was lost")
    func lostChapter() {
        let tree = Fixture.dump(
            """
            旅游条例
            第一章 总则
            第一条 为了促进旅游，制定本条例。
            旅游资源的利用
            第二条 利用旅游资源应当编制规划。
            第三章 法律责任
            第三条 违反本条例的，责令改正。
            附 则
            第四条 本条例自公布之日起施行。
            """)
        #expect(tree.contains("chapter-2 chapter 4 {旅游资源的利用}\n  art-2 article 5"))
        #expect(tree.contains("chapter-3 chapter 6 [第三章] {法律责任}"))
        #expect(tree.contains("chapter-4 chapter 8 {附 则}"))
    }

    @Test("Where a section is missing, the line is a section")
    func lostSection() {
        let tree = Fixture.dump(
            """
            规划条例
            第一章 管理
            第一节 选址
            第一条 选址应当合理。
            用地管理
            第二条 用地应当节约。
            第三节 工程
            第三条 工程应当安全。
            第二章 附则
            第四条 本条例自公布之日起施行。
            """)
        #expect(tree.contains("chapter-1/section-2 section 5 {用地管理}"))
        #expect(tree.contains("chapter-2 chapter 9 [第二章] {附则}"))
    }

    @Test("A short line that another numbering follows, or within a sentence, is none")
    func shortLines() {
        let tree = Fixture.dump(
            """
            规划条例
            第一条 下列机构：
            规划委员会
            第二条 用地应当节约。
            委员会
            第四条 本条例自公布之日起施行。
            """)
        #expect(!tree.contains("chapter"))
    }

    @Test("Where no chapter is missing, it is a section; chapters are counted on from the one above")
    func levels() {
        let tree = Fixture.dump(
            """
            物业条例
            第一条 为了规范物业，制定本条例。
            新建物业
            第二条 建设单位应当移交物业。
            第三章 业主自治
            第三条 业主应当自治。
            业主大会
            第四条 业主大会应当召开会议。
            第四章 附则
            第五条 本条例自公布之日起施行。
            """)
        #expect(tree.contains("chapter-2 chapter 3 {新建物业}"))
        #expect(tree.contains("chapter-3/section-1 section 7 {业主大会}"))
    }

    @Test(
        "A first sentence that rules, defines or tells the day of effect is no heading",
        arguments: [
            "海事行政案件由所在地海事法院管辖。前款规定除外。", "丧葬费，指处理丧葬事宜的费用。按照标准计算。", "本措施自印发之日起施行。有效期三年。",
            "各级人大常委会要忠实履行法定职责。支持改革。",
        ])
    func rules(sentence: String) {
        let tree = Fixture.dump("若干措施\n一、\(sentence)\n二、\(sentence)\n")
        #expect(tree.contains("clause-1 clause 2 [一、] \(sentence)"))
    }

    @Test("Where a list names duties, its first sentences are duties; where it names principles, they are titles")
    func duties() {
        let items = "（一）制定安全措施。定期研究安全工作。\n（二）建立检查制度。未经检查的，不得运营。\n"
        let duties = Fixture.dump("运输条例\n第一条 经营者应当遵守下列安全规定：\n\(items)第二条 自公布之日起施行。\n")
        #expect(duties.contains("art-1/item-1 item 3 [（一）] 制定安全措施。定期研究安全工作。"))
        let steps = Fixture.dump("运输条例\n第一条 办理许可应当遵循下列程序：\n\(items)第二条 自公布之日起施行。\n")
        #expect(steps.contains("art-1/item-1 item 3 [（一）] {制定安全措施} 定期研究安全工作。"))
    }

    @Test("An item whose sentence a line breaks has no heading")
    func brokenItem() {
        let tree = Fixture.dump(
            """
            绿化条例
            第一条 责任如下：
            （一）防护绿地由主管部门
            或者有关单位负责；
            （二）附属绿地，由建设
            单位负责；
            （三）其他绿地由管理
            单位负责。
            第二条 自公布之日起施行。
            """)
        #expect(!tree.contains("{"))
    }

    @Test("Articles above the first heading are those of the first chapter, whose heading is lost as well")
    func firstChapter() {
        let tree = Fixture.dump(
            """
            立法条例
            第一条 为了规范立法，制定本条例。
            立法权限
            第二条 市人大依法立法。
            表决程序
            第三条 表决依照本条例第二章的规定进行。
            """)
        #expect(tree.contains("chapter-2 chapter 3 {立法权限}"))
        #expect(tree.contains("chapter-3 chapter 5 {表决程序}"))
    }
}
