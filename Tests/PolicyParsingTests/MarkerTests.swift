import PolicyParsing
import Testing

@Suite("Markers")
struct MarkerTests {
    @Test("White space inside a number is layout, before 之一 too")
    func spacedBranch() {
        let tree = Fixture.dump(
            """
            登记办法
            第 三 条 登记机关应当受理申请。
            第 三 条 之 一  登记机关不予受理的，应当说明理由。
            第 四 条 本办法自公布之日起施行。
            """)
        #expect(tree.contains("art-3-1 article 3 [第 三 条 之 一] 登记机关不予受理的，应当说明理由。"))
    }

    @Test("White space inside the number itself is layout as well")
    func spacedNumber() {
        let tree = Fixture.dump("登记办法\n第 十 条 申请人应当登记。\n第 十 一 条 登记机关应当受理。\n")
        #expect(tree.contains("art-11 article 3 [第 十 一 条] 登记机关应当受理。"))
    }

    @Test("An item that a sentence at the head of a line speaks of begins no item")
    func itemReference() {
        let tree = Fixture.dump(
            """
            选举实施细则
            第一条 下列人员准予行使选举权利：
            （一）被判处拘役的；
            （二）被羁押的；
            （三）正在取保候审的。
            （一）至（二）项所列人员，在工作单位登记。
            （二）、（三）项所列人员，可以委托投票。
            （三）项规定的人员，应当书面委托。
            第二条 本细则自公布之日起施行。
            """)
        #expect(tree.contains("art-1/para-2 paragraph 6 （一）至（二）项所列人员，在工作单位登记。"))
        #expect(tree.contains("art-1/para-3 paragraph 7 （二）、（三）项所列人员，可以委托投票。"))
        #expect(tree.contains("art-1/para-4 paragraph 8 （三）项规定的人员，应当书面委托。"))
    }

    @Test("What begins with 至 or 项 in its own words is an item")
    func itemWithLikeWords() {
        let tree = Fixture.dump("登记办法\n第一条 条件如下：\n（一）至少三人；\n（二）项目明确；\n（三）款项到位。\n")
        #expect(tree.contains("item-1 item 3 [（一）] 至少三人；"))
        #expect(tree.contains("item-2 item 4 [（二）] 项目明确；"))
        #expect(tree.contains("item-3 item 5 [（三）] 款项到位。"))
    }

    @Test("Numbers that are one character are those of their level: ⒈ is 1., ㈠ is （一）")
    func singleCharacters() {
        let tree = Fixture.dump(
            """
            解释
            第一条 自诉案件包括：
            ㈠告诉才处理的案件：
            ⒈侮辱、诽谤案；
            2.虐待案；
            （二）轻微刑事案件：
            ⒈重婚案；
            ⒉遗弃案。
            """)
        #expect(tree.contains("art-1/item-1 item 3 [㈠] 告诉才处理的案件："))
        #expect(tree.contains("art-1/item-1/sub-1 subitem 4 [⒈] 侮辱、诽谤案；"))
        #expect(tree.contains("art-1/item-1/sub-2 subitem 5 [2.] 虐待案；"))
        #expect(tree.contains("art-1/item-2 item 6 [（二）] 轻微刑事案件："))
        #expect(tree.contains("art-1/item-2/sub-2 subitem 8 [⒉] 遗弃案。"))
    }

    @Test("一. is 一、, 〔一〕 is （一）, and a 、 behind a bracket belongs to the number")
    func otherPunctuation() {
        let tree = Fixture.dump(
            """
            实施方案
            一. 加强规划
            （一）、编制规划。各地要编制规划。
            〔二〕组织实施。各地要组织实施。
            二． 加强管理
            （一）、明确责任。各地要明确责任。
            三、加强监督
            （一）、定期检查。各地要定期检查。
            """)
        #expect(tree.contains("part-1 part 2 [一.] {加强规划}"))
        #expect(tree.contains("[（一）、] {编制规划} 各地要编制规划。"))
        #expect(tree.contains("part-1/clause-2 clause 4 [〔二〕] {组织实施} 各地要组织实施。"))
        #expect(tree.contains("part-2 part 5 [二．] {加强管理}"))
        #expect(tree.contains("part-3 part 7 [三、] {加强监督}"))
    }

    @Test("笫 before a number and 条 is 第")
    func miswrittenOrdinal() {
        let tree = Fixture.dump("登记法\n第一条 申请人应当登记。\n笫二条 登记机关应当受理。\n第三条 本法自公布之日起施行。\n")
        #expect(tree.contains("art-2 article 3 [笫二条] 登记机关应当受理。"))
    }
}
