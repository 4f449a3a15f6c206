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

    @Test("Where no chapter is missing, it is a section; its number is counted back from the next chapter's")
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
}
