import PolicyAnnotation
import PolicyModel
import Testing

@Suite("Norms")
struct NormAnnotatorTests {
    @Test(
        "tells the modalities by the word that governs the segment",
        arguments: [
            ("单位应当登记。", "obligation 应当 单位"), ("单位不得转让许可证。", "prohibition 不得 单位"),
            ("单位可以委托他人办理。", "permission 可以 单位"), ("禁止向水体排放油类。", "prohibition 禁止 "),
            ("国家鼓励企业开展技术创新。", "encouragement 鼓励 企业"), ("国家建立统计制度。", "commitment 建立 国家"),
            ("本办法由省知识产权局负责解释。", "obligation 负责 省知识产权局"),
            ("整改仍不合格的，取消称号。", "obligation 取消 "),
        ])
    func modalities(sentence: String, norm: String) {
        #expect(Norms.inArticle(sentence) == [norm])
    }

    @Test("takes the steps of a procedure as obligations of the actor who takes them")
    func steps() {
        #expect(
            Norms.inArticle("设区市知识产权主管部门审核合格后，提出推荐意见，向省知识产权局提交申报材料。") == [
                "obligation 提出 设区市知识产权主管部门"
            ])
        #expect(Norms.inArticle("示范区每两年考核一次，由省知识产权局组织实施。") == ["obligation 组织实施 省知识产权局"])
        #expect(Norms.inArticle("考核结果分为优秀、合格和不合格三档。").isEmpty)
    }

    @Test("makes several norms of one sentence, each with its own words")
    func several() {
        let (policy, annotations) = Norms.read("某市意见\n一、措施\n（一）某项。培育数据服务机构，鼓励其开展数据治理，助力数据流通。\n")
        #expect(annotations.norms.map { policy.quote($0.passage) } == ["培育数据服务机构", "鼓励其开展数据治理，助力数据流通"])
        #expect(annotations.norms.map(\.modality) == [.commitment, .encouragement])
        #expect(annotations.norms.last?.actors.map(\.name) == ["数据服务机构"])
    }

    @Test("leaves what an encouraged actor goes on to do to that actor")
    func scope() {
        #expect(
            Norms.inMeasure("支持服务机构开展技术创新，加强新技术开发利用，提升智能化水平。") == ["encouragement 支持 服务机构"])
        #expect(
            Norms.inMeasure("引导用人单位合理确定工资待遇，推动出台优惠政策。") == ["encouragement 引导 用人单位", "commitment 推动出台 "])
        #expect(Norms.inMeasure("鼓励地方加大支持力度，研究制定优惠政策。") == ["encouragement 鼓励 地方"])
        #expect(Norms.inMeasure("鼓励拓展法律服务，研究制定尽职调查指引。").map { $0.prefix(8) } == ["encourag", "commitme"])
    }

    @Test(
        "finds no norm in principles, purposes, definitions and descriptions",
        arguments: [
            "坚持质量第一、效益优先。", "为促进某业发展，提升服务能力，根据某法，制定本办法。", "本办法所称服务机构，是指应当登记的机构。",
            "依托单位是示范区的建设主体。", "申报程序：", "本办法自2018年1月1日起实施。",
        ])
    func none(sentence: String) {
        #expect(Norms.inArticle(sentence).isEmpty)
    }

    @Test("finds no norm under a heading of principles, and objectives under one of objectives")
    func headings() {
        let text = "某意见\n一、总体要求\n（一）指导思想。完善体系，规范秩序。\n（二）发展目标。从业人员达到150万人。\n"
        #expect(Norms.lines(text) == ["target 达到 "])
    }

    @Test("takes dated and measurable objectives as targets")
    func targets() {
        #expect(
            Norms.inMeasure("加大培育力度，到2027年，培育20家龙头机构。").map { $0.prefix(9) } == ["commitmen", "target 到2"])
        #expect(Norms.inMeasure("力争实现网点全覆盖。") == ["target 力争 "])
        #expect(Norms.inMeasure("各地要在2025年底前完成试点。") == ["obligation 要 各地"])
    }

    @Test("lets the items of a list inherit what their lead-in says")
    func lists() {
        #expect(
            Norms.lines("某办法\n第一条 依托单位的主要工作包括：\n（一）制定措施；\n（二）倡导优质服务。\n") == [
                "obligation 工作 依托单位^", "obligation 工作 依托单位^",
            ])
        #expect(
            Norms.lines("某办法\n第一条 单位不得有下列行为：\n（一）伪造材料；\n（二）出租证书。\n") == [
                "prohibition 不得 单位", "prohibition 不得 单位^", "prohibition 不得 单位^",
            ])
        #expect(
            Norms.lines("某办法\n第一条 单位应当提交下列材料：\n（一）申请书；\n（二）承诺书。\n") == ["obligation 应当 单位"])
        #expect(
            Norms.lines("某办法\n第一条 有下列情形之一的，不得登记：\n（一）应当公开而未公开的；\n（二）逾期的。\n").count == 1)
    }

    @Test(
        "gives every trigger without a norm a rule",
        arguments: [
            ("第一条 应当登记而未登记的，责令改正。", "应当 condition"), ("第一条 单位履行应当履行的义务。", "应当 noun-phrase"),
            ("第一条 将第十条修改为：“单位应当登记。”", "应当 quoted-text"), ("第一条 甲应当登记，鼓励乙到场。", "鼓励 within-norm"),
            ("一、支持创新\n（一）鼓励发展。甲。", "支持 heading"),
        ])
    func exclusions(text: String, exclusion: String) {
        #expect(Norms.exclusions("某办法\n\(text)\n").contains(exclusion))
    }

    @Test("reads 应用, 许可, 重要 and 所有权 as no modals")
    func otherWords() {
        #expect(Norms.inArticle("重要应用许可的所有权归企业。").isEmpty)
        #expect(Norms.exclusions("某办法\n第一条 重要应用许可归企业。\n").isEmpty)
    }

    @Test("accounts for a trigger inside another word: 禁止性, 所有权")
    func triggersInsideWords() {
        #expect(
            Norms.exclusions("某办法\n第一条 企业的所有权不违反禁止性规定。\n") == ["所有权 other-word", "禁止性 other-word"])
    }

    @Test("an office whose name ends in 所 is bound; 所 before a modal and 的 is a particle")
    func offices() {
        #expect(Norms.inArticle("公安派出所应当登记。") == ["obligation 应当 公安派出所"])
        #expect(Norms.inArticle("经营场所应当符合标准。") == ["obligation 应当 "])
        #expect(Norms.inArticle("企业承担其所应当承担的责任。") == ["obligation 承担 企业"])
    }

    @Test("names whom a segment before the modal describes or tells of, but not for whom something is done")
    func subjectBeforeModal() {
        #expect(Norms.inArticle("为学校提供服务的单位或者个人，应当落实措施。") == ["obligation 应当 单位+个人"])
        #expect(Norms.inArticle("单位发现问题后，应当立即报告。") == ["obligation 应当 单位"])
        #expect(Norms.inArticle("审批机关对批准设立的学校，应当公示。") == ["obligation 应当 审批机关"])
        #expect(Norms.inArticle("对参加工作的人员，应当给予补助。") == ["obligation 应当 "])
    }

    @Test("an exception, and the case of a modal further on, are no norms")
    func exceptionsAndCases() {
        #expect(Norms.inArticle("当事人应当签约，但双方另有约定的除外。") == ["obligation 应当 当事人"])
        #expect(Norms.inArticle("海关工作人员执行任务，遇有危险的，可以使用警械。") == ["permission 可以 海关工作人员"])
        #expect(Norms.inArticle("实施监理的建设工程，施工单位自检后应当报验。") == ["obligation 应当 施工单位"])
    }

    @Test("an item with a modal of its own binds whom its lead-in names")
    func itemsWithModals() {
        #expect(
            Norms.lines("某办法\n第一条 公安机关应当履行下列职责：\n（一）负责查处案件；\n（二）公布结果。\n") == [
                "obligation 应当 公安机关", "obligation 负责 公安机关^", "obligation 应当 公安机关^",
            ])
    }

    @Test("应当 behind 照, 策 or 效 is the modal, in 适应当地 it is none")
    func modalBehindWord() {
        #expect(Norms.inArticle("营业执照应当载明名称。") == ["obligation 应当 "])
        #expect(Norms.inArticle("作出决策应当遵循科学原则。") == ["obligation 应当 "])
        #expect(Norms.inArticle("发展适应当地需要的产业。") == ["commitment 发展 "])
    }

    @Test("gives the deadline, the condition and the action in the words of the text")
    func parts() throws {
        let (policy, annotations) = Norms.read("某办法\n第一条 资料不全的，主管部门应当自收到申请之日起五日内告知申请人。\n")
        let norm = try #require(annotations.norms.first)
        #expect(norm.condition.map(policy.quote) == "资料不全的")
        #expect(norm.deadline.map(policy.quote) == "自收到申请之日起五日内")
        #expect(norm.action.map(policy.quote) == "自收到申请之日起五日内告知申请人")
    }

    @Test("quotes words that its ranges reproduce from the provision as printed")
    func ranges() throws {
        let text = "某意见\n一、措施\n（一）加强领导。各地应当重视；推动机构发展，鼓励企业创新。\n支持高校办学，不得收费。\n"
        let (policy, annotations) = Norms.read(text)
        #expect(annotations.norms.count >= 4)
        for passage in annotations.norms.flatMap({ [$0.passage, $0.trigger, $0.sentence] }) {
            let index = try #require(passage.provision)
            let tree = policy.main.provisions
            let node = tree.nodes[index]
            let printed =
                [node.number, node.heading].compactMap { $0 }.map { policy.source[$0] }.joined()
                + policy.text(of: index, in: tree)
            let scalars = Array(printed.unicodeScalars)[policy.range(of: passage)]
            #expect(scalars.map(String.init).joined() == policy.quote(passage))
        }
    }
}
