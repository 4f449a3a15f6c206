import PolicyAnnotation
import PolicyModel
import Testing

/// What follows from a case, what is granted, and what is left to somebody.
@Suite("Consequences of cases")
struct NormConsequenceTests {
    @Test(
        "binds whoever decides, in articles",
        arguments: [
            "造成损失的，按照直接损失的三倍计算罚款。", "拒不清除的，代为清除。", "不再符合条件的，按照规定定级。",
        ])
    func decisions(sentence: String) {
        #expect(Norms.inArticle(sentence).map { $0.prefix(10) } == ["obligation"])
    }

    @Test("lets who sanctions decide the cases behind too, and leaves to others what they owe")
    func chains() {
        #expect(
            Norms.inArticle("由司法行政部门给予警告；有违法所得的，没收违法所得；情节严重的，吊销执业证书；造成损失的，应当依法赔偿。") == [
                "obligation 给予 司法行政部门", "obligation 没收 司法行政部门^", "obligation 吊销 司法行政部门^", "obligation 应当 ",
            ])
        #expect(
            Norms.inArticle("公安机关可以处以罚款；造成损失的，应当依法赔偿；构成犯罪的，依法追究刑事责任。").map { $0.hasSuffix(" ") }
                == [false, true, true])
    }

    @Test(
        "binds whoever handles the case, outside of articles",
        arguments: [
            "符合要求的，出具受理回执。", "泄露信息造成损失的，除解聘外，依法承担赔偿责任。", "违者全额收回贴息。",
        ])
    func steps(sentence: String) {
        #expect(Norms.inMeasure(sentence).map { $0.prefix(10) } == ["obligation"])
    }

    @Test(
        "promises what somebody gets, who then bears nothing",
        arguments: [
            "企业按期还本付息的，按市场利率的40%给予贴息。", "取得专利代理师资格的，每人奖励5000元。",
            "对新设立的机构，年度营业收入首次达到500万元的，分别给予10万元一次性奖励。",
        ])
    func benefits(sentence: String) {
        let norms = Norms.inMeasure(sentence)
        #expect(norms.count == 1)
        #expect(norms.first?.hasPrefix("commitment") == true)
        #expect(norms.first?.hasSuffix(" ") == true)
    }

    @Test("takes who is described behind 对 for whom a benefit is, whatever he has done")
    func described() {
        for sentence in [
            "对促进外贸稳定增长，积极优化营商环境成效明显的省（区、市），在基地培育中给予优先支持。",
            "对老工业基地调整力度较大，支持传统产业改造等成效突出的市（地、州、盟），给予奖励。",
        ] {
            #expect(Norms.inMeasure(sentence) == ["commitment 给予 "])
        }
    }

    @Test("permits what need not be paid")
    func relief() {
        #expect(Norms.inArticle("省级人民政府颁发的奖金，免予缴纳个人所得税。") == ["permission 免予 "])
        #expect(Norms.inArticle("情节轻微的，免予处罚。") == ["obligation 免予 "])
    }

    @Test("promises a benefit behind what is encouraged")
    func encouragedAndGranted() {
        #expect(
            Norms.inMeasure("支持行业协会举办活动，经市局备案的，按实际支出的30%予以补助。")
                == ["encouragement 支持 行业协会", "commitment 予以 "])
    }

    @Test("makes telling a duty beside what is refused or permitted")
    func notices() {
        #expect(Norms.inMeasure("不属于服务范围的，不予受理并说明理由。") == ["prohibition 不予 ", "obligation 说明 "])
        #expect(
            Norms.inArticle("经批准，市局可以延长五日，并告知企业。") == ["permission 可以 市局", "obligation 告知 市局"])
    }

    @Test("permits what is left to somebody")
    func choice() {
        #expect(Norms.inMeasure("是否采纳由企业自主决定。") == ["permission 决定 企业"])
    }

    @Test(
        "reads a new encouragement behind what is forbidden or owed by one who is no authority",
        arguments: [
            ("金融机构不得另行收费，鼓励合作银行将评估内部化。", "encouragement 鼓励 合作银行"),
            ("执法人员必须出示证件，鼓励采取佩戴证件的方式。", "encouragement 鼓励 "),
        ])
    func encouragement(sentence: String, norm: String) {
        #expect(Norms.inMeasure(sentence).last == norm)
    }

    @Test("keeps what authorities are to encourage within their duty")
    func authorities() {
        #expect(Norms.inMeasure("各地要加强宣传，鼓励企业创新。") == ["obligation 要 各地"])
    }

    @Test("makes each thing prohibited that must not be done, not the things and places of a ban")
    func prohibitedList() {
        #expect(
            Norms.lines("某市某办法\n第一条 资金不得用于下列支出：\n（一）偿还债务；\n（二）缴纳罚款。\n").map { $0.prefix(11) }
                == ["prohibition", "prohibition", "prohibition"])
        #expect(Norms.lines("某市某办法\n第一条 禁止生产下列食品：\n（一）霉变食品；\n（二）超过保质期的食品。\n").count == 1)
    }

    @Test("makes an item that ends in a fine a consequence")
    func fines() {
        let norms = Norms.lines("某市某办法\n第一条 有下列行为的，按照下列规定处罚：\n（一）破坏湿地，处一千元以上五千元以下罚款；\n（二）捡拾鸟蛋的，处五百元罚款。\n")
        #expect(norms.filter { $0.hasPrefix("obligation 处") }.count == 2)
    }

    @Test("keeps what an item owes before what it forbids")
    func itemsWithBoth() {
        #expect(
            Norms.lines("某市某办法\n第一条 运营单位应当履行下列职责：\n（一）健全保密制度，不得泄露秘密。\n").dropFirst()
                == ["obligation 应当 运营单位^", "prohibition 不得 运营单位^"])
    }

    @Test("reads what an item says behind its first sentence for itself")
    func itemsOfSentences() {
        #expect(
            Norms.lines("某市某办法\n第一条 资金主要支持以下方向：\n（一）专利培育。支持链主企业组建培育中心。\n")
                == ["encouragement 支持 链主企业"])
    }

    @Test("what is granted to others is not what somebody is encouraged to do")
    func grantsBesideEncouragement() {
        let found = Norms.inMeasure("引导保险机构开发险种，对投保企业给予不超过保费60%的补助。").map { $0.split(separator: " ")[0] }
        #expect(found == ["encouragement", "commitment"])
    }

    @Test("a measured imperative sets an objective, a time that it takes does not")
    func measuredImperatives() {
        let modality = { (sentence: String) in Norms.inMeasure(sentence).map { $0.split(separator: " ")[0] } }
        #expect(modality("开展进园区活动不少于60场次，选树典型案例20个。") == ["target"])
        #expect(modality("开展为期3个月的专项行动。") == ["commitment"])
    }
}
