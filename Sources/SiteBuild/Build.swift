import ParallelMapping
import PolicyAnnotation
import PolicyLinking
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
    private let program: String?

    /// A build from the folders `content` and `theme` to the folder `output`.
    ///
    /// - Parameters:
    ///   - asOf: The day for which it is computed whether a document is in force.
    ///   - program: What the program calls itself, for the quality page.
    public init(content: String, theme: String, output: String, asOf: CivilDate, program: String? = nil) {
        self.content = content
        self.theme = theme
        self.output = output
        self.asOf = asOf
        self.program = program
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
        let reviews = log.take(ReviewLoading.load(content: content))
        let pages = log.take(PageLoading.load("\(content)/pages"))
        let accuracy = log.take(AccuracyLoading.load(content: content))
        let theme = log.take(ThemeLoading.load(theme))
        guard !log.hasErrors else { return BuildReport(site: nil, findings: log.sorted) }

        // Annotate, link, plan, render, index, export.
        let knowledge = log.take(linked(corpus, with: vocabulary, reviews, settings))
        guard !log.hasErrors else { return BuildReport(site: nil, findings: log.sorted) }
        let making = Making(program: program, accuracy: accuracy)
        let plan = SitePlan(knowledge: knowledge, settings: settings, pages: pages, making: making)
        let renderer = SiteRenderer(theme: theme)
        let rendered = plan.pages.mapInParallel { renderer.render($0, of: plan) }.map { log.take($0) }
        let files =
            rendered + renderer.assets + renderer.webFiles(of: plan) + SearchIndex.build(knowledge, language: language)
            + DataExports.files(of: plan)

        // Check.
        log.add(SearchIndex.selfTest(files, of: knowledge))
        log.add(LinkCheck(files, baseURL: settings.baseURL, basePath: settings.basePath).diagnostics())
        let site = log.hasErrors ? nil : BuiltSite(knowledge: knowledge, plan: plan, files: files)
        return BuildReport(site: site, findings: log.sorted)
    }

    /// The documents in the order of the site's jurisdictions, then of their ids, with what their words say and what they
    /// have to do with one another.
    private func linked(
        _ corpus: Corpus, with vocabulary: Vocabulary, _ reviews: [ReviewEntry], _ settings: SiteSettings
    ) -> Reported<KnowledgeBase> {
        let codes = settings.jurisdictions.map(\.code)
        let place = { (policy: Policy) in
            policy.metadata.jurisdiction.flatMap { codes.firstIndex(of: $0) } ?? codes.count
        }
        let documents = zip(corpus.policies, corpus.annotations(with: vocabulary)).sorted {
            (place($0.0), $0.0.id) < (place($1.0), $1.0.id)
        }
        let policies = documents.map(\.0)
        let folder = "\(content)/policies/"
        let collections = policies.map { policy in
            settings.collection(
                of: String(decoding: policy.source.file.utf8.dropFirst(folder.utf8.count), as: UTF8.self))
        }
        let compared = collections.map { $0?.isCompared ?? true }
        let linked = CorpusLinks(policies, documents.map(\.1), vocabulary, reviews: reviews, compared: compared)
        let coverage = CoverageReader(
            policies, linked.annotations, linked.links, topics: vocabulary.topics, jurisdictions: codes,
            compared: compared)
        let whole = zip(policies, collections).filter { !($0.1?.hasClausePages ?? true) }.map(\.0.id)
        return Reported(
            KnowledgeBase(
                policies: policies, annotations: linked.annotations, topics: vocabulary.topics, links: linked.links,
                coverage: coverage.coverage(), jurisdictions: settings.jurisdictions,
                wholeDocuments: Set(whole), asOf: asOf,
                diagnostics: corpus.findings.map(\.diagnostic)),
            linked.diagnostics)
    }
}
