import PolicyAnnotation
import PolicyModel
import Testing

/// Verbs that stand at the head of a segment and ask for nothing, and acts that follow from a case.
@Suite("Cases and what follows from them")
struct NormCaseTests {
    @Test("how long a text is on trial is no norm")
    func trial() {
        #expect(Norms.inMeasure("本措施自印发之日起施行，试行三年。") == [])
        #expect(Norms.inMeasure("在三个园区试行容缺受理。").count <= 1)
    }

    @Test("what has a quality is what the next segment is about")
    func qualities() {
        #expect(Norms.inMeasure("符合条件的抗逆品种，申请人可请求优先审查。") == ["permission 可 申请人"])
    }

    @Test("who must agree stands before what is then done")
    func approval() {
        #expect(Norms.inMeasure("必要时，报经主管部门同意，可及时、准确发布信息。") == ["permission 可及时 "])
    }

    @Test("what is done by the law binds where a case is given")
    func byLaw() {
        #expect(Norms.inMeasure("发现未经许可生产繁殖材料的，依照种子法处理。") == ["obligation 处理 "])
    }

    @Test(
        "what stands in a case, or is the name of a thing, is no norm",
        arguments: [
            ("违反规定，探矿权人未进行回填，或者未采取其他措施，造成破坏的，由主管部门责令治理。", "obligation 责令 主管部门"),
            ("股东已经承担责任，其他债权人提出相同请求的，人民法院不予支持。", "prohibition 不予 人民法院"),
            ("如果船舶可继续营运，请求人有责任进行修理。", "obligation 有责任 请求人"),
            ("仲裁委员会登记证书，由司法行政部门印制。", "obligation 由 司法行政部门"), ("（四）其他应当报告的事项。", ""),
            ("国家下达的发行计划，应当按期完成。", "obligation 应当 "), ("未经公路管理机构批准，不得设置广告牌。", "prohibition 不得 "),
            ("不妨碍其他车辆和行人通行。", ""),
            ("市人民政府应当加强领导，统筹协调禁止焚烧祭奠物品工作。", "obligation 应当 市人民政府"),
        ])
    func insideCases(sentence: String, norm: String) {
        #expect(Norms.inArticle(sentence).joined(separator: "|") == norm)
    }

    @Test("two words that ask for one thing make one norm")
    func oneNorm() {
        #expect(Norms.inArticle("人民法院应当裁定不予认可。") == ["obligation 应当 人民法院"])
        #expect(Norms.inArticle("商品须经包装后方可销售。").count == 1)
        #expect(Norms.inArticle("应当事人的请求，调解员可以作出解释。") == ["permission 可以 调解员"])
    }

    @Test("reports and forecasts ask for nothing, nor does what comes first")
    func reports() {
        #expect(Norms.inMeasure("预计今年可生产出第一根曲轴。").isEmpty)
        #expect(Norms.inMeasure("某公司投资4800万元，采用新工艺，建成了处理设施。").isEmpty)
        #expect(Norms.inMeasure("各地在节水和污水处理等方面做了大量工作。").isEmpty)
        #expect(Norms.inMeasure("瞄准机械化需求，加快推进科技创新。") == ["commitment 加快推进 "])
        #expect(Norms.inMeasure("对违反规定发布信息等突出问题，要严肃追责。") == ["obligation 要 "])
    }

    @Test("what is reckoned is paid")
    func shares() {
        #expect(Norms.inMeasure("对首次达成许可的企业，按许可费的30%发放转化券。") == ["commitment 发放 "])
    }

    @Test("who is named behind 由 does what comes behind his circumstance, whatever was permitted before")
    func handingOver() {
        #expect(
            Norms.inArticle("生产企业可以提出申请，由省级主管部门初审后，报国务院主管部门。") == [
                "permission 可以 生产企业", "obligation 报 省级主管部门",
            ])
    }

    @Test("an office that has something in charge acts in the next segment")
    func offices() {
        #expect(
            Norms.inArticle("县级以上人民政府负责专利管理的部门按照职责分工，对展会实施监督检查。") == [
                "obligation 实施 县级以上人民政府负责专利管理的部门"
            ])
    }

    @Test("what must not be done begins a case")
    func offences() {
        #expect(
            Norms.inArticle("未经主管部门批准，擅自拆除防治设施，造成污染的，由市环境保护局责令改正。") == ["obligation 责令 市环境保护局"])
    }

    @Test("a modal within the name of a thing that a list asks for binds nobody")
    func matters() {
        let text = "某市某办法\n第一条 申请人应当提交下列材料：\n（一）有权进行经营的证明材料。\n"
        #expect(Norms.lines(text) == ["obligation 应当 申请人"])
    }

    @Test(
        "names hold verbs that stand as nouns, and parties by what they do",
        arguments: [
            ("质押登记窗口应当于2个工作日内办结。", "obligation 应当 质押登记窗口"), ("允许融资担保机构盘活质物。", "permission 允许 融资担保机构"),
            ("粮食应急工作指挥部应当立即响应。", "obligation 应当 粮食应急工作指挥部"), ("参展方不得更换展品。", "prohibition 不得 参展方"),
            ("运费由调入方负担。", "obligation 负担 调入方"), ("禁止天然气经营企业超出许可范围供气。", "prohibition 禁止 天然气经营企业"),
            ("外国企业应当提交材料。", "obligation 应当 外国企业"), ("部种业管理司负责调度。", "obligation 负责 部种业管理司"),
        ])
    func names(sentence: String, norm: String) {
        #expect(Norms.inArticle(sentence) == [norm])
    }

    @Test("an office keeps what it has in charge though a bracket gives it another name")
    func brackets() {
        #expect(
            Norms.inArticle("县级以上人民政府主管体育工作的部门（以下简称体育部门）应当公布结果。") == [
                "obligation 应当 县级以上人民政府主管体育工作的部门（以下简称体育部门）"
            ])
    }
}
