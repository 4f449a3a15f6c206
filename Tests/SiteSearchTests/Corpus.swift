import Foundation
import PolicyModel
import SampleSite
import SitePlanning

@testable import SiteSearch

/// Texts for tests, and their index held in memory.
enum Corpus {
    private static let policies = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("content/policies")

    /// The three texts of the project, without their front matter.
    static func threeTexts() throws -> KnowledgeBase {
        let texts = [
            ("national-2022-ip-services", "CN"), ("zhejiang-2018-cluster-zones", "CN-ZJ"),
            ("jiangsu-2025-ip-services", "CN-JS"),
        ]
        return SampleSite.knowledge(
            try texts.map { id, code in
                let folder = id.prefix { $0 != "-" }
                let file = policies.appendingPathComponent("\(folder)/\(id).md")
                let parts = try String(contentsOf: file, encoding: .utf8).components(separatedBy: "---\n")
                return SampleSite.policy(id, jurisdiction: code, parts.dropFirst(2).joined(separator: "---\n"))
            })
    }

    /// A text in articles, one for each of `articles`, with a title.
    static func articles(_ articles: [String], id: String = "rules", title: String = "某市专利管理办法") -> Policy {
        let lines = articles.enumerated().map { "第\(numerals[$0])条 \($1)\n" }
        return SampleSite.policy(id, jurisdiction: "CN-ZJ", "\(title)\n\n" + lines.joined(separator: "\n"))
    }

    private static let numerals = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"]

    /// An engine that reads an index from memory.
    static func engine(
        _ knowledge: KnowledgeBase, language: SearchLanguage = SearchLanguage(), layout: IndexLayout = IndexLayout()
    ) throws -> SearchEngine {
        let files = SearchIndex.build(knowledge, language: language, layout: layout)
        let contents = Dictionary(files.map { ($0.path, $0.bytes) }) { first, _ in first }
        return try SearchEngine { path in
            guard let bytes = contents[path] else { throw CocoaError(.fileNoSuchFile) }
            return bytes
        }
    }

    /// What an index of some articles finds.
    static func search(_ query: String, in articles: [String]) throws -> SearchAnswer {
        var engine = try engine(SampleSite.knowledge([Self.articles(articles)]))
        return try engine.search(query)
    }
}

extension SearchAnswer {
    /// The results' clauses, best first; "" where the document is the hit.
    var clauses: [String] { results.map { $0.clause ?? "" } }
}
