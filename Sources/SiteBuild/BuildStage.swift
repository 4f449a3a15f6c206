/// What a build is doing, in the order in which it does it.
public enum BuildStage: String, Sendable, CaseIterable {
    /// Looking whether the site is already what would be made.
    case recall
    /// Reading and parsing the texts, settings and theme.
    case load
    /// Reading what the sentences say and what they have to do with one another.
    case link
    /// Laying out the pages.
    case plan
    case render
    /// Building the search index and the data files.
    case index
    /// Trying the search index and following every link.
    case check
    case write
}
