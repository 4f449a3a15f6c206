import PolicyModel
import SitePlanning

/// What the frame around every page shows beside header and footer: its head, the way to the page, its language.
struct FrameView {
    let context: PageContext
    let icons: [Icon]

    private var page: Page { context.page }
    private var settings: SiteSettings { context.plan.settings }

    /// The fields that the templates of all pages see; `common` are those that other pages have too.
    func model(_ common: ViewModel) -> ViewModel {
        var model = common
        model.set("page-title", text: title)
        model.set("title", html: context.html(page.title))
        setLinks(&model)
        PublicFace(context: context, icons: icons).addFields(to: &model)
        return model
    }

    private func setLinks(_ model: inout ViewModel) {
        model.set("breadcrumbs", list: page.breadcrumbs.map(context.model))
        model.set("has-breadcrumbs", flag: !page.breadcrumbs.isEmpty)
        model.set("previous", model: page.previous.map(context.model))
        model.set("next", model: page.next.map(context.model))
        model.set("translations", list: settings.languages.filter { $0 != page.language }.map(translation))
    }

    /// The way to the page in another language, or to that language's home where it has no such page.
    private func translation(to language: Language) -> ViewModel {
        let same = page.translations.first { $0.language == language }
        let home = Routes(language, first: settings.firstLanguage).home
        return ViewModel { model in
            model.set("language", text: language.rawValue)
            model.set("href", text: context.reference(same?.route ?? home))
            model.set("label", text: context.strings["language-" + language.rawValue])
        }
    }

    /// The page's title for the window: what it shows first, the site last.
    private var title: String {
        let site = settings.title[page.language] ?? ""
        let own = context.text(page.title)
        switch page.kind {
        case .home: return site
        case .clause(let place): return [own, place.policy.metadata.title, site].joined(separator: " - ")
        case .guide: return [own, context.strings["guide"], site].joined(separator: " - ")
        case .actor: return [own, context.strings["register"], site].joined(separator: " - ")
        case .jurisdiction(let list) where list.selection != .all:
            return [own, list.jurisdiction.name(in: page.language), site].joined(separator: " - ")
        case .document, .jurisdiction, .editorial, .search, .topics, .topic, .coverage, .comparison, .register,
            .registerPart, .targets, .timeline, .guides, .glossary, .references, .quality, .notFound:
            return "\(own) - \(site)"
        }
    }
}
