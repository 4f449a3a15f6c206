import PolicyAnnotation
import PolicyModel
import PolicyParsing
import Testing

@Suite("Reading")
struct ReadingTests {
    @Test("cuts at sentence ends and line ends, and keeps closing quotation marks with their sentence")
    func cutting() {
        let reading = read("某办法\n\n第一条 甲应当到场；乙“可以到场。”丙说明！\n丁到场\n")
        #expect(texts(reading) == ["某办法", "甲应当到场；", "乙“可以到场。”", "丙说明！", "丁到场"])
    }

    @Test("knows the sentence that introduces a list, in the article or in the paragraph above")
    func leadIns() {
        let reading = read("某办法\n第一条 单位应当：\n（一）登记；\n（二）报告。\n第二条 甲。\n乙提交下列材料：\n（一）申请书。\n")
        let leadIns = reading.sentences.map { $0.leadIn.map { reading.text(reading.sentences[$0].passage.span) } }
        #expect(leadIns == [nil, nil, "单位应当：", "单位应当：", nil, nil, "乙提交下列材料："])
    }

    @Test("gives ranges that reproduce the quote from number, heading and text")
    func ranges() {
        let policy = read("某措施\n一、总则\n（一）加强领导。各地应当重视；\n甲。\n（二）强化保障。乙。\n").policy
        for sentence in Reading(policy).sentences {
            guard let index = sentence.passage.provision else { continue }
            let tree = policy.main.provisions
            let node = tree.nodes[index]
            let printed =
                [node.number, node.heading].compactMap { $0 }.map { policy.source[$0] }.joined()
                + policy.text(of: index, in: tree)
            let scalars = Array(printed.unicodeScalars)[policy.range(of: sentence.passage)]
            #expect(scalars.map(String.init).joined() == policy.quote(sentence.passage))
        }
    }

    private func read(_ text: String) -> Reading {
        let source = SourceText(file: "text.txt", bytes: Array(text.utf8))
        return Reading(
            PolicyParser.parse(source, facts: DeclaredFacts(id: "text", provenance: Provenance(sha256: ""))).value)
    }

    private func texts(_ reading: Reading) -> [String] {
        reading.sentences.map { reading.text($0.passage.span) }
    }
}
