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
}
