import PolicyModel
import SitePlanning
import Testing

@Suite struct MarkedLineTests {
    private let line = Span(10, 20)

    private func stretches(_ marks: [Mark]) -> [String] {
        MarkedLine(line, marks: marks).stretches.map { stretch in
            let pieces = stretch.pieces.map { "\($0.span.start)-\($0.span.end)" + ($0.kinds.isEmpty ? "" : "*") }
            return (stretch.link.map { "\($0): " } ?? "") + pieces.joined(separator: " ")
        }
    }

    @Test func aLineWithoutMarksIsOnePiece() {
        #expect(stretches([]) == ["10-20"])
    }

    @Test func anEmptyLineHasNoPieces() {
        #expect(MarkedLine(Span(5, 5), marks: [Mark(.link(0), on: Span(0, 9))]).stretches.isEmpty)
    }

    @Test func aLinkKeepsTheMarksInsideIt() {
        let marks = [Mark(.link(0), on: Span(12, 18)), Mark(.norm(.obligation), on: Span(14, 16))]
        #expect(stretches(marks) == ["10-12", "0: 12-14 14-16* 16-18", "18-20"])
    }

    @Test func aMarkAcrossTheBorderOfALinkIsCutThere() {
        let marks = [Mark(.target(.fine), on: Span(11, 15)), Mark(.link(0), on: Span(13, 18))]
        #expect(stretches(marks) == ["10-11 11-13*", "0: 13-15* 15-18", "18-20"])
    }

    @Test func theInnerOfTwoLinksLeadsAndTheOuterIsLeftAroundIt() {
        let marks = [Mark(.link(0), on: Span(10, 20)), Mark(.link(1), on: Span(13, 17))]
        #expect(stretches(marks) == ["0: 10-13", "1: 13-17", "0: 17-20"])
    }

    @Test func theFirstOfTwoLinksOnTheSameWordsLeads() {
        let marks = [Mark(.link(0), on: Span(12, 14)), Mark(.link(1), on: Span(12, 14))]
        #expect(stretches(marks) == ["10-12", "0: 12-14", "14-20"])
    }

    @Test func marksBeyondTheLineCountAsFarAsTheyLieInIt() {
        let marks = [Mark(.norm(.target), on: Span(0, 12)), Mark(.norm(.target), on: Span(30, 40))]
        #expect(stretches(marks) == ["10-12* 12-20"])
    }

    @Test func neighboursWithTheSameMarksAreOnePiece() {
        let marks = [Mark(.target(.fine), on: Span(10, 14)), Mark(.target(.fine), on: Span(12, 16))]
        #expect(stretches(marks) == ["10-16* 16-20"])
    }

    @Test func thePiecesOfAnyMarksAreTheLine() {
        var seed: UInt64 = 20_261_121
        func next(_ bound: Int) -> Int {
            seed = seed &* 6_364_136_223_846_793_005 &+ 1
            return Int(seed >> 33) % bound
        }
        for _ in 0..<2_000 {
            let marks = (0..<next(6)).map { index in
                let start = 5 + next(18)
                let kind: Mark.Kind = next(2) == 0 ? .link(index) : .norm(Norm.Modality.allCases[next(6)])
                return Mark(kind, on: Span(start, start + next(8)))
            }
            let pieces = MarkedLine(line, marks: marks).stretches.flatMap(\.pieces)
            #expect(pieces.first?.span.start == line.start && pieces.last?.span.end == line.end)
            #expect(pieces.allSatisfy { !$0.span.isEmpty && Set($0.kinds).count == $0.kinds.count })
            #expect(zip(pieces, pieces.dropFirst()).allSatisfy { $0.span.end == $1.span.start })
        }
    }
}
