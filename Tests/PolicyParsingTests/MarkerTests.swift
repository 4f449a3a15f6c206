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
}
