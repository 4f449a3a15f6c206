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
    /// The documents that differ from the rest, by folder.
    public let collections: [Collection]

    /// Documents of one folder that differ from the rest: a statute book is read and searched, while each clause of a few
    /// policies is worth a page and a comparison.
    public struct Collection: Hashable, Sendable {
        /// The folder below `content/policies`.
        public let folder: String
        /// Whether each clause has a page of its own.
        public let hasClausePages: Bool
        /// Whether its clauses are set beside those of other documents.
        public let isCompared: Bool
        /// Whether its norms are in the register and the lists of actors, not on the pages of their documents only.
        public let isInRegister: Bool
        /// Whether its documents are among the data files.
        public let hasData: Bool

        /// The documents of a folder.
        public init(
            folder: String, hasClausePages: Bool, isCompared: Bool, isInRegister: Bool = true, hasData: Bool = true
        ) {
            self.folder = folder
            self.hasClausePages = hasClausePages
            self.isCompared = isCompared
            self.isInRegister = isInRegister
            self.hasData = hasData
        }
    }

    /// The collection of a file, by its path below `content/policies`; that of the longest folder where several hold it, nil
    /// where none does.
    public func collection(of file: String) -> Collection? {
        collections.filter { file.utf8.starts(with: ($0.folder + "/").utf8) }
            .max { $0.folder.utf8.count < $1.folder.utf8.count }
    }

    /// Settings as loaded.
    public init(
        title: [Language: String], description: [Language: String], baseURL: String?, languages: [Language],
        jurisdictions: [Jurisdiction], collections: [Collection] = []
    ) {
        self.title = title
        self.description = description
        self.baseURL = baseURL
        self.languages = languages
        self.jurisdictions = jurisdictions
        self.collections = collections
    }
}
