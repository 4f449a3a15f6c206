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

    @Test("Ten results of a common word take few files")
    func laziness() throws {
        let files = SearchIndex.build(try Corpus.threeTexts(), layout: layout)
        let contents = Dictionary(files.map { ($0.path, $0.bytes) }) { first, _ in first }
        var read: [String] = []
        var engine = try SearchEngine { path in
            read.append(path)
            return contents[path] ?? []
        }
        #expect(try engine.search("知识产权", limit: 5).total > 40)
        #expect(read.count { $0.hasPrefix("search/texts-") } <= SearchEngine.window)
        #expect(contents.keys.count { $0.hasPrefix("search/texts-") } > 60)
    }
}

extension SearchResult {
    fileprivate var place: String { "\(document) \(clause ?? "")" }
}
