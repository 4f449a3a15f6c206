import PolicyModel
import SitePlanning

/// Makes the files of a site: a page of HTML for every page of its plan, and the theme's assets.
public struct SiteRenderer: Sendable {
    private let plan: SitePlan
    private let theme: Theme
    private let icons: [Icon]
    private let common: CommonPartsStore

    /// A renderer of the planned site with its look.
    public init(theme: Theme, plan: SitePlan) {
        self.theme = theme
        self.plan = plan
        icons = Icon.all(among: theme.assets)
        common = CommonPartsStore(plan)
    }

    /// The theme's own files.
    public var assets: [OutputFile] { theme.assets }

    /// Feeds and whatever else programs look for beside the pages.
    public var webFiles: [OutputFile] { WebFiles(plan: plan, theme: theme).files() }

    /// One page of the plan. The same plan and theme give the same bytes.
    public func render(_ page: Page) -> Reported<OutputFile> {
        let (models, diagnostics) = models(of: page)
        var framed = models.frame
        framed.set("header", html: models.common.header)
        framed.set("footer", html: models.common.footer)
        framed.set("template", text: models.template.rawValue)
        framed.set("content", html: theme.render(models.template, models.page, in: page.language))
        let html = theme.render(.frame, framed, in: page.language)
        return Reported(OutputFile(path: page.route.path, bytes: Array(html.source.utf8)), diagnostics)
    }

    /// What the templates of a page see.
    struct Models {
        /// The template of its kind of page.
        let template: TemplateName
        /// What it shares with other pages.
        let common: CommonParts
        /// What every template sees.
        let frame: ViewModel
        /// That, and what is the page's own.
        let page: ViewModel
    }

    func models(of page: Page) -> (Models, [Diagnostic]) {
        let context = context(of: page)
        let common = common.parts(for: context) { commonParts(of: context) }
        let frame = FrameView(context: context, icons: icons).model(common.fields)
        var own = frame
        let (template, diagnostics) = fill(&own, for: context)
        return (Models(template: template, common: common, frame: frame, page: own), diagnostics)
    }

    /// What the templates of header and footer see on a page.
    func commonModel(of page: Page) -> ViewModel { CommonView(context: context(of: page)).model() }

    private func context(of page: Page) -> PageContext {
        PageContext(plan: plan, page: page, strings: theme.strings(page.language))
    }

    private func commonParts(of context: PageContext) -> CommonParts {
        let view = CommonView(context: context)
        let model = view.model()
        return CommonParts(
            header: theme.render(.header, model, in: context.language),
            footer: theme.render(.footer, model, in: context.language),
            fields: ViewModel { view.addFields(to: &$0) })
    }

    private func fill(_ model: inout ViewModel, for context: PageContext) -> (TemplateName, [Diagnostic]) {
        switch context.page.kind {
        case .home:
            HomeView(context: context).addFields(to: &model)
            return (.home, [])
        case .document(let policy):
            DocumentView(policy: policy, context: context).addFields(to: &model)
            return (.document, [])
        case .clause(let place):
            ClauseView(place: place, context: context).addFields(to: &model)
            return (.clause, [])
        case .jurisdiction(let list):
            JurisdictionView(list: list, context: context).addFields(to: &model)
            return (.jurisdiction, [])
        case .editorial(let page):
            let body = Markdown.html(page.markdown)
            model.set("body", html: body)
            return (.editorial, body == nil ? [Self.oversize(page)] : [])
        case .search:
            return (.search, [])
        case .topics:
            TopicListView(context: context).addFields(to: &model)
            return (.topics, [])
        case .topic(let topic):
            TopicView(sheet: context.plan.sheet(of: topic), context: context).addFields(to: &model)
            return (.topic, [])
        case .coverage:
            CoverageView(context: context).addFields(to: &model)
            return (.coverage, [])
        case .comparison(let comparison):
            ComparisonView(comparison: comparison, context: context).addFields(to: &model)
            return (.comparison, [])
        case .register:
            RegisterView(context: context).addFields(to: &model)
            return (.register, [])
        case .registerPart(let modality):
            RegisterPartView(modality: modality, context: context).addFields(to: &model)
            return (.registerPart, [])
        case .actor(let dossier):
            ActorView(dossier: dossier, context: context).addFields(to: &model)
            return (.registerPart, [])
        case .targets:
            TargetsView(context: context).addFields(to: &model)
            return (.targets, [])
        case .timeline:
            TimelineView(context: context).addFields(to: &model)
            return (.timeline, [])
        case .guides:
            GuideListView(context: context).addFields(to: &model)
            return (.guides, [])
        case .guide(let guide):
            GuideView(guide: guide, context: context).addFields(to: &model)
            return (.guide, [])
        case .glossary:
            GlossaryView(context: context).addFields(to: &model)
            return (.glossary, [])
        case .references:
            ReferencesView(context: context).addFields(to: &model)
            return (.references, [])
        case .quality:
            QualityView(context: context).addFields(to: &model)
            return (.quality, [])
        case .notFound:
            return (.notFound, [])
        }
    }

    private static func oversize(_ page: EditorialPage) -> Diagnostic {
        Diagnostic(
            .error, "page-too-large",
            "the page has \(page.markdown.utf8.count) bytes; at most \(Markdown.limit) are rendered",
            file: "content/pages/\(page.slug).\(page.language.rawValue).md", hint: "split it into several pages")
    }
}
