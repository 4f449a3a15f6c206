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
            ("未在专利代理机构执业的专利代理师不得从事代理业务。", "prohibition 不得 专利代理师"),
        ])
    func described(sentence: String, norm: String) {
        #expect(Norms.inArticle(sentence) == [norm])
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
