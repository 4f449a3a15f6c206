import PolicyLinking
import PolicyModel
import PolicyParsing
import Testing

@Suite("Mentions of other texts lead to the corpus")
struct ReferenceResolverTests {
    private let policies = [
        parse("cn-law", "中华人民共和国某法\n第一条 甲。\n第二条 乙。\n丙。\n", jurisdiction: "CN"),
        parse("zj-rules", "浙江省某办法（试行）\n第一条 甲。\n", jurisdiction: "CN-ZJ", number: "浙政发〔2020〕1号"),
        parse("js-opinion", "江苏省某局关于某事的意见\n一、总则\n（一）甲。\n", jurisdiction: "CN-JS"),
        parse("zj-opinion", "浙江省某局关于某事的意见\n一、总则\n（一）甲。\n", jurisdiction: "CN-ZJ"),
        parse("zj-citing", "浙江省另一办法\n第一条 甲。\n", jurisdiction: "CN-ZJ"),
    ]

    @Test(
        "titles are found as printed, without 中华人民共和国, without the issuer, and whatever their brackets",
        arguments: [
            ("中华人民共和国某法", "cn-law"), ("某法", "cn-law"), ("浙江省某办法(试行)", "zj-rules"), ("浙江省某办法", "zj-rules"),
            ("关于某事的意见", "zj-opinion"), ("江苏省某局关于某事的意见", "js-opinion"),
        ])
    func titles(title: String, document: String) {
        #expect(resolve(title: title).target == Reference.Target(document: document, provision: nil))
    }

    @Test("a pinpoint leads to the provision; one that the text does not have leads to the text")
    func pinpoints() {
        #expect(resolve(title: "某法", pinpoint: "第二条第二款").target?.provision == "art-2/para-2")
        #expect(resolve(title: "某法", pinpoint: "第九条").target == Reference.Target(document: "cn-law", provision: nil))
    }

    @Test("a short name leads where its full title leads, a 发文字号 to the text that bears it")
    func otherNames() {
        #expect(resolve(title: "该法", antecedent: "中华人民共和国某法").target?.document == "cn-law")
        #expect(resolve(title: "浙政发〔2020〕1号").target?.document == "zj-rules")
    }

    @Test("what the corpus does not hold stays not-in-corpus, and generic mentions stay generic")
    func absent() {
        #expect(resolve(title: "另一法").unresolved == .notInCorpus)
        #expect(resolve(title: "某法", unresolved: .generic).unresolved == .generic)
    }

    private func resolve(
        title: String, antecedent: String? = nil, pinpoint: String? = nil,
        unresolved: Reference.Unresolved = .notInCorpus
    ) -> Reference {
        let citing = policies[policies.count - 1]
        let place = Passage(division: 0, provision: nil, span: Span(0, 0))
        var annotations = Annotations()
        let reference = Reference(
            passage: place, title: title, kind: .external, relation: .mentions, antecedent: antecedent,
            pinpoint: pinpoint,
            unresolved: unresolved)
        annotations.references = [reference]
        return ReferenceResolver(policies).resolve(annotations, of: citing).references.first ?? reference
    }

    private static func parse(_ id: String, _ text: String, jurisdiction: String, number: String? = nil) -> Policy {
        let source = SourceText(file: "\(id).txt", bytes: Array(text.utf8))
        let facts = DeclaredFacts(id: id, provenance: Provenance(sha256: ""))
        let parsed = PolicyParser.parse(source, facts: facts).value
        var metadata = parsed.metadata
        metadata.jurisdiction = jurisdiction
        metadata.documentNumber = number
        return Policy(
            id: id, source: source, provenance: parsed.provenance, metadata: metadata, main: parsed.main,
            attachments: parsed.attachments)
    }
}
