import ChineseText
import PolicyModel
import Testing

@testable import SiteSearch

/// The engine against plain substring search: nothing missed, nothing invented.
@Suite("Recall and precision")
struct RecallTests {
    /// All lines of all units, folded.
    private func lines(of knowledge: KnowledgeBase) -> [[[UInt32]]] {
        SearchMaterial(knowledge).units.map { unit in
            unit.text.strings.map { $0.unicodeScalars.map { Folding.folded($0.value) } }
        }
    }

    private func holders(of piece: String, in lines: [[[UInt32]]]) -> Int {
        let needle = piece.unicodeScalars.map { Folding.folded($0.value) }
        return lines.count { unit in unit.contains { $0.firstRange(of: needle) != nil } }
    }

    @Test(
        "Random pieces of 1 to 8 characters are found in every unit that holds them and in no other",
        arguments: [
            IndexLayout(), IndexLayout(wholeBytes: 0, shardBytes: 2048, fanOut: 256),
            IndexLayout(wholeBytes: 0, shardBytes: 64, fanOut: 3),
        ])
    func randomPieces(layout: IndexLayout) throws {
        let knowledge = try Corpus.threeTexts()
        let lines = lines(of: knowledge)
        var engine = try Corpus.engine(knowledge, layout: layout)
        var sampler = try #require(PieceSampler(SearchMaterial(knowledge).units, seed: 20_261_121))
        for _ in 0..<400 {
            let (piece, _) = sampler.next()
            #expect(try engine.search(piece).total == holders(of: piece, in: lines), "“\(piece)”")
        }
    }

    @Test("Pieces put together from different places are found only where they stand")
    func strangePieces() throws {
        let knowledge = try Corpus.threeTexts()
        let lines = lines(of: knowledge)
        var engine = try Corpus.engine(knowledge)
        var sampler = try #require(PieceSampler(SearchMaterial(knowledge).units, seed: 7))
        for _ in 0..<300 {
            let piece = String(sampler.next().piece.suffix(2)) + String(sampler.next().piece.prefix(2))
            #expect(try engine.search(piece).total == holders(of: piece, in: lines), "“\(piece)”")
        }
    }

    @Test("Whole lines are found", arguments: [IndexLayout(), IndexLayout(wholeBytes: 0, shardBytes: 512, fanOut: 4)])
    func wholeLines(layout: IndexLayout) throws {
        let knowledge = try Corpus.threeTexts()
        var engine = try Corpus.engine(knowledge, layout: layout)
        for unit in SearchMaterial(knowledge).units {
            for line in unit.text.strings
            where !line.unicodeScalars.contains(where: { Folding.isSpace($0.value) }) {
                let answer = try engine.search(line)
                #expect(answer.clauses.contains(unit.clause ?? ""), "\(line)")
            }
        }
    }

    @Test(
        "Terms that run over punctuation or from one script into another are found",
        arguments: ["“1650”现代化", "17部门", "650”现", "(TISC)、国家", "〔2022〕47号", "展。引", "》《"])
    func runsOverBoundaries(term: String) throws {
        let knowledge = try Corpus.threeTexts()
        var engine = try Corpus.engine(knowledge)
        let total = try engine.search(term).total
        #expect(total > 0)
        #expect(total == holders(of: term, in: lines(of: knowledge)))
    }

    @Test("Characters beyond the basic plane and compatibility forms are told apart")
    func rareCharacters() throws {
        let articles = ["姓𠮷者。", "姓吉者。", "用豈字。", "用\u{F900}字。"]
        #expect(try Corpus.search("𠮷", in: articles).clauses == ["art-1"])
        #expect(try Corpus.search("姓𠮷者", in: articles).clauses == ["art-1"])
        #expect(try Corpus.search("豈字", in: articles).clauses == ["art-3"])
        #expect(try Corpus.search("\u{F900}字", in: articles).clauses == ["art-4"])
    }

    @Test("Invisible marks in a text or a query make no difference")
    func invisibleMarks() throws {
        let articles = ["专利\u{200B}代理机构。"]
        #expect(try Corpus.search("专利代理", in: articles).total == 1)
        #expect(try Corpus.search("专\u{FEFF}利代", in: articles).total == 1)
    }
}
