import PolicyAnnotation
import PolicyModel
import Testing

/// Which word a norm without a modal hangs on.
@Suite("Verbs of norms")
struct NormVerbTests {
    @Test(
        "takes no noun for the verb",
        arguments: [
            ("实施方案按程序报送生态环境部。", ""), ("贷款利率不高于LPR加50个基点。", ""), ("补贴可提高到60%。", "permission 可 "),
            ("在养殖场鼓励采用新技术。", "encouragement 鼓励 "),
            ("将补贴范围由毕业生扩展至失业青年。", "commitment 扩展 "),
        ])
    func nouns(sentence: String, norm: String) {
        #expect(Norms.inMeasure(sentence).joined(separator: "|") == norm)
    }

    @Test("takes 进行 and 给予 for the verb where the one before belongs to their object")
    func lightVerbs() {
        #expect(
            Norms.inArticle("审计部门依法对风险补偿资金进行审计监督。") == ["obligation 进行 审计部门"])
        #expect(
            Norms.inArticle("市财政按照实际支付利息的50%给予贴息。") == ["obligation 给予 市财政"])
    }

    @Test("takes 可依法 for a permission")
    func permission() {
        #expect(Norms.inArticle("专利权人可依法许可他人实施。") == ["permission 可 专利权人"])
    }

    @Test(
        "takes steps that are said plainly for obligations",
        arguments: [
            ("省知识产权局每三年对集聚区进行一次复核。", "省知识产权局"), ("省级财政对集聚区给予资金支持。", "省级财政"),
            ("初审合格的，报送省知识产权局。", ""), ("设区市知识产权局初审合格的，出具推荐意见，报送省知识产权局。", "设区市知识产权局"),
        ])
    func steps(sentence: String, actor: String) {
        let norms = Norms.inArticle(sentence)
        #expect(norms.count == 1)
        #expect(norms.first?.hasPrefix("obligation ") == true)
        #expect(norms.first?.hasSuffix(" \(actor)") == true)
    }

    @Test(
        "takes no step behind a case where nothing is done",
        arguments: ["约定不明的，以实际提供服务的时间为准。", "未经批准的，批准文件无效。", "以营利为目的，从事经营。"])
    func noStep(sentence: String) {
        #expect(Norms.inArticle(sentence).isEmpty)
    }

    @Test("leaves 由 in what the state encourages to the encouragement")
    func encouragedAgency() {
        #expect(
            Norms.inArticle("国家鼓励地方人民政府采取由地方财政给予补贴等措施。") == ["encouragement 鼓励 地方人民政府"])
    }

    @Test("names who acts behind 由 and who joins him")
    func agencyWithPartner() {
        let norms = Norms.read("某办法\n第一条 办法由省知识产权局会同省财政厅制定。\n").annotations.norms
        #expect(norms.first?.actors.map(\.name) == ["省知识产权局", "省财政厅"])
        #expect(norms.first?.actors.map(\.role) == [.lead, .cooperating])
    }

    @Test("takes duties behind 职责如下 for duties of the one whom the sentence is about")
    func duties() {
        let text = "某办法\n第一条 市知识产权局是主管部门，主要职责如下：\n（一）牵头制定制度；\n（二）会同市财政局遴选银行。\n"
        #expect(
            Norms.lines(text) == ["obligation 职责 市知识产权局^", "obligation 职责 市知识产权局^+市财政局"])
        #expect(Norms.lines("某办法\n第一条 受托人有下列情形之一的，其职责终止：\n（一）死亡；\n").isEmpty)
    }

    @Test("takes a choice for a commitment")
    func choice() {
        #expect(Norms.inMeasure("在全国范围内选择10个左右有条件的城市，开展试点。").first?.hasPrefix("commitment") == true)
        #expect(Norms.inMeasure("引导银行业金融机构单列信贷计划。") == ["encouragement 引导 银行业金融机构"])
    }

    @Test(
        "gives the deadline that stands before the norm",
        arguments: [
            ("2026年底前，省市场监管局会同有关部门开展总结。", "2026年底前"), ("2019年6月底前，研究建立制度。", "2019年6月底前"),
            ("到2025年，培育机构20家。", "2025年"),
            ("各省、自治区、直辖市人民政府要在本意见印发之日起30日内制定办法。", "在本意见印发之日起30日内"),
        ])
    func deadlines(sentence: String, deadline: String) {
        let (policy, annotations) = Norms.read("某市关于某事的意见\n一、主要措施\n（一）某项措施。\(sentence)\n")
        #expect(annotations.norms.first?.deadline.map(policy.quote) == deadline)
    }

    @Test("reads what is done with the object behind 将 and 把, but no change of a text")
    func dispositions() {
        #expect(Norms.inMeasure("将高层次人才纳入重点计划支持范围。") == ["commitment 纳入 "])
        #expect(Norms.inMeasure("将施工许可等审批权限下放至自贸试验区。") == ["commitment 下放 "])
        #expect(Norms.inArticle("将第四条修改为：").isEmpty)
    }

    @Test("binds by sanctions, and promises benefits that nobody by name must grant")
    func consequences() {
        #expect(Norms.inArticle("拒不改正的，对车辆所有人或者使用人处三千元罚款。") == ["obligation 处 "])
        #expect(Norms.inMeasure("对骗取资金的，追回已拨付资金。") == ["obligation 追回 "])
        #expect(Norms.inArticle("对新认定的企业给予一次性奖励。") == ["commitment 给予 "])
    }

    @Test("takes what others said or did for no norm")
    func told() {
        #expect(Norms.inMeasure("党的十九大报告强调要赋予更大改革自主权。").isEmpty)
        #expect(Norms.inMeasure("我局于1997年1月召开会商会，对形势进行了分析。").isEmpty)
    }

    @Test("finds 可 before a verb at the head of a segment, and 不得 before a purpose")
    func hidden() {
        #expect(Norms.inMeasure("可利用纪念日开展宣传。") == ["permission 可 "])
        #expect(Norms.inArticle("维修单位不得以使车辆通过检验为目的，提供虚假服务。") == ["prohibition 不得 维修单位"])
    }

    @Test("reads whom several verbs of encouragement address")
    func encouraged() {
        #expect(Norms.inArticle("国家鼓励、指导、支持企业和社会力量举办学校。") == ["encouragement 鼓励 企业+社会力量"])
        #expect(Norms.inMeasure("鼓励襄阳、宜昌等地依托园区建设集聚区。") == ["encouragement 鼓励 襄阳+宜昌"])
    }
}
