import Foundation
import PolicyModel
import SampleSite
import SitePlanning
import Testing

@testable import SiteSearch

@Suite("The index")
struct IndexTests {
    private let tiny = IndexLayout(wholeBytes: 0, shardBytes: 1024, fanOut: 4)

    @Test("The same knowledge base gives the same bytes")
    func deterministic() throws {
        let knowledge = try Corpus.threeTexts()
        for layout in [IndexLayout(), tiny] {
            let (one, two) = (
                SearchIndex.build(knowledge, layout: layout), SearchIndex.build(knowledge, layout: layout)
            )
            #expect(one.map(\.path) == two.map(\.path))
            #expect(one.map(\.bytes) == two.map(\.bytes))
        }
    }

    @Test("A small corpus takes six files: manifest, lists, texts, tags, names and words")
    func smallCorpus() throws {
        let files = SearchIndex.build(try Corpus.threeTexts())
        #expect(files.count == 6)
        #expect(files.reduce(0) { $0 + $1.bytes.count } < 140_000)
    }

    @Test("No two files have the same name, and names without the folder are safe everywhere")
    func names() throws {
        let paths = SearchIndex.build(try Corpus.threeTexts(), layout: tiny).map(\.path)
        #expect(Set(paths).count == paths.count)
        #expect(paths.allSatisfy { $0.wholeMatch(of: /search\/[a-z0-9-]+\.js/) != nil })
    }

    @Test("Each file is a script that hands over a value in JSON")
    func scripts() throws {
        for file in SearchIndex.build(try Corpus.threeTexts(), layout: tiny) {
            let script = String(decoding: file.bytes, as: UTF8.self)
            #expect(script.hasPrefix("tiaowenIndex(") && script.hasSuffix(");\n"), "\(file.path)")
            let json = try #require(IndexFile.json(in: file.bytes))
            #expect(script == "tiaowenIndex(" + String(decoding: json, as: UTF8.self) + ");\n")
            _ = try JSONSerialization.jsonObject(with: Data(json), options: .fragmentsAllowed)
        }
    }

    @Test("What is no script of an index holds no value", arguments: ["", "{}", "tiaowenIndex({}", "tiaowenIndex"])
    func noScripts(text: String) {
        #expect(IndexFile.json(in: Array(text.utf8)) == nil)
    }

    @Test("A cut index keeps its files below the size, unless one entry is larger")
    func sizes() throws {
        let knowledge = try Corpus.threeTexts()
        let largest = SearchIndex.build(knowledge, layout: IndexLayout(wholeBytes: 0, shardBytes: 4096, fanOut: 256))
            .filter { $0.path.hasPrefix("search/grams-") }.map(\.bytes.count)
        #expect(largest.count > 4)
        #expect(largest.allSatisfy { $0 <= 4096 + 512 })
    }

    @Test("A text added at the end leaves most files as they were")
    func stableNames() throws {
        let three = try Corpus.threeTexts()
        let layout = IndexLayout(wholeBytes: 0, shardBytes: 2048, fanOut: 1024)
        let added = Corpus.articles(["专利代理机构应当依法执业。", "本办法自公布之日起施行。"], id: "zz")
        let before = Set(SearchIndex.build(three, layout: layout).map(\.path))
        let after = Set(
            SearchIndex.build(SampleSite.knowledge(three.policies + [added]), layout: layout).map(\.path))
        #expect(before.count > 30)
        #expect(before.subtracting(after).count < before.count / 2)
    }

    @Test("A text that changes in its middle leaves the texts of other documents as they were")
    func stableTexts() throws {
        let three = try Corpus.threeTexts()
        let layout = IndexLayout(wholeBytes: 0, shardBytes: 4096, fanOut: 1024)
        let added = Corpus.articles(["专利代理机构应当依法执业。"], id: "aa")
        let texts = { (knowledge: KnowledgeBase) in
            Set(SearchIndex.build(knowledge, layout: layout).map(\.path).filter { $0.hasPrefix("search/texts-") })
        }
        let changed = texts(SampleSite.knowledge([added] + three.policies))
        #expect(texts(three).subtracting(changed).count <= 3)
    }

