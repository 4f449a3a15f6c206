import PolicyModel
import SampleSite
import Testing

@testable import SitePlanning

@Suite struct CitationTests {
    private func citations(_ text: String) -> [String] {
        SampleSite.policy("sample", jurisdiction: nil, text).clausePlaces.map(Citation.clause)
    }

    @Test func anArticleIsCitedByItsLiteralNumber() {
        #expect(citations(SampleTexts.articles).first == "《示范区管理办法（试行）》第一条")
    }

    @Test func aClauseKeepsItsBracketsAndFollowsTheDocumentNumber() {
        #expect(citations(SampleTexts.opinions).last == "《关于加快发展的意见》（国知发运字〔2022〕47号）第（三）条")
    }

    @Test func theDotBehindAMeasuresNumberIsNoPartOfIt() {
        #expect(citations(SampleTexts.measures).first == "《关于加快推进发展的若干措施》第1条")
    }

    @Test func wherePartsRestartTheirNumbersThePartIsNamed() {
        let text = """
            关于支持发展的意见
            一、总体要求
            （一）目标。建成体系。
            （二）原则。坚持质量。
            二、保障
            （一）领导。加强领导。
            （二）经费。落实经费。

            """
        #expect(citations(text).last == "《关于支持发展的意见》第二部分第（二）条")
    }

    @Test func titleMarksInsideATitleBecomeSingleOnes() {
        let metadata = PolicyMetadata(title: "关于印发《管理办法》的通知", documentNumber: "浙知发〔2020〕1号")
        #expect(Citation.document(metadata) == "《关于印发〈管理办法〉的通知》（浙知发〔2020〕1号）")
    }
}
