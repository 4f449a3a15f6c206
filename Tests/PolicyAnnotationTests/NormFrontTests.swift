import PolicyAnnotation
import PolicyModel
import Testing

/// What stands in front of a norm and belongs to it.
@Suite("Words in front of norms")
struct NormFrontTests {
    @Test(
        "takes the whole case for the condition, however many commas it has",
        arguments: [
            (
                "出卖人没有履行从给付义务，致使合同目的不能实现，买受人主张解除合同的，人民法院应当予以支持。",
                "出卖人没有履行从给付义务，致使合同目的不能实现，买受人主张解除合同的 | 人民法院应当予以支持"
            ),
            (
                "金融组织违反本条例第十条规定，未按照要求备案的，或者拒绝检查的，由市金融监管部门责令改正。",
                "金融组织违反本条例第十条规定，未按照要求备案的，或者拒绝检查的 | 由市金融监管部门责令改正"
            ),
            (
                "赔偿权利人确需继续护理，或者没有生活来源的，人民法院应当判令赔偿义务人继续给付费用。",
                "赔偿权利人确需继续护理，或者没有生活来源的 | 人民法院应当判令赔偿义务人继续给付费用"
            ),
            (
                "村民代表提出要求的，经村民小组会议同意，可以不再担任。",
                "村民代表提出要求的 | 经村民小组会议同意，可以不再担任"
            ),
        ])
    func cases(sentence: String, expected: String) {
        #expect(Self.inArticle(sentence) == [expected])
    }

    @Test(
        "takes an occasion for a condition",
        arguments: [
            ("接到投诉后，管理委员会应当及时处理。", "接到投诉后 | 管理委员会应当及时处理"),
            ("清算期间，合伙企业存续，但不得开展经营活动。", "清算期间 | 合伙企业存续，但不得开展经营活动"),
            ("接受方违反保证，或者出现其他危险时，主管部门应当中止许可。", "接受方违反保证，或者出现其他危险时 | 主管部门应当中止许可"),
        ])
    func occasions(sentence: String, expected: String) {
        #expect(Self.inArticle(sentence) == [expected])
    }

    @Test(
        "begins a norm with what it is about",
        arguments: [
            ("在供水设施保护范围内，禁止修建建筑物。", "在供水设施保护范围内，禁止修建建筑物"),
            ("航空运输企业的收费项目，由国务院民用航空主管部门确定。", "航空运输企业的收费项目，由国务院民用航空主管部门确定"),
            ("资产管理公司设立分支机构，须经财政部同意。", "资产管理公司设立分支机构，须经财政部同意"),
            ("不得以结婚、离婚为由，侵害妇女的各项权益。", "不得以结婚、离婚为由，侵害妇女的各项权益"),
        ])
    func topics(sentence: String, quote: String) {
        #expect(Self.inArticle(sentence) == [" | " + quote])
    }

    @Test("leaves to each of two cases what is its own")
    func severalCases() {
        #expect(
            Self.inArticle("违反规定的，由公安机关给予警告，情节严重的，处五百元罚款。")
                == ["违反规定的 | 由公安机关给予警告", "情节严重的 | 处五百元罚款"])
    }

    @Test("takes the case at the head of an item for its condition")
    func items() {
        let text = "某市某条例\n第一条 住宅应当符合下列要求：\n（一）附近有燃气管网的，完成管道的敷设；\n（二）道路平整。\n"
        #expect(Self.norms(text).suffix(2).first == "附近有燃气管网的 | 完成管道的敷设")
    }

    @Test("reads a deadline that stands in front of the comma")
    func deadline() {
        let text = "某市某办法\n第一条 村民委员会在接到要求的三十日内，应当组织召开会议。\n"
        let (policy, annotations) = Norms.read(text)
        #expect(annotations.norms.map { $0.deadline.map(policy.quote) } == ["三十日内"])
    }

    @Test("in an opinion takes along only what is a case or what the measure is about")
    func measures() {
        #expect(
            Self.inMeasure("对强制拆除等现场执法活动，要推行全程音像记录。") == [" | 对强制拆除等现场执法活动，要推行全程音像记录"])
        #expect(
            Self.inMeasure("加快推进互联互通，在确保安全的前提下，加快推进数据共享。")
                == [" | 加快推进互联互通", "在确保安全的前提下 | 加快推进数据共享"])
        #expect(Self.inMeasure("市场快速发展，要加强监管。") == [" | 要加强监管"])
        #expect(Self.inMeasure("依托大数据等技术手段，大力推进平台建设。") == [" | 依托大数据等技术手段，大力推进平台建设"])
    }

    /// The condition and the words of each norm.
    private static func inArticle(_ sentence: String) -> [String] { norms("某市某办法\n第一条 \(sentence)\n") }

    private static func inMeasure(_ sentence: String) -> [String] {
        norms("某市关于某事的意见\n一、主要措施\n（一）某项措施。\(sentence)\n")
    }

    private static func norms(_ text: String) -> [String] {
        let (policy, annotations) = Norms.read(text)
        return annotations.norms.map {
            ($0.condition.map(policy.quote) ?? "") + " | " + policy.quote($0.passage)
        }
    }
}
