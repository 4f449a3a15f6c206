import PolicyModel

/// A language of the site's interface; the policy texts themselves are always shown as they are.
public enum Language: String, Sendable, CaseIterable {
    /// Chinese in simplified characters, the site's first language.
    case chinese = "zh-Hans"
    /// English.
    case english = "en"
}

/// What `content/site.yml` says about the site as a whole.
public struct SiteSettings: Sendable {
    /// The site's name in each of its languages.
    public let title: [Language: String]
    /// One sentence about the site in each of its languages.
    public let description: [Language: String]
    /// The absolute address under which the site is published, with a closing `/`; nil where it has none.
    public let baseURL: String?
    /// The languages of the interface, the first being the default, whose pages stand at the root.
    public let languages: [Language]
    /// The jurisdictions in the order in which the site lists them.
    public let jurisdictions: [Jurisdiction]

    /// Settings as loaded.
    public init(
        title: [Language: String], description: [Language: String], baseURL: String?, languages: [Language],
        jurisdictions: [Jurisdiction]
    ) {
        self.title = title
        self.description = description
        self.baseURL = baseURL
        self.languages = languages
        self.jurisdictions = jurisdictions
    }
}
