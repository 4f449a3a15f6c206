import PolicyAnnotation
import PolicyModel
import Testing

@Suite("Targets")
struct TargetAnnotatorTests {
    @Test(
        "reads bounds before and behind a figure",
        arguments: [
            ("现有服务机构20家以上。", "20家以上 >= 20 家 condition"),
            ("核心区面积不少于1000平方米。", "不少于1000平方米 >= 1000 平方米 condition"),
            ("每市推荐不超过10家。", "不超过10家 <= 10 家 condition"),
            ("负债率低于百分之五十的企业可以申报。", "低于百分之五十 < 50 % condition"),
            ("派出人员超过100人的，应当安排随行管理人员。", "超过100人 > 100 人 condition"),
            ("绿地率应当达到百分之三十五左右。", "达到百分之三十五左右 about 35 % condition"),
            ("设定罚款的限额为3万元。", "限额为3万元 <= 3 万元 fine"),
            ("注册资本一亿五千万元以上。", "一亿五千万元以上 >= 15000 万元 condition"),
            ("电压十千伏以上。", "十千伏以上 >= 10 千伏 condition"),
            ("发行产品不少于3单。", "不少于3单 >= 3 单 condition"),
            ("补偿比例可提高至60%。", "可提高至60% <= 60 % condition"),
            ("年满十八周岁。", "年满十八周岁 >= 18 周岁 condition"),
            ("应当由三分之二以上代表通过。", "三分之二以上 >= 0.6666666666666666  condition"),
            ("境外上市的股份不得超过公司注册资本的20.5％。", "不得超过公司注册资本的20.5％ <= 20.5 ％ condition"),
        ])
    func bounds(sentence: String, expected: String) {
        #expect(lines(article: sentence) == [expected])
    }

    @Test(
        "tells periods, conditions and validities of time apart",
        arguments: [
            ("示范区每两年考核一次。", "每两年 = 2 年 period"),
            ("示范企业每年认定一次。", "每年 = 1 年 period"),
            ("省知识产权局每季度对机构进行一次检查。", "每季度 = 1 季度 period"),
            ("教师实行5年一周期的轮训。", "5年一周期 = 5 年 period"),
            ("应当在收到申请之日起三十日内作出决定。", "三十日内 <= 30 日 period"),
            ("公示期不少于7个工作日。", "不少于7个工作日 >= 7 个工作日 period"),
            ("应当提前七日通知用户。", "提前七日 >= 7 日 period"),
            ("公开栏的内容应当至少保留五日。", "至少保留五日 >= 5 日 period"),
            ("延长期限最长不得超过两个月。", "最长不得超过两个月 <= 2 个月 period"),
            ("任期五年。", "任期五年 = 5 年 period"),
            ("从事相关工作三年以上。", "三年以上 >= 3 年 condition"),
            ("依法注册满3年。", "满3年 >= 3 年 condition"),
            ("近三年无违法记录。", "近三年 = 3 年 condition"),
            ("一年内曾因敲诈勒索受过行政处罚的。", "一年内 <= 1 年 condition"),
            ("许可证有效期为五年。", "有效期为五年 = 5 年 validity"),
            ("处三年以下有期徒刑。", "三年以下 <= 3 年 period"),
        ])
    func durations(sentence: String, expected: String) {
        #expect(lines(article: sentence) == [expected])
    }

    @Test("where things begin is no figure that a text sets, and no part of what is counted")
    func baselines() {
        #expect(lines(article: "到2027年，收入占比由2024年的38%提高到45%。") == ["提高到45% >= 45 % objective 2027"])
        #expect(lines(article: "办理时限从20个工作日压缩至5个工作日。").count == 1)
    }

