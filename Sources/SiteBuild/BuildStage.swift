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
    /// Building the search index, trying it, and making the data files.
    case index
    /// Making the pages, noting their links and putting each beside the site.
    case render
    /// Following the links from page to page.
    case check
    /// Putting the new site in its place.
    case write
}
