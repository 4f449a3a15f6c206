import PolicyModel
import SampleSite
import Testing

@testable import SiteSearch

/// An index that is cut into many files, as that of a large corpus, beside one that is read whole.
@Suite("An index that is cut")
struct CutIndexTests {
    private let layout = IndexLayout(wholeBytes: 0, shardBytes: 128, fanOut: 4)
    private let queries = [
        "知识产权", "专利代理", "服务", "知识产权服务业", "专利 监管", "浙江 人才", "（一）", "产", "jurisdiction:江苏 服务", "知识产权 -专利", "第九条",
    ]

    @Test("Asked for everything, it finds the same")
    func everything() throws {
        let knowledge = try Corpus.threeTexts()
        var (whole, cut) = (try Corpus.engine(knowledge), try Corpus.engine(knowledge, layout: layout))
        for query in queries {
            let (one, other) = (try whole.search(query), try cut.search(query))
            #expect(one.total == other.total && other.isExact, "\(query)")
            #expect(Set(one.results.map(\.place)) == Set(other.results.map(\.place)), "\(query)")
        }
    }

    @Test("Asked for ten, it returns ten that the whole one finds, and a total that is no less")
    func ten() throws {
        let knowledge = try Corpus.threeTexts()
        var (whole, cut) = (try Corpus.engine(knowledge), try Corpus.engine(knowledge, layout: layout))
        for query in queries {
            let (one, other) = (try whole.search(query), try cut.search(query, limit: 10))
            #expect(other.results.count == min(10, one.total), "\(query)")
            #expect(Set(other.results.map(\.place)).isSubset(of: one.results.map(\.place)), "\(query)")
            #expect(other.isExact ? other.total == one.total : other.total >= one.total, "\(query)")
        }
    }

    @Test("A single character of many words is counted once for each clause, or not said to be counted")
    func singleCharacters() throws {
        let knowledge = try Corpus.threeTexts()
        var (whole, cut) = (try Corpus.engine(knowledge), try Corpus.engine(knowledge, layout: layout))
        for query in ["知", "产", "服", "权", "的", "业"] {
            let (one, other) = (try whole.search(query), try cut.search(query, limit: 1))
            #expect(other.isExact ? other.total == one.total : other.total >= one.total, "\(query)")
            #expect(other.total <= cut.unitCount, "\(query)")
        }
    }

    @Test("A clause that is named by the query comes first although many hold it")
    func named() throws {
        var cut = try Corpus.engine(try Corpus.threeTexts(), layout: layout)
        #expect(try cut.search("浙江 第九条", limit: 3).results.first?.clause == "art-9")
        #expect(try cut.search("优化知识产权代理服务", limit: 3).results.first?.clause == "part-3/clause-9")
    }

    @Test("Asked for everything, it returns the best first")
    func order() throws {
        var cut = try Corpus.engine(try Corpus.threeTexts(), layout: layout)
        let scores = try cut.search("知识产权").results.map(\.score.value)
        #expect(scores == scores.sorted(by: >))
    }

    @Test("Ten results of a common word take few files")
    func laziness() throws {
        var index = try CountingIndex(try Corpus.threeTexts(), layout: layout)
        #expect(try index.search("知识产权", limit: 5).total > 40)
        #expect(index.textsRead <= SearchEngine.window)
        #expect(index.texts > 60)
    }

    @Test("What was found is not read again for what comes near")
    func related() throws {
        var index = try CountingIndex(try Corpus.threeTexts(), layout: layout)
        let answer = try index.search("诉讼型人才", limit: 10)
        #expect(answer.total == 1 && !answer.related.isEmpty)
        #expect(index.textsRead <= 1 + SearchEngine.window)
    }

    @Test("Where the first titles hold all grams but not the words, others are tried before their neighbours")
    func alikeNeighbours() throws {
        let titles = (0..<60).map { _ in "最高人民法院、最高人民检察院关于" } + (0..<60).map { _ in "最高人民法院关于" }
        let policies = titles.enumerated().map { place, title in
            SampleSite.policy("text-\(place)", jurisdiction: "CN", "\(title)案件\(place)的规定\n\n第一条 依照法律办理。\n")
        }
        var index = try CountingIndex(SampleSite.knowledge(policies), layout: layout)
        #expect(try index.search("最高人民法院关于", limit: 10).results.count == 10)
        #expect(index.textsRead < 40)
    }

    @Test("Where what was read answers nothing, lists that were left aside narrow what is read next")
    func narrowing() throws {
        let common = (0..<850).map { document in
            Corpus.articles((0..<10).map { _ in "国务院的部门负责。" }, id: "common-\(document)", title: "办法")
        }
        let others = (0..<30).map { document in
            Corpus.articles((0..<10).map { _ in "法院关于法院关于。" }, id: "other-\(document)", title: "办法")
        }
        let wanted = [Corpus.articles(["按照国务院关于这件事的规定办理。"], id: "wanted", title: "办法")]
        var index = try CountingIndex(SampleSite.knowledge(common + others + wanted), layout: layout)
        let answer = try index.search("国务院关于", limit: 10)
        #expect(answer.results.map(\.document) == ["wanted"] && answer.isExact)
        #expect(index.textsRead <= 2 * SearchEngine.window + 1)
    }
}

/// An engine that counts what it reads.
private struct CountingIndex {
    private final class Reads {
        var paths: [String] = []
    }

    private let reads = Reads()
    private var engine: SearchEngine
    /// How many files of texts there are.
    let texts: Int

    init(_ knowledge: KnowledgeBase, layout: IndexLayout) throws {
        let files = SearchIndex.build(knowledge, layout: layout)
        let contents = Dictionary(files.map { ($0.path, $0.bytes) }) { first, _ in first }
        texts = contents.keys.count { $0.hasPrefix("search/texts-") }
        let reads = reads
        engine = try SearchEngine { path in
            reads.paths.append(path)
            return contents[path] ?? []
        }
    }

    /// How many files of texts have been read.
    var textsRead: Int { reads.paths.count { $0.hasPrefix("search/texts-") } }

    mutating func search(_ query: String, limit: Int) throws -> SearchAnswer { try engine.search(query, limit: limit) }
}

extension SearchResult {
    fileprivate var place: String { "\(document) \(clause ?? "")" }
}
