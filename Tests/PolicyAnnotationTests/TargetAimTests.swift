import PolicyAnnotation
import PolicyModel
import Testing

/// Which figures of plans and measures are aims, and which are rates, caps, ranks and amounts.
@Suite("Aims among the figures of plans")
struct TargetAimTests {
    @Test("behind an aim the other figures of the sentence are aims too, unless they say what each must have")
    func goesOn() {
        #expect(
            lines("举办培训班6期，培训1000人次，考核合格率不低于90%。") == [
                "6期 = 6 期 objective", "1000人次 = 1000 人次 objective", "不低于90% >= 90 % objective",
            ])
        #expect(
            lines("全年完成审查1.2万件，其中相关申请不少于300件。") == ["1.2万件 = 1.2 万件 objective", "不少于300件 >= 300 件 objective"])
        #expect(
            lines("建设3个基地，每个面积不少于500平方米。") == ["3个 = 3 个 objective", "不少于500平方米 >= 500 平方米 condition"])
        #expect(
            lines("培育10家机构，要求从业人员不少于10人。") == ["10家 = 10 家 objective", "不少于10人 >= 10 人 condition"])
    }

    @Test(
        "what is done so many times is aimed at",
        arguments: [
            ("组织专家出席会议10人次以上。", "10人次以上 >= 10 人次 objective"), ("入库品种增加5000个。", "5000个 = 5000 个 objective"),
            ("走遍全部47个产业平台。", "47个 = 47 个 objective"), ("在8个大县开展质押贷款。", "8个 = 8 个 objective"),
            ("由市数据局归集专利、商标等12类数据。", "12类 = 12 类 objective"),
            ("在制种基地设立工作站不少于30个。", "不少于30个 >= 30 个 objective"),
            ("力争交易额超过15亿元。", "超过15亿元 > 15 亿元 objective"),
        ])
    func deeds(sentence: String, expected: String) {
        #expect(lines(sentence) == [expected])
    }

    @Test("what has been done is told")
    func reports() {
        #expect(lines("目前在8个省份开展了试点，已服务500家企业。").isEmpty)
    }

    @Test("a share that shall have changed is an aim; how much is given is none")
    func changes() {
        #expect(lines("套牌侵权检出率降至2%以下。") == ["降至2%以下 <= 2 % objective"])
        #expect(
            lines("将平均费率下调10%至15%。") == ["10%至15% >= 10 % objective", "10%至15% <= 15 % objective"])
        #expect(lines("将补贴比例提高到60%。").allSatisfy { !$0.hasSuffix("objective") })
    }

    @Test("rates and caps are no aims though they stand below one")
    func rates() {
        #expect(
            lines("到2027年培育20家机构。按许可费的30%发放转化券，每家企业累计不超过15万元。") == [
                "20家 = 20 家 objective 2027", "30% = 30 % condition", "累计不超过15万元 <= 15 万元 condition",
            ])
        #expect(lines("高校按照每500件专利配备1名专职人员的标准组建团队。") == ["1名 = 1 名 condition"])
        #expect(lines("按照每使用一名童工处5000元罚款的标准处罚。") == ["5000元 = 5000 元 fine"])
        #expect(
            lines("单笔额度一般为200万元至2000万元。") == [
                "200万元至2000万元 >= 200 万元 condition", "200万元至2000万元 <= 2000 万元 condition",
            ])
    }

    @Test("a year with which an aim is compared dates nothing, and makes no background of what follows")
    func baselines() {
        let text = "某方案\n一、目标\n到2028年，保障额度较2025年翻一番，发行产品6单。\n某局\n2026年1月5日\n"
        #expect(annotated(text) == ["一番 = 1 番 objective 2028", "6单 = 6 单 objective 2028"])
    }

    @Test(
        "reads tenths, proportions, ranks and cases that have happened so often",
        arguments: [
            ("不低于七成的权属归发明人。", "不低于七成 >= 7 成 condition"), ("配套比例不低于1∶2。", "不低于1∶2 >= 0.5  condition"),
            ("笔试和面试的人数比例为1:4。", "1:4 = 0.25  condition"), ("对排名末三位的地区予以约谈。", "三位 = 3 位 condition"),
            ("连续两次不合格的，撤销资格。", "两次 >= 2 次 condition"), ("发放3年期以上贷款。", "3年期以上 >= 3 年 condition"),
            ("设备开放时长每年不低于1200小时。", "不低于1200小时 >= 1200 小时 condition"),
        ])
    func others(sentence: String, expected: String) {
        #expect(lines(sentence) == [expected])
    }

    @Test(
        "passes over times of day, scales of maps and words that begin as tenths do",
        arguments: ["会议于8:30开始。", "测制1∶5000比例尺地图。", "居民住宅应当按照一户一表的标准建设。", "由三成员组成。", "第二成果评审会。"])
    func nothing(sentence: String) {
        #expect(lines(sentence).isEmpty)
    }

    @Test("figures that stand in a row are what the first is")
    func rows() {
        #expect(
            lines("保护期分别为三十年、二十年和十年。") == ["为三十年 = 30 年 period", "二十年 = 20 年 period", "十年 = 10 年 period"])
    }

    private func lines(_ sentence: String) -> [String] { annotated("某意见\n一、任务\n（一）措施。\(sentence)\n") }

    private func annotated(_ text: String) -> [String] {
        let policy = Policy.parsed(text)
        var annotations = Annotations()
        TargetAnnotator(Self.words).annotate(Reading(policy), into: &annotations)
        return annotations.targets.map { target in
            let value = target.value.map { $0 == $0.rounded() ? "\(Int($0))" : "\($0)" } ?? ""
            let words = [policy.quote(target.passage), target.comparator.rawValue, value, target.unit ?? ""]
            return (words + [target.kind.rawValue] + [target.deadline].compactMap { $0 }).joined(separator: " ")
        }
    }

    private static let words = ShippedVocabulary.words("targets")
}
