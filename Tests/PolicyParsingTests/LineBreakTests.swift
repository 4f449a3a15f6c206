import PolicyParsing
import Testing

@Suite("Broken lines")
struct LineBreakTests {
    @Test("A text whose lines break its sentences is reported once, with their number")
    func wrapped() {
        let findings = Fixture.parse(
            """
            停车管理办法
            第一条 为了加强城市道路停车管理，保障城市道路
            交通安全、有序、畅通，根据有关法律、
            法规，结合本市实际，制定本办法。
            第二条 本市行政区域内道路停车的规划、设置和
            管理活动，适用本办法。
            第三条 公安机关交通管理部门履行下列职责：
            （一）会同城市管理等部门，编制道路停
            车泊位设置规划；
            （二）施划标线。
            """
        ).diagnostics.filter { $0.code == "broken-lines" }
        #expect(findings.count == 1)
        #expect(findings.first?.line == 2)
        #expect(findings.first?.message == "4 lines end within a sentence")
    }

    @Test("Titles on lines of their own, formulas and lists without marks break nothing")
    func unbroken() {
        let text = """
            税收办法
            第一条 应纳税额的计算方法和适用的税率
            应纳税额依照下列公式计算：
            应纳税额＝当期销项税额－当期进项税额
            组成计税价格＝关税完税价格＋关税＋消费税
            销售额＝含税的销售额除以税率后的数额与附加
            第二条 申请人应当提交下列材料
            （一）企业法人营业执照的复印件和原件
            （二）上一年度的能源效率检测的报告
            （三）主管税务机关要求提交的其他材料
            材料不齐全的，应当一次告知。
            """
        #expect(!Fixture.parse(text).diagnostics.contains { $0.code == "broken-lines" })
    }
}