    @Test("An index without texts is built and finds nothing")
    func empty() throws {
        var engine = try Corpus.engine(SampleSite.knowledge([]))
        #expect(try engine.search("专利").total == 0)
        #expect(engine.unitCount == 0)
    }

    @Test("A query reads only the files that it needs")
    func laziness() throws {
        let files = SearchIndex.build(
            try Corpus.threeTexts(), layout: IndexLayout(wholeBytes: 0, shardBytes: 1024, fanOut: 1024))
        let contents = Dictionary(files.map { ($0.path, $0.bytes) }) { first, _ in first }
        var read: [String] = []
        var engine = try SearchEngine { path in
            read.append(path)
            return contents[path] ?? []
        }
        _ = try engine.search("“1650”现代化")
        #expect(Set(read).count == read.count)
        #expect(read.count < 12)
        #expect(files.count > 60)
    }

    @Test("A file that is no manifest of this version is refused")
    func otherFormats() {
        #expect(throws: SearchIndexError.self) { try SearchEngine { _ in Array("{}".utf8) } }
        let later = #"{"format":"tiaowen-search","version":3}"#
        #expect(throws: SearchIndexError.self) { try SearchEngine { _ in Array(later.utf8) } }
    }
}

@Suite("The self-test of an index")
struct SelfTestTests {
    @Test("A sound index passes")
    func sound() throws {
        let knowledge = try Corpus.threeTexts()
        #expect(SearchIndex.selfTest(SearchIndex.build(knowledge), of: knowledge).isEmpty)
    }

    @Test("Of many documents some are tried, each where the index has it", arguments: [1, 2], 1...8)
    func someDocuments(documents: Int, seed: UInt64) throws {
        let knowledge = try Corpus.threeTexts()
        let index = SearchIndex.build(knowledge)
        #expect(SearchIndex.selfTest(index, of: knowledge, documents: documents, seed: seed).isEmpty)
    }

    @Test("An index that holds another number of clauses is an error")
    func otherNumbers() throws {
        let one = SampleSite.knowledge([Corpus.articles(["专利代理机构。", "执业。"])])
        let other = SampleSite.knowledge([Corpus.articles(["专利代理机构。"])])
        #expect(SearchIndex.selfTest(SearchIndex.build(one), of: other).map(\.code) == ["search-index-empty"])
    }

    @Test("An empty index is an error")
    func empty() throws {
        let nothing = SampleSite.knowledge([])
        #expect(SearchIndex.selfTest(SearchIndex.build(nothing), of: nothing).map(\.code) == ["search-index-empty"])
        let found = SearchIndex.selfTest(SearchIndex.build(nothing), of: try Corpus.threeTexts())
        #expect(found.map(\.code) == ["search-index-empty"])
        #expect(found.allSatisfy { $0.severity == .error })
    }

    @Test("An index that lacks a file is an error")
    func missingFile() throws {
        let knowledge = try Corpus.threeTexts()
        let files = SearchIndex.build(knowledge).filter { !$0.path.contains("texts") }
        #expect(SearchIndex.selfTest(files, of: knowledge).map(\.code) == ["search-index-unreadable"])
    }

    @Test("An index of other texts misses pieces of these")
    func otherTexts() throws {
        let one = SampleSite.knowledge([Corpus.articles(["专利代理机构。", "执业。"])])
        let other = SampleSite.knowledge([Corpus.articles(["商标注册申请。", "评审。"])])
        let found = SearchIndex.selfTest(SearchIndex.build(one), of: other)
        #expect(!found.isEmpty)
        #expect(found.allSatisfy { $0.code == "search-index-miss" })
    }
}
