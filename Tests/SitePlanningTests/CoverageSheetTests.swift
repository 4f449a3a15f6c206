import PolicyModel
import SampleSite
import Testing

@testable import SitePlanning

@Suite struct CoverageSheetTests {
    private let knowledge = SampleLinks.knowledge

    /// A matrix of one column, with so many rows in each document, answered or not.
    private func matrix(_ documents: [(rows: Int, isAnswered: Bool)]) -> Coverage.Matrix {
        let rows = documents.enumerated().flatMap { document, part in
            (0..<part.rows).map { clause in
                Coverage.Row(
                    ClauseLink.End(document: document, clause: ProvisionPlace(division: 0, provision: clause)),
                    cells: [Coverage.Cell(part.isAnswered ? .answered : .notFound, links: [])])
            }
        }
        return Coverage.Matrix(against: "CN", columns: ["CN-ZJ"], rows: rows, localOnly: [[]])
    }

    @Test func everyClauseHasARowAndEveryJurisdictionItsTotals() throws {
        let sheet = try #require(SampleLinks.plan.coverageSheets().first)
        #expect(sheet.base.code == "CN" && sheet.columns.map(\.code) == ["CN-ZJ", "CN-JS"])
        #expect(sheet.parts.map(\.rows.count) == [3] && sheet.omitted == 0)
        #expect(sheet.totals[0] == [.answered: 1, .partly: 1, .notFound: 1])
        #expect(sheet.totals[1] == [.answered: 1, .notFound: 2])
    }

    @Test func ofALargeCorpusTheDocumentsThatAreAnsweredComeIn() throws {
        let sheet = try #require(
            CoverageSheet(matrix([(100, false), (120, true), (25, false), (60, false)]), in: knowledge))
        #expect(sheet.parts.map(\.document) == [1, 2])
        #expect(sheet.omitted == 160)
        #expect(sheet.totals[0][.notFound] == 185)
    }

    @Test func aDocumentThatIsLongerThanThePageIsStillShown() throws {
        let sheet = try #require(CoverageSheet(matrix([(900, true), (10, true)]), in: knowledge))
        #expect(sheet.parts.map(\.document) == [0])
        #expect(sheet.omitted == 10)
    }
}
