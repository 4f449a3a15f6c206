import PolicyModel

/// A page of the site: what it shows, where it lies, and what it is connected with.
public struct Page: Sendable {
    /// What a page shows. Closed, so that a new kind makes the compiler list every place that must answer.
    public enum Kind: Sendable {
        /// The page on which readers begin.
        case home
        /// A document with its whole text.
        case document(Policy)
        /// One clause.
        case clause(ClausePlace)
        /// A jurisdiction with its documents, or with some of them.
        case jurisdiction(DocumentList)
        /// A page that people write.
        case editorial(EditorialPage)
        /// The page that searches.
        case search
        /// All topics.
        case topics
        /// A topic with the measures of every jurisdiction.
        case topic(Topic)
        /// What is answered where.
        case coverage
        /// Two documents side by side.
        case comparison(Comparison)
        /// Every norm, by kind and by actor.
        case register
        /// The norms of one kind.
        case registerPart(Norm.Modality)
        /// What norms say of one actor.
        case actor(ActorDossier)
        /// All figures that the texts set.
        case targets
        /// All days that the texts name.
        case timeline
        /// The documents that have checklists.
        case guides
        /// The checklists of one document.
        case guide(Guide)
        /// The terms that the texts define.
        case glossary
        /// All references of the corpus, with those that lead nowhere.
        case references
        /// Figures about what was found in the corpus.
        case quality
        /// The page that servers show for an address that leads nowhere.
        case notFound
    }

    /// What it shows.
    public let kind: Kind
    /// Where it lies.
    public let route: Route
    /// The language of its interface.
    public let language: Language
    /// Its title.
    public let title: Label
    /// The way to it from the home page, without itself; empty for the home page.
    public let breadcrumbs: [Link]
    /// The page before it in its series.
    public let previous: Link?
    /// The page after it in its series.
    public let next: Link?
    /// The same page in each language that has it, its own among them.
    public let translations: [Translation]

    /// The same page in one of the site's languages.
    public struct Translation: Sendable {
        /// The language.
        public let language: Language
        /// Where the page lies.
        public let route: Route
    }
}
