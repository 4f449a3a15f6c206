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
}
