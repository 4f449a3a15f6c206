import PolicyAnnotation
import PolicyModel
import Testing

@Suite("Checklists")
struct ChecklistAnnotatorTests {
    @Test(
        "tells from the lead-in what a list is for and whom it concerns",
        arguments: [
            ("示范区建设的依托单位一般应具备以下条件：", "conditions 示范区建设的依托单位"),
            ("申请施工许可证，应当具备下列条件：", "conditions 申请施工许可证"),
            ("符合下列条件之一的，可以申请法律援助：", "conditions -"),
            ("举办者应当向审批机关提交下列材料：", "materials 举办者"),
            ("审核合格后，向省局提交以下申报材料：", "materials -"),
            ("价格鉴证按照下列程序进行：", "steps 价格鉴证"),
            ("依托单位的主要工作包括：", "duties 依托单位"),
            ("示范区建设任务，主要包括：", "duties -"),
            ("律师协会应当履行下列消防安全职责：", "duties 律师协会"),
            ("考核评价的主要内容：", "assessment 考核评价"),
        ])
    func kinds(leadIn: String, expected: String) {
        #expect(lists("某办法\n第一条 \(leadIn)\n（一）甲；\n（二）乙。\n") == ["\(expected): 甲； 乙。"])
    }

    @Test(
        "passes over lists of another purpose",
        arguments: [
            "有下列情形之一的，责令改正：", "示范区建设应遵循以下原则：", "下列场所应当配备工作人员：", "报告应当载明下列事项：",
            "评估报告应当包括下列内容：", "履行职责的部门对下列行为之一的处以罚款：",
        ])
    func others(leadIn: String) {
        #expect(lists("某办法\n第一条 \(leadIn)\n（一）甲；\n（二）乙。\n") == [])
    }

    @Test("reads a list below a heading")
    func headings() {
        let text = "某通知\n一、申报条件\n（一）在本省注册；\n（二）从业人员20人以上。\n二、完善执业条件\n（一）甲；\n（二）乙。\n"
        #expect(lists(text) == ["conditions -: 在本省注册； 从业人员20人以上。"])
    }

    @Test("keeps an entry's heading with its words, and the entries below it")
    func entries() {
        let text = "某办法\n第一条 依托单位应当履行下列职责：\n（一）集聚机构。引进品牌机构，培育本土机构。\n（二）下列工作：\n1.甲；\n2.乙。\n"
        #expect(lists(text).first == "duties 依托单位: 集聚机构。引进品牌机构，培育本土机构。 下列工作：")
    }

    @Test("reads procedures that are written as prose")
    func prose() {
        let text = """
            某办法
            第一条 申报程序：
            依托单位制定方案，并向市局提出申报申请。市局审核合格后，提出推荐意见，报送省局。
            第二条 省局对申报材料进行审核，组织专家评估和现场考察，择优遴选，确定建设单位。
            """
        #expect(
            lists(text) == [
                "steps 依托单位: 依托单位制定方案 并向市局提出申报申请 市局审核合格后，提出推荐意见 报送省局",
                "steps 省局: 省局对申报材料进行审核 组织专家评估和现场考察 择优遴选 确定建设单位",
            ])
    }

    @Test(
        "takes no enumeration of tasks or decisions for a procedure",
        arguments: [
            "单位应当登记建档，进行定期评估，制定应急预案。", "未经审核的，不得验收，不予备案，不予公示。", "完善受理制度，健全审核机制，优化公示标准。",
        ])
    func noProcedure(sentence: String) {
        #expect(lists("某办法\n第一条 \(sentence)\n") == [])
    }

    @Test("quotes lead-ins that their ranges reproduce")
    func quoting() {
        let policy = Policy.parsed("某办法\n第一条 甲。单位应当具备下列条件：\n（一）乙；\n（二）丙。\n")
        for list in annotations(policy).checklists {
            #expect(policy.printed(at: list.leadIn) == policy.quote(list.leadIn))
            for line in list.items.flatMap(\.lines) { #expect(policy.printed(at: line) == policy.quote(line)) }
        }
    }

    private func lists(_ text: String) -> [String] {
        let policy = Policy.parsed(text)
        return annotations(policy).checklists.map { list in
            let items = list.items.map { $0.lines.map(policy.quote).joined() }.joined(separator: " ")
            return "\(list.kind.rawValue) \(list.subject ?? "-"): \(items)"
        }
    }

    private func annotations(_ policy: Policy) -> Annotations {
        var annotations = Annotations()
        ChecklistAnnotator(Self.words).annotate(Reading(policy), into: &annotations)
        return annotations
    }

    private static let words = ShippedVocabulary.words("checklists")
}
