import PolicyModel

/// The words that the annotators look for, from data files that a maintainer can read and extend.
///
/// A file of `content/vocabulary/` is a mapping of list names to lists of words (YAML); SiteBuild loads it and hands the
/// lists over. A list that is missing is empty: its annotator then finds nothing by it.
public struct Vocabulary: Sendable {
    /// The lists by `file.list`: `modality.obligation`.
    public let lists: [String: [String]]
    /// The actors of `content/actors.yml`.
    public let actors: [KnownActor]
    /// The topics of `content/topics.yml`, in the file's order.
    public let topics: [Topic]

    /// A vocabulary of lists, actors and topics.
    public init(lists: [String: [String]], actors: [KnownActor], topics: [Topic] = []) {
        self.lists = lists
        self.actors = actors
        self.topics = topics
    }

    /// The words of a list, in the file's order.
    public subscript(list: String) -> [String] { lists[list] ?? [] }
}

/// An actor as `content/actors.yml` lists it.
public struct KnownActor: Hashable, Sendable {
    /// The canonical name: 浙江省知识产权局.
    public let name: String
    /// Names under which texts mention it.
    public let aliases: [String]
    /// What it is: department, local-government, institution, person, association, university …
    public let kind: String
    /// The jurisdiction in whose texts its aliases mean it; nil where they always do.
    public let jurisdiction: String?

    /// An actor with its names.
    public init(name: String, aliases: [String], kind: String, jurisdiction: String?) {
        self.name = name
        self.aliases = aliases
        self.kind = kind
        self.jurisdiction = jurisdiction
    }
}
