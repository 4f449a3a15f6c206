import PolicyModel
import SitePlanning
import SiteRendering
import SiteSearch

/// Everything that a site is made from: read, linked, and without errors.
struct LinkedProject: Sendable {
    /// What the site shows.
    let knowledge: KnowledgeBase
    let settings: SiteSettings
    /// The written pages.
    let pages: [EditorialPage]
    let theme: Theme
    /// What the search knows of words.
    let language: SearchLanguage
    let making: Making
    /// What has moved: old addresses with the new ones.
    let redirections: [(from: String, to: String)]
}

/// A site whose pages are planned and not yet rendered.
public struct DraftSite: Sendable {
    let project: LinkedProject
    /// Its pages.
    public let plan: SitePlan
    /// Makes the pages, and holds the theme's own files.
    public let renderer: SiteRenderer

    /// Plans the pages of a project.
    init(_ project: LinkedProject) {
        self.project = project
        plan = SitePlan(
            knowledge: project.knowledge, settings: project.settings, pages: project.pages, making: project.making)
        renderer = SiteRenderer(theme: project.theme, plan: plan)
    }

    /// What the site shows.
    public var knowledge: KnowledgeBase { project.knowledge }

    /// What the search knows of words.
    public var language: SearchLanguage { project.language }
}
