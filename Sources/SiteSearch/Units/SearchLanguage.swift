import PolicyModel

/// The words with which readers ask: data of the content folder (`vocabulary/search.yml`, `synonyms.yml`), carried in
/// the index so that both engines read a query alike.
public struct SearchLanguage: Sendable {
    /// Words that ask without saying what for (需要什么, 有哪些); a question is cut at them.
    public let stopWords: [String]
    /// For a word, the words that texts use for it.
    public let synonyms: [(word: String, used: [String])]
    private let lists: [String: [String]]

    /// A language from the lists of a vocabulary, by `search.name`, and synonyms by their word.
    public init(lists: [String: [String]] = [:], synonyms: [String: [String]] = [:]) {
        self.lists = lists
        stopWords = lists["search.stop-words"] ?? []
        self.synonyms = synonyms.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    /// The names by which a filter may call a facet (地区, region).
    func names(of facet: SearchFacet) -> [String] {
        lists["search.facet-\(facet.rawValue)"] ?? [facet.rawValue]
    }

    /// The names of a value for a reader: the Chinese one, then the English one, then others; none where the value is a
    /// name itself.
    func names(of tag: SearchTag) -> [String] {
        lists["search.\(tag.facet.rawValue)-\(tag.value)"] ?? []
    }

    /// The words by which readers look for a list of a kind (申报条件).
    func words(for kind: Checklist.Kind) -> [String] {
        lists["search.checklist-\(kind.rawValue)"] ?? []
    }
}
