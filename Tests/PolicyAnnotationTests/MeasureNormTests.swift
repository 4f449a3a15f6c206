import PolicyAnnotation
import PolicyModel
import Testing

/// What provincial and city measures say in ways that national texts do not.
@Suite("Norms of measures")
struct MeasureNormTests {
    @Test(
        "finds what is done at places, to somebody, and how often",
        arguments: [
            ("在福州、厦门、宁德设立工作站。", "commitment 设立 "), ("对高等级机构减少检查频次。", "commitment 减少 "),
            ("在新能源汽车、北斗等产业布局建设服务基地。", "commitment 布局 "),
            ("按季度公布授权率等指标。", "commitment 公布 "), ("年营业收入首次突破3000万元的，分档给予奖励。", "commitment 给予 "),
            ("市知识产权局按月调度、年底考评。", "obligation 调度 市知识产权局"),
        ])
    func phrases(sentence: String, norm: String) {
        #expect(Norms.inMeasure(sentence) == [norm])
    }

    @Test("takes 组织 behind an authority for a verb, and for a part of a name where a modal follows")
    func organises() {
        #expect(
            Norms.inArticle("省知识产权局组织专家评审，经公示无异议后予以认定。").first == "obligation 组织 省知识产权局")
        #expect(Norms.inArticle("设区市人民政府组织开展认定。").first?.hasSuffix("设区市人民政府") == true)
        #expect(Norms.inArticle("行业组织应当制定公约。") == ["obligation 应当 行业组织"])
        #expect(Norms.inArticle("境外非政府组织应当登记。") == ["obligation 应当 境外非政府组织"])
    }

    @Test("takes a refusal to deal with something again for a prohibition")
    func refusal() {
        #expect(Norms.inArticle("弄虚作假的，两年内不再受理其申请。") == ["prohibition 不再受理 "])
    }

    @Test(
        "gives a day of every year as the deadline",
        arguments: [
            ("各市应当于每年6月30日前报送总结。", "每年6月30日前"), ("单位应当在次年3月底前提交报告。", "次年3月底前"),
            ("单位应当于每月15日前报送数据。", "每月15日前"), ("单位应当于2026年6月30日前完成整改。", "2026年6月30日前"),
            ("单位应当于12月31日前完成整改。", "12月31日前"),
        ])
    func yearlyDeadline(sentence: String, deadline: String) {
        let (policy, annotations) = Norms.read("某办法\n第一条 \(sentence)\n")
        #expect(annotations.norms.first?.deadline.map(policy.quote) == deadline)
    }

    @Test("takes a rate or a term named by a verb for a noun")
    func rates() {
        #expect(Norms.inMeasure("公示期为5个工作日。").isEmpty)
        #expect(Norms.inMeasure("覆盖率达到90%。").allSatisfy { !$0.hasPrefix("commitment 覆盖") })
        #expect(Norms.inMeasure("规定期限，明确责任。").count == 1)
    }

    @Test("takes what is to be reached by a year for a target in articles too")
    func targetsInArticles() {
        #expect(Norms.inArticle("到2027年，全省培育服务机构50家，从业人员达到3万人。").map { $0.prefix(6) } == ["target"])
    }

    @Test("takes no act that is applied for as an actor")
    func application() {
        #expect(Norms.inArticle("申报导航基地应当具备以下条件：") == ["obligation 应当 "])
        #expect(Norms.inArticle("申请人应当提交材料。") == ["obligation 应当 申请人"])
        #expect(Norms.inArticle("受理机构应当审查材料。") == ["obligation 应当 受理机构"])
    }

    @Test("takes a bare list of departments behind a measure for who is responsible")
    func bareNote() {
        let note = Norms.inMeasure("完善社会组织登记制度。（省民政厅、省知识产权局）")
        #expect(note == ["commitment 完善 省民政厅+省知识产权局"])
        #expect(Norms.inMeasure("完善社会组织登记制度(省民政厅、省知识产权局)") == note)
        #expect(Norms.inMeasure("完善制度（以下简称省局）。") == ["commitment 完善 "])
        #expect(Norms.inMeasure("建立服务平台（网站、热线）。") == ["commitment 建立 "])
    }

    @Test("goes on with whom the sentence before bound, where it asks or speaks of their own")
    func goingOn() {
        #expect(
            Norms.inMeasure("各级机关要开展记录。要做好衔接工作。编制本机关的服务指南。")
                == ["obligation 要 各级机关", "obligation 要 各级机关^", "obligation 编制 各级机关^"])
    }

    @Test("gives to who is responsible what is permitted as well")
    func noteOfPermission() {
        #expect(Norms.inMeasure("医疗机构可开展研究项目。（负责部门：卫生健康委）") == ["permission 可 医疗机构+卫生健康委"])
    }

    @Test("tells who leads from who joins in")
    func leadAndJoin() throws {
        let (_, annotations) = Norms.read("某市意见\n一、措施\n（一）某项。建立统计体系,由省统计局牵头,省知识产权局、省财政厅配合。\n")
        let actors = annotations.norms.flatMap(\.actors).filter { $0.origin == .explicit }
        #expect(actors.map(\.name) == ["省统计局", "省知识产权局", "省财政厅"])
        #expect(actors.map(\.role) == [.lead, .cooperating, .cooperating])
    }

    @Test("ends a sentence at a half-width full stop between Chinese words, not at one in a number")
    func halfWidthStop() {
        #expect(
            Norms.inMeasure("加大培训力度.支持企业创新,增长3.5个百分点.鼓励高校办学.").map { $0.prefix(10) }.count == 3)
    }
}
