import PolicyAnnotation
import PolicyModel
import SitePlanning
import SiteRendering
import SiteSearch

/// One run from the content to the published site: the place where the stages meet.
public struct Build: Sendable {
    private let content: String
    private let theme: String
    private let output: String
    private let asOf: CivilDate

    /// A build from the folders `content` and `theme` to the folder `output`.
    ///
    /// - Parameter asOf: The day for which it is computed whether a document is in force.
    public init(content: String, theme: String, output: String, asOf: CivilDate) {
        self.content = content
        self.theme = theme
        self.output = output
        self.asOf = asOf
    }

    /// Builds the site and publishes it. Where an error is among the findings, the previous site is left as it was.
    public func run() -> BuildReport {
        let made = files()
        guard let site = made.site else { return made }
        let failures = OutputFolder(output).publish(site.files).map { Finding($0) }
        return BuildReport(site: failures.isEmpty ? site : nil, findings: made.findings + failures)
    }

    /// Makes the files of the site without writing any.
    public func files() -> BuildReport {
        var log = FindingLog()

        // Load and parse.
        let settings = log.take(SiteConfiguration.load("\(content)/site.yml"))
        let corpus = Corpus.read(["\(content)/policies"])
        log.add(corpus.findings)
        log.add(Admission.diagnostics(of: corpus.policies, to: settings))
        let vocabulary = log.take(VocabularyLoading.load(content: content))
        let language = log.take(SearchLanguageLoading.load(content: content, vocabulary: vocabulary))
        let pages = log.take(PageLoading.load("\(content)/pages"))
        let theme = log.take(ThemeLoading.load(theme))
        guard !log.hasErrors else { return BuildReport(site: nil, findings: log.sorted) }

        // Annotate, plan, render, index, export.
        let knowledge = knowledge(of: corpus, annotatedWith: vocabulary, settings)
        let plan = SitePlan(knowledge: knowledge, settings: settings, pages: pages)
        let rendered = log.take(SiteRenderer(theme: theme).render(plan))
        let files = rendered + SearchIndex.build(knowledge, language: language) + DataExports.files(of: knowledge)

        // Check.
        log.add(SearchIndex.selfTest(files, of: knowledge))
        log.add(LinkCheck(files, baseURL: settings.baseURL).diagnostics())
        let site = log.hasErrors ? nil : BuiltSite(knowledge: knowledge, plan: plan, files: files)
        return BuildReport(site: site, findings: log.sorted)
    }

    /// The documents in the order of the site's jurisdictions, then of their ids, with what their words say.
    private func knowledge(
        of corpus: Corpus, annotatedWith vocabulary: Vocabulary, _ settings: SiteSettings
    ) -> KnowledgeBase {
        let codes = settings.jurisdictions.map(\.code)
        let place = { (policy: Policy) in
            policy.metadata.jurisdiction.flatMap { codes.firstIndex(of: $0) } ?? codes.count
        }
        let documents = zip(corpus.policies, corpus.annotations(with: vocabulary)).sorted {
            (place($0.0), $0.0.id) < (place($1.0), $1.0.id)
        }
        return KnowledgeBase(
            policies: documents.map(\.0), annotations: documents.map(\.1), jurisdictions: settings.jurisdictions,
            asOf: asOf, diagnostics: corpus.findings.map(\.diagnostic))
    }
}
