import PolicyAnnotation
import PolicyModel
import Testing

@Suite("Definitions")
struct DefinitionAnnotatorTests {
    @Test(
        "reads a term, its scope and its meaning",
        arguments: [
            ("本办法所称示范区，是指经认定的集聚区。", "示范区 [本办法] 经认定的集聚区"),
            ("本条例所称“服务机构”是指代理机构。", "服务机构 [本条例] 代理机构"),
            ("前款所称毒品，包括鸦片和海洛因。", "毒品 [前款] 鸦片和海洛因"),
            ("个人所得税法第六条所称成本、费用，是指直接支出。", "成本、费用 [个人所得税法第六条] 直接支出"),
            ("本法所称国内水路运输（以下简称水路运输），是指在境内的运输。", "国内水路运输 [本法] 在境内的运输"),
            ("节能，是指加强用能管理。", "节能 [-] 加强用能管理"),
        ])
    func terms(sentence: String, expected: String) {
        #expect(definitions("某办法\n第一条 \(sentence)\n").first == expected)
    }

    @Test(
        "reads short names with what they stand for",
        arguments: [
            (
                "依托单位制定《某示范区建设工作方案》（以下简称《建设方案》），并提出申请。",
                "建设方案 [-] 《某示范区建设工作方案》"
            ),
            ("根据《刑法修正案（六）》（以下简称《修正案（六）》）。", "修正案（六） [-] 《刑法修正案（六）》"),
            ("根据国务院有关部门(以下统称管理部门)的规定。", "管理部门 [-] 国务院有关部门"),
            ("市部门应当会同区部门组织编制生活垃圾处置规划（以下简称规划）。", "规划 [-] 生活垃圾处置规划"),
        ])
    func shortNames(sentence: String, expected: String) {
        #expect(definitions("某办法\n第一条 \(sentence)\n") == [expected])
    }

    @Test("gives the terms of a list the scope of its lead-in")
    func lists() {
        let text = "某条例\n第一条 本条例下列用语的含义：\n（一）甲，是指乙。\n（二）丙，是指丁。\n第二条 戊，是指己。\n"
        #expect(definitions(text) == ["甲 [本条例] 乙", "丙 [本条例] 丁", "戊 [-] 己"])
    }

    @Test(
        "passes over words that only look like a definition",
        arguments: [
            "按照统筹规划的原则，指导建设平台。", "根据指挥部指示，联系指挥部成员单位。", "以下分别简称甲、乙。", "单位应当提交是指定格式的材料。",
        ])
    func nothing(sentence: String) {
        #expect(definitions("某办法\n第一条 \(sentence)\n") == [])
    }

    @Test("quotes words that its ranges reproduce")
    func quoting() {
        let policy = Policy.parsed("某办法\n第一条 甲。\n本办法所称“乙”，是指丙（以下简称丁）。\n")
        let found = annotations(policy).definitions
        #expect(found.count == 2)
        for passage in found.flatMap({ [$0.term, $0.meaning] }) {
            #expect(policy.printed(at: passage) == policy.quote(passage))
        }
    }

    private func definitions(_ text: String) -> [String] {
        let policy = Policy.parsed(text)
        return annotations(policy).definitions.map {
            "\(policy.quote($0.term)) [\($0.scope ?? "-")] \(policy.quote($0.meaning))"
        }
    }

    private func annotations(_ policy: Policy) -> Annotations {
        var annotations = Annotations()
        DefinitionAnnotator(Self.words).annotate(Reading(policy), into: &annotations)
        return annotations
    }

    private static let words = ShippedVocabulary.words("definitions")
}
