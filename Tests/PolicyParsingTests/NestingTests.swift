import PolicyParsing
import Testing

@Suite("Nesting")
struct NestingTests {
    @Test("The last item of a list without marks is one, though an article follows it")
    func lastItemBeforeArticle() {
        let tree = Fixture.dump(
            """
            管理办法
            第一条 申请人应当提交下列材料：
            （一）申请书
            （二）营业执照复印件
            （三）能效检测报告
            材料不齐全的，应当一次告知。
            第二条 本办法自公布之日起施行。
            """)
        #expect(tree.contains("art-1/item-3 item 5 [（三）] 能效检测报告"))
        #expect(tree.contains("art-1/para-2 paragraph 6 材料不齐全的，应当一次告知。"))
        #expect(!tree.contains("part-3"))
    }

    @Test("The text below the last titled item is its own where the items before it have theirs")
    func lastTitledItem() {
        let tree = Fixture.dump(
            """
            实施细则
            第一条 邮件按下列方式投递：
            （一）按址投递
            邮件投递到单位的收发室。
            （二）用户领取
            存局候领的邮件，由用户领取。
            第二条 收件人应当交验证件。
            """)
        #expect(tree.contains("art-1/item-2 item 5 [（二）] {用户领取} 存局候领的邮件，由用户领取。"))
    }
}
