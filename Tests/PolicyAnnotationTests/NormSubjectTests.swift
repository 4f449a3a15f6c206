import PolicyAnnotation
import PolicyModel
import Testing

/// Who bears a norm, where the name is not simply the word before the modal.
@Suite("Subjects of norms")
struct NormSubjectTests {
    @Test(
        "names whom a clause with 的 describes, and loses no negation",
        arguments: [
            ("与申报单位存在利害关系的专家应当回避。", "obligation 应当 与申报单位存在利害关系的专家"),
            ("与申请人有利害关系的专家应当回避。", "obligation 应当 与申请人有利害关系的专家"),
            ("未取得资格的人员不得从事代理业务。", "prohibition 不得 未取得资格的人员"),
            ("参与认定工作的人员应当严守纪律。", "obligation 应当 参与认定工作的人员"),
            ("从事销售的单位和个人应当登记。", "obligation 应当 从事销售的单位+个人"),
            ("企业招用的从事技术工种的劳动者，上岗前必须接受培训。", "obligation 必须 劳动者"),
            ("未在专利代理机构执业的专利代理师不得从事代理业务。", "prohibition 不得 专利代理师"),
        ])
    func described(sentence: String, norm: String) {
        #expect(Norms.inArticle(sentence) == [norm])
    }

    @Test(
        "names who stands behind 由, whatever words follow or belong to the name",
        arguments: [
            ("拆除航标的费用，由施工作业单位或者个人承担。", "obligation 承担 施工作业单位+个人"),
            ("具体收缴办法由市人民政府规定。", "obligation 规定 市人民政府"),
            ("情节严重的，由负责资质认定的部门取消检验资格。", "obligation 取消 负责资质认定的部门"),
            ("设立学校，由县级以上地方人民政府按照规定的权限审批。", "obligation 审批 县级以上地方人民政府"),
            ("公示无异议的，由省知识产权局发文认定。", "obligation 发文 省知识产权局"),
            ("国家享有著作权的作品，由国务院著作权行政管理部门管理。", "obligation 管理 国务院著作权行政管理部门"),
        ])
    func doers(sentence: String, norm: String) {
        #expect(Norms.inArticle(sentence) == [norm])
    }

    @Test("takes both who act together for bound, and neither for who is acted upon")
    func joint() {
        #expect(Norms.inArticle("企业与职业学校联合招收学生的，应当签订协议。") == ["obligation 应当 企业+职业学校"])
        #expect(Norms.inArticle("建设单位与施工单位应当签订合同。") == ["obligation 应当 建设单位+施工单位"])
        #expect(Norms.inArticle("用人单位不得与劳动者约定违约金。") == ["prohibition 不得 用人单位"])
    }

    @Test("does not bind the authority that sanctions by what the case behind it asks for")
    func sanctioned() {
        #expect(
            Norms.inArticle("违反规定的，由城市管理部门责令停止侵害，造成损失的，应当承担赔偿责任。") == [
                "obligation 责令 城市管理部门", "obligation 应当 ",
            ])
    }

    @Test("takes what happens to somebody so many times for no act of his")
    func counted() {
        #expect(Norms.inArticle("示范企业原则上每年认定一次。").isEmpty)
    }

    @Test("takes 应当 for the modal of 对…负责")
    func answering() {
        #expect(Norms.inArticle("申请人应当对其申请材料实质内容的真实性负责。") == ["obligation 应当 申请人"])
    }

    @Test("goes on with the subject of what comes first or was obtained")
    func carried() {
        #expect(Norms.inArticle("专利代理师首次执业，应当进行执业备案。") == ["obligation 应当 专利代理师"])
        #expect(Norms.inArticle("合作银行获得补偿后，应继续履行追偿责任。") == ["obligation 应 合作银行"])
    }

    @Test("names who is allowed something")
    func allowed() {
        #expect(Norms.inMeasure("允许高校、科研机构将净收入奖励给发明人。") == ["permission 允许 高校+科研机构"])
        #expect(Norms.inMeasure("不允许企业擅自发布信息。") == ["prohibition 不允许 企业"])
    }

    @Test("takes 试点城市 for a name")
    func pilots() {
        #expect(Norms.inMeasure("试点城市负责编制方案。") == ["obligation 负责 试点城市"])
        #expect(Norms.inMeasure("试点城市政府印发方案。") == ["obligation 印发 试点城市政府"])
        #expect(Norms.inMeasure("试点地区要及时总结经验。") == ["obligation 要 试点地区"])
    }

    @Test("takes areas before the name of their offices for a part of it")
    func areas() {
        #expect(
            Norms.inArticle("各省、自治区、直辖市人民政府应当制定办法。") == ["obligation 应当 各省、自治区、直辖市人民政府"])
        #expect(Norms.inArticle("省、市、县应当制定办法。") == ["obligation 应当 省+市+县"])
        #expect(
            Norms.inArticle("国家知识产权局和省、自治区、直辖市人民政府管理专利工作的部门依法对代理机构进行监督。").first?
                .hasSuffix("国家知识产权局+省、自治区、直辖市人民政府管理专利工作的部门") == true)
    }

    @Test("names the offices before 等部门 one by one")
    func offices() {
        let norms = Norms.read("某意见\n一、措施\n（一）甲。生态环境部会同财政部、国家邮政局等部门筛选确定。\n").annotations.norms
        #expect(norms.first?.actors.map(\.name) == ["生态环境部", "财政部", "国家邮政局"])
    }

    @Test("lets who is named behind 会同 join")
    func partners() {
        let norms = Norms.read("某办法\n第一条 市财政局负责管理资金，并会同市知识产权局开展绩效评价。\n").annotations.norms
        #expect(norms.map { $0.actors.map(\.name) } == [["市财政局", "市知识产权局"]])
        #expect(norms.first?.actors.map(\.role) == [.lead, .cooperating])
    }

    @Test("takes no count of people and no change of things for somebody who acts")
    func nobody() {
        #expect(Norms.inArticle("从业人员超过200人，应当登记。") == ["obligation 应当 "])
    }
}
