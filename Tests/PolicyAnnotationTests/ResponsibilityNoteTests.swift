import PolicyAnnotation
import PolicyModel
import Testing

/// Who answers for a measure, as the notes behind it say.
@Suite("Responsibility notes")
struct ResponsibilityNoteTests {
    @Test("takes a remark behind a full stop for a part of the note, and lets it hold for the notes that follow")
    func remarkBehindStop() {
        let text =
            "某意见\n一、措施\n（一）甲。加强监管。（人力资源社会保障部、财政部负责。列第一位者为牵头单位，下同）\n"
            + "（二）乙。完善制度。（财政部、教育部负责）\n"
        let roles = [["人力资源社会保障部 lead", "财政部 cooperating"], ["财政部 lead", "教育部 cooperating"]]
        #expect(actors(text) == roles)
    }

    @Test(
        "tells those who lead from those who take part",
        arguments: [
            ("（省市场监管局牵头，省委金融办、省财政厅按职责分工负责）", ["省市场监管局 lead", "省委金融办 cooperating", "省财政厅 cooperating"]),
            ("（农业农村部指导）", ["农业农村部 cooperating"]),
            ("（财政部、商务部等和各有关省级人民政府负责）", ["财政部 bearer", "商务部 bearer", "各有关省级人民政府 bearer"]),
            ("（国家发展改革委会同有关部门负责）", ["国家发展改革委 lead", "有关部门 cooperating"]),
            ("（负责部门：药监局，适用范围：福建自贸试验区）", ["药监局 bearer"]),
            (
                "（科技部、财政部，各省级人民政府按职责分工负责）",
                ["科技部 bearer", "财政部 bearer", "各省级人民政府 bearer"]
            ),
            (
                "（牵头单位：省知识产权局；配合单位：省财政厅、人民银行广东省分行）",
                ["省知识产权局 lead", "省财政厅 cooperating", "人民银行广东省分行 cooperating"]
            ),
        ])
    func roles(note: String, expected: [String]) {
        #expect(actors("某意见\n一、措施\n（一）甲。加强监管。\(note)\n") == [expected])
        #expect(actors("某意见\n一、措施\n（一）甲。加强监管\(note)。\n") == [expected])
    }

    @Test("takes 各有关部门和单位 for one name, and names no bare 单位")
    func bareNouns() {
        #expect(
            actors("某意见\n一、措施\n（一）甲。加强监管。（各有关部门和单位按职责分工负责）\n") == [["各有关部门和单位 bearer"]])
        #expect(
            actors("某意见\n一、措施\n（一）甲。加强监管。（财政部等有关部门和单位负责）\n") == [["财政部 bearer"]])
    }

    @Test("does not bind by a note what binds somebody else, nor what is forbidden")
    func ownBearers() {
        let text =
            "某意见\n一、措施\n（一）甲。专利代理机构不得代理申请。严禁骗取资金。财政部要加大支持。鼓励高校开展合作。完善制度。"
            + "（省市场监管局、省财政厅负责）\n"
        let found = actors(text)
        #expect(
            found == [
                ["专利代理机构 bearer"], [], ["财政部 bearer"],
                ["高校 addressee", "省市场监管局 bearer", "省财政厅 bearer"], ["省市场监管局 bearer", "省财政厅 bearer"],
            ])
    }

    private func actors(_ text: String) -> [[String]] {
        Norms.read(text).annotations.norms.map { norm in
            norm.actors.filter { $0.origin != .implied }.map { "\($0.name) \($0.role.rawValue)" }
        }
    }
}
