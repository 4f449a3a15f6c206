import PolicyAnnotation
import PolicyModel
import Testing

/// Who acts where the modal stands before the name, or no known verb behind it.
@Suite("Those who act behind 由 and modals")
struct NormDoerTests {
    @Test(
        "is named behind the modal",
        arguments: [
            ("应当由省知识产权局审核。", "obligation 应当 省知识产权局"), ("可由领导同志签发。", "permission 可 领导同志"),
            ("禁止任何单位和个人将建设用地转作他用。", "prohibition 禁止 任何单位+个人"),
            ("主管部门应当会同信用管理部门建立信用档案。", "obligation 应当 主管部门+信用管理部门"),
            ("市人民政府对履行职责不力的可以约谈其负责人。", "permission 可以 市人民政府"),
            ("应当由市规划资源管理部门和市房屋管理部门提出。", "obligation 应当 市规划资源管理部门+市房屋管理部门"),
            ("由市市场监管局会同市财政局负责解释。", "obligation 负责 市市场监管局+市财政局"),
        ])
    func behindModal(sentence: String, norm: String) {
        #expect(Norms.inArticle(sentence) == [norm])
    }

    @Test(
        "acts though the verb is not known",
        arguments: [
            ("牌证由省民族事务主管部门统一监管制作。", "省民族事务主管部门"), ("评审办法由国务院科学技术行政部门制定。", "国务院科学技术行政部门"),
            ("法规案由分组会议进行审议。", "分组会议"),
        ])
    func unknownAct(sentence: String, actor: String) {
        let norms = Norms.inArticle(sentence)
        #expect(norms.count == 1)
        #expect(norms.first?.hasSuffix(" \(actor)") == true)
    }

    @Test(
        "is nobody where a number is bounded or a matter described",
        arguments: [
            ("财务专家不得少于1人。", "prohibition 不得 "), ("禁止燃放烟花爆竹的具体办法由市人民政府制定。", "prohibition 禁止 "),
            ("禁止组织、强迫、引诱妇女进行淫秽表演活动。", "prohibition 禁止 "),
            ("委员会由委员若干人组成。", ""),
        ])
    func nobody(sentence: String, norm: String) {
        #expect(Norms.inArticle(sentence).joined(separator: "|") == norm)
    }

    @Test("goes on with the one whose number was bounded")
    func afterBound() {
        #expect(
            Norms.inArticle("检查人员不得少于两人，并应当出示执法证件。") == ["prohibition 不得 ", "obligation 应当 检查人员"])
    }

    @Test("has duties and rights that are said by their nouns")
    func duties() {
        #expect(Norms.inArticle("现场工作人员有引导群众疏散的义务。") == ["obligation 义务 现场工作人员"])
        #expect(Norms.inArticle("老年人有获得物质帮助的权利。") == ["permission 权利 老年人"])
        #expect(Norms.inArticle("协商代表有义务维护生产秩序。") == ["obligation 有义务 协商代表"])
    }

    @Test(
        "is found where words share a character",
        arguments: [
            ("服务机构使用人工智能工具的，必须取得书面同意。", "obligation 必须 服务机构"),
            ("由主管部门申请人民法院强制执行。", "obligation 申请 主管部门"),
            ("市红十字会负责人体器官捐献宣传。", "obligation 负责 市红十字会"),
        ])
    func shared(sentence: String, norm: String) {
        #expect(Norms.inArticle(sentence) == [norm])
    }

    @Test("sets an objective behind those who answer for it, and each year")
    func objectives() {
        #expect(
            Norms.inMeasure("由省知识产权局负责，2025年底前完成首批60家机构遴选。").map { $0.prefix(10) }
                == ["obligation", "target 202"])
        #expect(Norms.inMeasure("每年服务中小企业5000家次。") == ["target 每年服务中小企业5000家次 "])
        #expect(
            Norms.inMeasure("建立培育库，每年入库机构不少于60家。").map { $0.prefix(7) } == ["commitm", "target "])
    }
}