    @Test("reads both bounds and both ends of a range as two figures")
    func ranges() {
        #expect(
            lines(article: "处三万元以上十万元以下罚款。") == [
                "三万元以上 >= 3 万元 fine", "十万元以下 <= 10 万元 fine",
            ])
        #expect(lines(article: "由十一至十九人组成。") == ["十一至十九人 >= 11 人 condition", "十一至十九人 <= 19 人 condition"])
        #expect(
            lines(article: "处五年以上十年以下有期徒刑。") == ["五年以上 >= 5 年 period", "十年以下 <= 10 年 period"])
    }

    @Test("bounds amounts that stand in a row by the word before the first, and takes what is granted for no goal")
    func amounts() {
        #expect(
            lines(article: "年营业收入突破1000万元、3000万元的机构可以申报。") == [
                "突破1000万元 > 1000 万元 condition", "3000万元 > 3000 万元 condition",
            ])
        #expect(
            lines("某意见\n一、措施\n到2027年培育20家机构。按成交额的2%给予奖励，最高不超过20万元。\n") == [
                "20家 = 20 家 objective 2027", "2% = 2 % condition", "最高不超过20万元 <= 20 万元 condition",
            ])
    }

    @Test("takes the year of goals from their sentence, or from the words above their list")
    func goals() {
        let text = """
            某意见
            一、总体要求
            （一）发展目标。
            到2030年，水平明显提升。
            ——贡献提升。机构超过2000家，收入突破5000亿元，从业人员达到150万人。
            二、重点任务
            （二）培育机构。2027年底前，全省培育20家龙头机构、100家规模以上机构。
            （三）奖励先进。给予每家最高50万元奖励。
            """
        #expect(
            lines(text) == [
                "超过2000家 > 2000 家 objective 2030", "突破5000亿元 > 5000 亿元 objective 2030",
                "达到150万人 >= 150 万人 objective 2030", "20家 = 20 家 objective 2027",
                "100家 = 100 家 objective 2027", "最高50万元 <= 50 万元 condition",
            ])
    }

    @Test("takes a month as a deadline to its last day, for its own sentence only")
    func months() {
        let text = "某意见\n一、任务。2026年2月底前，培育20家机构。培育3家企业。\n"
        #expect(lines(text) == ["20家 = 20 家 objective 2026-02-28", "3家 = 3 家 objective"])
    }

    @Test("reads from when and until when a text applies")
    func validity() {
        let found = annotations("某办法\n第一条 本办法自2025年11月9日起施行，有效期至2030年11月9日。\n").targets
        #expect(found.map(\.deadline) == ["2025-11-09", "2030-11-09"])
        #expect(found.map(\.kind) == [.validity, .validity])
        #expect(found.map(\.comparator) == [.at, .at])
        #expect(found.allSatisfy { $0.value == nil && $0.unit == nil })
        #expect(found.first?.metric == "本办法施行")
    }

    @Test(
        "says what is counted",
        arguments: [
            ("行业营业收入应当超过5000亿元。", "行业营业收入"), ("应当配备20名以上专职人员。", "专职人员"),
            ("应当自批准之日起三个月内，办理注销登记。", "办理注销登记"), ("处三万元以上十万元以下的罚款。", "罚款"),
            ("处五年以上十年以下有期徒刑。", "有期徒刑"),
            ("应当自移送之日起三日内，依照刑法、刑事诉讼法的规定，对案件进行审查。", "对案件进行审查"),
            ("原则上审核人员不少于执法人员总数的5%。", "审核人员"),
            ("应当提前30日向原审核、发证机关办理变更手续。", "向原审核、发证机关办理变更手续"),
            ("国家形成的档案，自形成之日起满30年向社会开放。", "向社会开放"),
        ])
    func metrics(sentence: String, expected: String) {
        #expect(annotations("某办法\n第一条 \(sentence)\n").targets.first?.metric == expected)
    }

    @Test(
        "passes over numbers that set nothing",
        arguments: [
            "聚焦“1650”现代化产业体系和“51010”集群。", "落实“双随机、一公开”监管要求。", "依照《规划纲要（2021—2035年）》第十条办理。",
            "按照国知发运字〔2022〕47号文件办理。", "“十四五”时期和一带一路建设。", "在一个地区开展三年行动计划。", "由三个部门组成一支队伍。",
            "每年3月31日前和每月10日报送。", "根据1996年的决定办理。", "应当支持IPv6协议。", "成熟一家，审定一家。", "应当一次性告知。",
        ])
    func nothing(sentence: String) {
        #expect(lines(article: sentence) == [])
    }

    @Test("passes over what is reported of years before the document")
    func background() {
        let text = """
            某通知
            各单位：
            一、现状。2021年，从业人员达到86.7万人，机构超过8万家。
            二、要求。上年度收入应当不低于500万元。
            某局
            2025年1月20日
            """
        #expect(lines(text) == ["不低于500万元 >= 500 万元 condition"])
    }

    @Test("quotes words that its ranges reproduce")
    func quoting() {
        let policy = Policy.parsed("某办法\n第一条 （目的）机构20家以上，\n任期五年；2027年底前培育3家。\n第二条 本办法自2018年1月1日起实施。\n")
        let found = annotations(policy).targets
        #expect(found.count == 4)
        for target in found { #expect(policy.printed(at: target.passage) == policy.quote(target.passage)) }
    }

    @Test("a verb that begins a part makes the figure that ends it an objective; not so in a statute")
    func goalsAtTheEnd() {
        let goal = "每年服务中小企业5000家次，新增示范企业和优势企业200家。"
        let expected = ["5000家次 = 5000 家次 objective", "200家 = 200 家 objective"]
        #expect(lines("某意见\n一、任务\n（一）培育机构。\(goal)\n") == expected)
        #expect(lines("某市某条例\n第一条 \(goal)\n").isEmpty)
        #expect(lines("某意见\n一、任务\n（一）条件。服务中小企业5000家次以上的企业可以申报。\n") == ["5000家次以上 >= 5000 家次 condition"])
    }

    @Test(
        "tells cases, limits and frequencies apart from periods",
        arguments: [
            ("展期三天以上的，应当设立投诉处理站。", "三天以上 >= 3 天 condition"), ("答辩期限不足10日的，列为加急件。", "不足10日 < 10 日 condition"),
            ("无逾期超过6个月的情形。", "超过6个月 > 6 个月 condition"), ("成立时间满2年。", "满2年 >= 2 年 condition"),
            ("经批准可以延长一个月。", "延长一个月 <= 1 个月 period"), ("补正次数以两次为限。", "两次为限 <= 2 次 condition"),
            ("每半年调度一次。", "每半年 = 0.5 年 period"), ("常务会议每月召开三次。", "三次 = 3 次 period"),
            ("每年至少召开两次会议。", "至少召开两次 >= 2 次 condition"), ("累计三次拒绝指派的，予以解聘。", "三次 >= 3 次 condition"),
            ("同一领域布局不超过3个。", "不超过3个 <= 3 个 condition"),
            ("预留一所三十六个班规模的中学用地。", "三十六个班 = 36 个班 condition"),
        ])
    func cases(sentence: String, expected: String) {
        #expect(lines(article: sentence) == [expected])
    }

    @Test("takes what is asked for of each year for an objective, but not in a statute")
    func yearly() {
        let aim = "每年入库机构不少于60家，三年统筹安排资金不低于1.5亿元。"
        #expect(
            lines("某意见\n一、任务\n（一）培育机构。\(aim)\n") == [
                "不少于60家 >= 60 家 objective", "不低于1.5亿元 >= 1.5 亿元 objective",
            ])
        #expect(lines("某市某条例\n第一条 \(aim)\n").allSatisfy { $0.hasSuffix("condition") })
        #expect(
            lines("某意见\n一、任务\n（一）服务。全年办理案件200件以上，年内新引进机构5家。\n") == [
                "200件以上 >= 200 件 objective", "5家 = 5 家 objective",
            ])
    }

    @Test("takes an age that stands alone in an item for what the lead-in says of ages")
    func ages() {
        let text = "某条例\n第一条 首次聘用的最高年龄分别为：\n（一）专业技术七级以上岗位的，50周岁；\n（二）普通工岗位的，35周岁。\n"
        #expect(lines(text) == ["50周岁 <= 50 周岁 condition", "35周岁 <= 35 周岁 condition"])
    }

    @Test(
        "names what is counted by its own term, and behind the mark of the one before",
        arguments: [
            ("专家库实行动态管理，聘期三年，每年考核。", ["聘期"]),
            ("处每平方米十元以上三十元以下罚款。", ["每平方米罚款", "每平方米罚款"]),
            ("总面额在4000元以上不满5万元的，属于数额较大。", ["总面额", "总面额"]),
            ("债权人应当自接到通知书之日起三十日内，未接到通知书的自公告之日起四十五日内，申报债权。", ["申报债权", "申报债权"]),
            ("权重按工作任务占50%、工作绩效占30%。", ["权重按工作任务", "工作绩效"]),
        ])
    func terms(sentence: String, expected: [String]) {
        #expect(annotations("某办法\n第一条 \(sentence)\n").targets.map(\.metric) == expected)
    }

    private func lines(article: String) -> [String] { lines("某办法\n第一条 \(article)\n") }

    private func lines(_ text: String) -> [String] {
        let policy = Policy.parsed(text)
        return annotations(policy).targets.map { target in
            let value = target.value.map { $0 == $0.rounded() ? "\(Int($0))" : "\($0)" } ?? ""
            let words = [policy.quote(target.passage), target.comparator.rawValue, value, target.unit ?? ""]
            return (words + [target.kind.rawValue] + [target.deadline].compactMap { $0 }).joined(separator: " ")
        }
    }

    private func annotations(_ text: String) -> Annotations { annotations(Policy.parsed(text)) }

    private func annotations(_ policy: Policy) -> Annotations {
        var annotations = Annotations()
        TargetAnnotator(Self.words).annotate(Reading(policy), into: &annotations)
        return annotations
    }

    private static let words = ShippedVocabulary.words("targets")
}
