import PolicyModel
import PolicyParsing
import SitePlanning

/// A small site for tests: three jurisdictions, and texts of both families that show what pages must cope with.
public enum SampleSite {
    /// Settings with both languages, Chinese first, and no base URL unless one is given.
    public static func settings(baseURL: String? = nil, languages: [Language] = [.chinese, .english]) -> SiteSettings {
        SiteSettings(
            title: [.chinese: "条文", .english: "Tiaowen"],
            description: [.chinese: "逐条可引用的政策文本。", .english: "Policy texts, clause by clause."],
            baseURL: baseURL, languages: languages, jurisdictions: jurisdictions)
    }

    /// The nation and two provinces.
    public static let jurisdictions = [
        Jurisdiction(code: "CN", name: "国家", englishName: "National"),
        Jurisdiction(code: "CN-ZJ", name: "浙江", englishName: "Zhejiang"),
        Jurisdiction(code: "CN-JS", name: "江苏", englishName: "Jiangsu"),
    ]

    /// A text as the parser reads it.
    public static func policy(_ id: String, jurisdiction: String?, _ text: String) -> Policy {
        let source = SourceText(file: "content/policies/\(id).md", bytes: Array(text.utf8))
        let provenance = Provenance(sha256: String(repeating: "0", count: 64))
        let facts = DeclaredFacts(id: id, jurisdiction: jurisdiction, provenance: provenance)
        return PolicyParser.parse(source, facts: facts).value
    }

    /// The texts ``SampleTexts`` as documents of the three jurisdictions.
    public static var policies: [Policy] {
        [
            policy("opinions", jurisdiction: "CN", SampleTexts.opinions),
            policy("zones", jurisdiction: "CN-ZJ", SampleTexts.articles),
            policy("measures", jurisdiction: "CN-JS", SampleTexts.measures),
        ]
    }

    /// A knowledge base of some documents, as of 2026-11-21.
    public static func knowledge(
        _ policies: [Policy] = SampleSite.policies, annotations: [Annotations] = []
    ) -> KnowledgeBase {
        guard let asOf = CivilDate(iso: "2026-11-21") else { preconditionFailure("not a day") }
        return KnowledgeBase(
            policies: policies, annotations: annotations, jurisdictions: jurisdictions, asOf: asOf, diagnostics: [])
    }

    /// Two written pages, one of them in Chinese only.
    public static let editorialPages = [
        EditorialPage(slug: "about", language: .chinese, title: "关于", order: 2, markdown: "## 来源\n\n正文。\n"),
        EditorialPage(slug: "about", language: .english, title: "About", order: 2, markdown: "## Sources\n\nText.\n"),
        EditorialPage(slug: "reading", language: .chinese, title: "怎样读", order: 1, markdown: "正文。\n"),
    ]

    /// The plan of the whole sample.
    public static func plan(
        policies: [Policy] = SampleSite.policies, annotations: [Annotations] = [], baseURL: String? = nil
    ) -> SitePlan {
        SitePlan(
            knowledge: knowledge(policies, annotations: annotations), settings: settings(baseURL: baseURL),
            pages: editorialPages)
    }
}
