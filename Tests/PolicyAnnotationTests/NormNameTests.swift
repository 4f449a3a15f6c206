import PolicyAnnotation
import PolicyModel
import Testing

/// Where the name of somebody who acts ends, and what is no name.
@Suite("Names of those who act")
struct NormNameTests {
    @Test(
        "goes on over nouns and clauses that belong to it",
        arguments: [
            ("国家重点建设项目的投标单位应当具有甲级资格。", "obligation 应当 投标单位"),
            ("由国务院计划主管部门或者其委托的机构，组织竣工验收。", "obligation 组织 国务院计划主管部门+其委托的机构"),
            ("项目负责人三年内不得牵头申报。", "prohibition 不得 项目负责人"),
            ("县级市场监管部门10个工作日内提出初审意见。", "obligation 提出 县级市场监管部门"),
            ("省知识产权局于每年7月底前发布申报指南。", "obligation 发布 省知识产权局"),
            ("申请单位向省知识产权局提交申请表。", "obligation 提交 申请单位"),
            ("由村民会议或者村民代表会议罢免其职务。", "obligation 罢免 村民会议+村民代表会议"),
            ("出租人有权按照合同约定的期限收回房屋。", "permission 有权 出租人"),
            ("高新区、宝鸡经济技术开发区管委会应当公开。", "obligation 应当 高新区+宝鸡经济技术开发区管委会"),
            ("责任单位应当履行职责。", "obligation 应当 责任单位"), ("财经委员会应当听取报告。", "obligation 应当 财经委员会"),
            ("国务院外经贸主管部门可以撤销许可。", "permission 可以 国务院外经贸主管部门"),
            ("最高人民检察院应当予以监督。", "obligation 应当 最高人民检察院"),
            ("不动产登记机构应当核验材料。", "obligation 应当 不动产登记机构"),
            ("全国人民代表大会常务委员会应当作出决定。", "obligation 应当 全国人民代表大会常务委员会"),
            ("专门委员会可以组织调查。", "permission 可以 专门委员会"),
            ("重点排污单位应当安装监测设备。", "obligation 应当 重点排污单位"),
            ("市、县（市）、上街区人民政府应当划定范围。", "obligation 应当 市、县（市）、上街区人民政府"),
            ("市出版主管部门或者区主管音像制品的部门应当给予表彰。", "obligation 应当 市出版主管部门+区主管音像制品的部门"),
            ("境外出口商或者代理商应当备案。", "obligation 应当 境外出口商+代理商"),
            ("由其上一级行政机关责令改正。", "obligation 责令 其上一级行政机关"),
            ("生产经营单位对重大危险源应当登记建档。", "obligation 应当 生产经营单位"),
            ("规划审批机关应当组织论证。", "obligation 应当 规划审批机关"),
            ("患有传染病的学生应当隔离治疗。", "obligation 应当 患有传染病的学生"),
            ("由省级以上人民政府计量行政部门发给证书。", "obligation 发给 省级以上人民政府计量行政部门"),
            ("由按照前款提出意见的专门委员会告知代表。", "obligation 告知 专门委员会"),
            ("县级以上人民政府农业农村、市场监督管理等部门应当指导。", "obligation 应当 县级以上人民政府农业农村、市场监督管理等部门"),
            ("发展改革、城乡规划、价格等有关部门，应当做好工作。", "obligation 应当 发展改革、城乡规划、价格等有关部门"),
            ("检验检测机构在聘用人员之前，应当查询记录。", "obligation 应当 检验检测机构"),
            ("主要负责人是推动制度落实的第一责任人，对执法决定负责。", "obligation 负责 主要负责人"),
            ("澳门特别行政区应当征求意见。", "obligation 应当 澳门特别行政区"),
            ("由气象主管机构给予警告。", "obligation 给予 气象主管机构"),
            ("宣誓仪式由人民代表大会会议主席团组织。", "obligation 组织 人民代表大会会议主席团"),
        ])
    func whole(sentence: String, norm: String) {
        #expect(Norms.inArticle(sentence) == [norm])
    }

    @Test(
        "is none where the noun is no actor",
        arguments: [
            ("中小学校、幼儿园布局专项规划经批准后，应当向社会公布。", "obligation 应当 "),
            ("应当进行岗位培训，提高其履行职责能力。", "obligation 应当 "),
            ("禁止违法强制或者变相强制市场主体参加评比。", "prohibition 禁止 "),
            ("国家规定统一着装的，执法时要按规定着装。", "obligation 要 "),
            ("矿长王某被移交司法机关依法追究刑事责任。", ""),
            ("其中产业领域发生重大调整的，须重新申报。", "obligation 须 "),
            ("应当公开合同文本，供消费者查阅。", "obligation 应当 "), ("选址方案未经省人民政府核准，不得建设。", "prohibition 不得 "),
            ("集聚区范围、建设单位发生变更的，应当备案。", "obligation 应当 "),
            ("本市知识产权的保护、服务及其监督管理活动，适用本条例。", ""),
        ])
    func nobody(sentence: String, norm: String) {
        #expect(Norms.inArticle(sentence).joined(separator: "|") == norm)
    }

    @Test("takes in what 等 closes behind several names, though its noun is not known")
    func closed() {
        #expect(
            Norms.inMeasure("鼓励电商企业、商贸企业、水产市场等，整合物流资源，推动产地仓升级。")
                == ["encouragement 鼓励 电商企业+商贸企业+水产市场"])
    }

    @Test(
        "leaves 负责 a modal before a task that holds 的",
        arguments: [
            ("司法部负责制定统一的基本格式标准，国务院有关部门可以参照该标准。", 2), ("由省自然资源主管部门负责审核的地图，应当公开。", 1),
            ("坚持承办者负责、政府监管的原则。", 0),
        ])
    func charge(sentence: String, count: Int) {
        #expect(Norms.inArticle(sentence).count == count)
    }

    @Test("excepts what is said between 除 and 外")
    func exception() {
        #expect(Norms.inArticle("除领导同志交办事项和必须直接报送的绝密事项外，不得直接报送公文。") == ["prohibition 不得 "])
    }
}
