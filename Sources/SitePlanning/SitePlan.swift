import ParallelMapping
import PolicyModel

/// Every page of the site, decided before any is rendered: so links can be made without looking, and checked.
public struct SitePlan: Sendable {
    /// What `content/site.yml` says.
    public let settings: SiteSettings
    /// How the site came about.
    public let making: Making
    /// What the pages show.
    public let knowledge: KnowledgeBase
    /// What leads where, and what is cited by whom.
    public let crossReferences: CrossReferences
    /// What is on which topic.
    public let topics: TopicIndex
    /// Which clauses stand beside which.
    public let counterparts: Counterparts
    /// The pairs of documents that are set side by side.
    public let comparisons: Comparisons
    /// Every norm, one row each.
    public let register: Register
    /// The actors who get a page.
    public let actors: ActorIndex
    /// The documents that have checklists, in the documents' order.
    public let guides: GuideIndex
    /// The figures that the texts set.
    public let figures: FigureIndex
    /// The days that the texts name.
    public let chronology: Chronology
    /// The calendars to subscribe to.
    public let calendars: Calendars
    /// The terms that the texts define.
    public let glossary: Glossary
    /// What readers can subscribe to, in each language.
    public let feeds: Feeds
    /// All pages: language by language, each in reading order. No two have the same route.
    public let pages: [Page]
    /// The links at the head of every page, by language.
    public let navigation: [Language: [Link]]
    /// The links at the foot of every page, by language.
    public let furtherNavigation: [Language: [Link]]
    /// The lists of each jurisdiction's documents, by its code.
    public let documentLists: [String: DocumentLists]
    private let findings: [String: DocumentFindings]
    private let documents: [String: Int]
    let sheets = TopicSheets()

    /// The pages that `knowledge` and the written `pages` make.
    ///
    /// Written pages in a language that the site does not have are left out.
    public init(
        knowledge: KnowledgeBase, settings: SiteSettings, pages: [EditorialPage], making: Making = Making()
    ) {
        self.settings = settings
        self.making = making
        self.knowledge = knowledge
        // What reads every text for itself: one core for the figures, one for the rest.
        let ((crossReferences, topics, register), figures) = inParallel(
            { (CrossReferences(knowledge), TopicIndex(knowledge), Register(knowledge)) }, { FigureIndex(knowledge) })
        self.crossReferences = crossReferences
        self.topics = topics
        self.register = register
        self.figures = figures
        feeds = Feeds(knowledge, topics)
        counterparts = Counterparts(knowledge)
        let comparisons = Comparisons(knowledge, topics)
        self.comparisons = comparisons
        let actors = ActorIndex(register)
        self.actors = actors
        let guides = GuideIndex(knowledge)
        self.guides = guides
        chronology = Chronology(knowledge)
        calendars = Calendars(chronology, knowledge, actors)
        glossary = Glossary(knowledge)
        documents = Dictionary(knowledge.policies.enumerated().map { ($1.id, $0) }) { first, _ in first }
        let found = Array(zip(knowledge.policies, knowledge.annotations)).mapInParallel { policy, annotations in
            (policy.id, DocumentFindings(annotations, of: policy, crossReferences: crossReferences))
        }
        findings = Dictionary(found) { first, _ in first }
        let written = pages.sorted { ($0.order, $0.slug) < ($1.order, $1.slug) }
        let lists = knowledge.jurisdictions.map { DocumentLists(of: $0, in: knowledge) }
        documentLists = Dictionary(zip(knowledge.jurisdictions.map(\.code), lists)) { first, _ in first }
        let planners = settings.languages.map {
            PagePlanner(
                language: $0, knowledge: knowledge, documentLists: lists, comparisons: comparisons.all,
                actors: actors.dossiers,
                guides: guides.all, settings: settings, written: written)
        }
        self.pages = planners.flatMap { $0.pages() } + planners.prefix(1).map { $0.notFound() }
        navigation = Dictionary(uniqueKeysWithValues: planners.map { ($0.language, $0.navigation()) })
        furtherNavigation = Dictionary(uniqueKeysWithValues: planners.map { ($0.language, $0.furtherNavigation()) })
    }

    /// What was found in a document.
    public func findings(in policy: Policy) -> DocumentFindings {
        findings[policy.id] ?? .none
    }

    /// A clause as links name it; nil for a clause of no document of the plan.
    public func end(of place: ClausePlace) -> ClauseLink.End? {
        guard let document = documents[place.policy.id],
            let division = place.policy.divisions.firstIndex(where: { $0.path == place.division.path })
        else { return nil }
        return ClauseLink.End(
            document: document, clause: ProvisionPlace(division: division, provision: place.node))
    }

    /// The comparisons of a document with others.
    public func comparisons(of policy: Policy) -> [Comparison] {
        documents[policy.id].map(comparisons.of) ?? []
    }

    /// The addresses of the interface in `language`.
    public func routes(_ language: Language) -> Routes {
        Routes(language, first: settings.firstLanguage, wholeDocuments: knowledge.wholeDocuments)
    }
}

extension SiteSettings {
    /// The language whose pages stand at the root.
    public var firstLanguage: Language { languages.first ?? .chinese }

    /// The path below which the site is published, with `/` at both ends; nil where no base URL is set.
    public var basePath: String? {
        guard let baseURL else { return nil }
        let bytes = Array(baseURL.utf8)
        let scheme = bytes.firstRange(of: Array("://".utf8))?.upperBound ?? 0
        let path = bytes[scheme...].drop { $0 != UInt8(ascii: "/") }
        let text = String(decoding: path, as: UTF8.self)
        return text.hasSuffix("/") ? text : text + "/"
    }
}
